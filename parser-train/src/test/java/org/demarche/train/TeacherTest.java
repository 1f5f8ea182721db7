package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.junit.jupiter.api.Test;

class TeacherTest {
    /** Reads each line as one word, the first lines most slowly. */
    private static final class Slow implements LanguageLayer {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Parse parse(String text, List<Span> passages) {
            try {
                Thread.sleep(text.endsWith("00") ? 20 : 0);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Span span = passages.get(0);
            Token token = new Token(0, span, text, text, "NN", -1, "root");
            return new Parse(List.of(new Sentence(0, span, List.of(token))), List.of());
        }
    }

    @Test
    void theOrderOfTheLinesStaysWhateverTheThreads() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append("word").append(i).append('\n');
        }
        StringWriter one = new StringWriter();
        StringWriter four = new StringWriter();
        AtomicInteger ticks = new AtomicInteger();
        long sentences = new Teacher(new Slow(), 1)
                .teach(new BufferedReader(new StringReader(text.toString())), "p", one, ticks::incrementAndGet);
        new Teacher(new Slow(), 4).teach(new BufferedReader(new StringReader(text.toString())), "p", four, () -> {});
        assertThat(sentences).isEqualTo(1000);
        assertThat(ticks).hasPositiveValue();
        assertThat(four.toString()).isEqualTo(one.toString()).contains("# article = p999\n");
    }
}
