package org.demarche.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static List<Span> flat(List<List<Span>> blocks) {
        List<Span> all = new ArrayList<>();
        blocks.forEach(all::addAll);
        return all;
    }

    @Test
    void aShortArticleIsOneBlock() {
        List<Span> passages = List.of(new Span(0, 80), new Span(82, 2_000));
        assertThat(Blocks.of("x".repeat(2_000), passages)).containsExactly(passages);
    }

    @Test
    void passagesStayWholeAndInOrder() {
        List<Span> passages = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            passages.add(new Span(1_000 * i, 1_000 * i + 998));
        }
        passages.add(new Span(100_000, 300_000));
        List<List<Span>> blocks = Blocks.of("x".repeat(300_000), passages);
        assertThat(flat(blocks)).isEqualTo(passages);
        assertThat(blocks).hasSizeGreaterThan(15);
    }

    @Test
    void aPassageAsLongAsABookIsCutWhereSentencesEnd() {
        String text = "Dr. Roy of the U.S. Army met e.g. Gen. Belov in the capital. ".repeat(5_000);
        List<Span> pieces = flat(Blocks.of(text, List.of(new Span(0, text.length()))));
        assertThat(pieces).hasSizeGreaterThan(50);
        int at = 0;
        for (Span piece : pieces) {
            assertThat(piece.start()).isEqualTo(at);
            assertThat(piece.of(text).strip()).startsWith("Dr. Roy").endsWith("capital.");
            at = piece.end();
        }
        assertThat(at).isEqualTo(text.length());
    }

    @Test
    void withoutSentencesItIsCutAtSpacesAndNeverWithinACharacter() {
        String words = "word ".repeat(50_000);
        for (Span piece : flat(Blocks.of(words, List.of(new Span(0, words.length()))))) {
            assertThat(piece.of(words).strip()).startsWith("word").endsWith("word");
        }
        String faces = "x" + "\ud83d\ude00".repeat(150_000);
        for (Span piece : flat(Blocks.of(faces, List.of(new Span(0, faces.length()))))) {
            assertThat(Character.isLowSurrogate(faces.charAt(piece.start()))).isFalse();
        }
    }
}
