package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class HeadlineListTest {
    private static int lines(String text) {
        return HeadlineList.lines(text, new Span(0, text.length())).size();
    }

    @Test
    void takesHeadlinesApart() {
        assertThat(lines("Lisbon hosts talks on fishing\nBrazil rejects the plan\nThree ministers resign in Oslo"))
                .isEqualTo(3);
    }

    @Test
    void leavesWrappedProseTogether() {
        assertThat(lines("The minister said on Monday that\nBrazil had rejected the plan and\nthat talks would go on"))
                .isZero();
    }

    @Test
    void leavesTwoLinesTogether() {
        assertThat(lines("The president of\nFrance arrived")).isZero();
    }

    @Test
    void leavesSentencesToTheSplitter() {
        assertThat(lines("Lisbon hosts talks.\nBrazil rejects the plan.\nOslo agrees."))
                .isZero();
    }
}
