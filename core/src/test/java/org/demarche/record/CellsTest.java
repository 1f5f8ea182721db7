package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void countsWideCharactersTwiceAndMarksNotAtAll() {
        assertThat(Cells.width("中国")).isEqualTo(4);
        assertThat(Cells.width("e\u0301")).isEqualTo(1);
        assertThat(Cells.width("😀")).isEqualTo(2);
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(Cells.cut("中国日本", 6)).isEqualTo("中国…");
        assertThat(Cells.cut("😀😀😀", 5)).isEqualTo("😀😀…");
        assertThat(Cells.cut("short", 5)).isEqualTo("short");
    }

    @Test
    void fillsToTheColumn() {
        assertThat(Cells.fit("中", 4)).isEqualTo("中  ");
    }

    @Test
    void controlsCannotReachTheTerminal() {
        assertThat(Cells.oneLine(" a\n\tb\u001B[31mc ")).isEqualTo("a b [31mc");
    }
}
