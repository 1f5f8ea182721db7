package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    private static String clean(String text) {
        return CleanText.of(text, new Span(0, text.length())).toString();
    }

    @Test
    void keepsEveryOffset() {
        assertThat(clean("Oslo\tis\u00a0cold\r\n")).isEqualTo("Oslo is cold  ");
    }

    @Test
    void blanksMarkupButNotComparisons() {
        assertThat(clean("<p>Oslo</p> 3 < 5")).isEqualTo("   Oslo     3 < 5");
        assertThat(clean("a <b without an end")).isEqualTo("a  b without an end");
    }

    @Test
    void blanksControlsAndBrokenPairs() {
        assertThat(clean("a\u0000b\u200bc\ud83dd\ude00e")).isEqualTo("a b c d e");
        assertThat(clean("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void setsGiantsApartAsSpansOfTheWholeText() {
        String text = "Oslo. " + "x".repeat(500) + " left";
        CleanText clean = CleanText.of(text, new Span(2, text.length()));
        assertThat(clean.giants()).containsExactly(new Span(6, 506));
        assertThat(clean.toString().strip()).startsWith("lo.").endsWith("left").doesNotContain("x");
    }

    @Test
    void givesUnitsOfItsOwn() {
        CleanText clean = CleanText.of("Oslo", new Span(0, 4));
        clean.units()[0] = 'x';
        assertThat(clean.toString()).isEqualTo("Oslo");
        assertThat(clean.units()).isEqualTo("Oslo".toCharArray());
    }
}
