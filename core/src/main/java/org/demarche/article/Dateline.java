package org.demarche.article;

import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a report was filed, as it stands at the beginning of a paragraph.
 *
 * @param span from the place to the dash or colon
 * @param place the place as written, such as "KYIV, Ukraine"; empty when only the agency is named
 * @param agency the agency in brackets, by its usual name
 * @param date the day as written, such as "Jan. 5"
 */
public record Dateline(
        Span span,
        String place,
        @Nullable String agency,
        @Nullable String date) {}
