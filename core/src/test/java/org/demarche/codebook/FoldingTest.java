package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FoldingTest {
    @Property(tries = 500)
    void keepsTheLength(@ForAll String text) {
        assertThat(Folding.fold(text)).hasSameSizeAs(text);
    }

    @Property(tries = 500)
    void foldingTwiceChangesNothingMore(@ForAll String text) {
        assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    }

    @Example
    void makesLettersQuotesAndDashesComparable() {
        assertThat(Folding.fold("Recep Tayyip Erdo\u011fan")).isEqualTo("recep tayyip erdogan");
        assertThat(Folding.fold("\u00c5land\u2019s C\u00f4te\u2013\u0141\u00f3d\u00a0x"))
                .isEqualTo("aland's cote-lod x");
        assertThat(Folding.fold("\u01fe")).isEqualTo("o");
        assertThat(Folding.fold("a\nb\tc")).isEqualTo("a b c");
        assertThat(Folding.fold("\ud83d\ude00A")).isEqualTo("\ud83d\ude00a");
    }
}
