package org.demarche.record;

import org.demarche.text.Span;

/**
 * Words of the article, with where they stand.
 *
 * @param span their place
 * @param text the article's text at that place
 */
public record Quote(Span span, String text) {
    /** The words at a span. */
    public static Quote of(Span span, String articleText) {
        return new Quote(span, span.of(articleText));
    }
}
