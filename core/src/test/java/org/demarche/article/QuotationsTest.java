package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class QuotationsTest {
    private static final String TEXT =
            "He said: \"We shall go on to the end\" and left.\n\nA mark \"left open.\n\nShe ran.";

    private static Span of(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    @Test
    void coversWhatStandsBetweenMarks() {
        Quotations quotation = new Quotations(TEXT);
        assertThat(quotation.covers(of("shall go"))).isTrue();
        assertThat(quotation.covers(of("left."))).isFalse();
        assertThat(quotation.covers(of("open"))).isFalse();
        assertThat(quotation.covers(of("ran"))).isFalse();
    }

    @Test
    void touchesASpanWithWordsEnoughInMarks() {
        Quotations quotation = new Quotations(TEXT);
        assertThat(quotation.touches(of("He said: \"We shall go on to the end\" and left.")))
                .isTrue();
        assertThat(quotation.touches(of("He said: \"We shall"))).isFalse();
        assertThat(quotation.touches(of("to the end\" and left."))).isFalse();
        assertThat(quotation.touches(of("She ran."))).isFalse();
    }

    @Test
    void quotationsWithoutAGapAreOne() {
        Quotations quotation = new Quotations("\"a b c d e\"\"f g h i j\" k");
        assertThat(quotation.touches(new Span(0, 24))).isTrue();
    }
}
