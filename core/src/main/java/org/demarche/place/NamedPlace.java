package org.demarche.place;

import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name of a place in a sentence, or words that look like one and were passed over.
 *
 * @param span the words
 * @param text those words
 * @param first index of the first token
 * @param last index of the last token of the name
 * @param place what it stands for, or null when it was passed over
 * @param why how it was resolved, or why it was passed over
 */
public record NamedPlace(
        Span span,
        String text,
        int first,
        int last,
        @Nullable Place place,
        String why) {}
