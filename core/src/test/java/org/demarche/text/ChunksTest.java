package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {
    private static List<String> chunks(String text) {
        return Chunks.of(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void cutsAtBlankLines() {
        assertThat(chunks("Oslo\nleft\r\n\r\nBergen\n \nMoss")).containsExactly("Oslo\nleft", "Bergen", "Moss");
        assertThat(chunks("Oslo\r\nleft")).containsExactly("Oslo\r\nleft");
    }

    @Test
    void cutsBeforeBullets() {
        assertThat(chunks("Oslo\n* Bergen\n• Moss\n*no")).containsExactly("Oslo", "* Bergen", "• Moss\n*no");
    }

    @Test
    void keepsWithinThePassage() {
        String text = "Oslo left. Bergen stayed.";
        assertThat(Chunks.of(text, new Span(11, 25))).containsExactly(new Span(11, 25));
        assertThat(Chunks.of(text, new Span(3, 3))).isEmpty();
    }

    @Test
    void cutsEndlessParagraphsAtEndsOfSentences() {
        String text = "Oslo left today. ".repeat(5000);
        List<Span> chunks = Chunks.of(text, new Span(0, text.length()));
        assertThat(chunks).hasSizeGreaterThan(1).allMatch(span -> span.length() <= 40_000);
        assertThat(chunks.get(0).of(text)).endsWith("today.");
        assertThat(chunks.get(chunks.size() - 1).end()).isEqualTo(text.length());
    }
}
