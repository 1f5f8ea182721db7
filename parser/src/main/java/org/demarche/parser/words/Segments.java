package org.demarche.parser.words;

import java.util.List;
import org.demarche.text.Span;

/**
 * A text cut up.
 *
 * @param sentences in the order of the text
 * @param tooLong where sentences or runs without a space stand that are too long to read, in the order of the text
 */
public record Segments(List<Words> sentences, List<Span> tooLong) {
    public Segments {
        sentences = List.copyOf(sentences);
        tooLong = List.copyOf(tooLong);
    }
}
