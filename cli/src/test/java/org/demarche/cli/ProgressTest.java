package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void isSilentForTwoSecondsAndThenSpeaksOnceASecond() {
        Progress progress = progress(true);
        clock.set(1_900_000_000L);
        progress.update(1, 10, 1);
        assertThat(err.size()).isZero();

        clock.set(2_000_000_000L);
        progress.update(2, 20, 1);
        clock.set(2_500_000_000L);
        progress.update(3, 30, 1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r2 articles, 20 sentences, 1 records in 2 s (10 sentences/s)");
    }

    @Test
    void isSilentWhereNobodyWatches() {
        Progress progress = progress(false);
        clock.set(9_000_000_000L);
        progress.update(1, 10, 1);
        progress.finish(1, 10, 1);

        assertThat(err.size()).isZero();
    }

    @Test
    void tellsHowFarALongArticleHasCome() {
        Progress progress = progress(true);
        clock.set(3_000_000_000L);
        progress.within(new UnderWay.Stand(3, 20_000_000, 0, 0, 1_000_000_000L));
        clock.set(101_000_000_000L);
        progress.within(new UnderWay.Stand(3, 20_000_000, 1_000_000, 6_100, 1_000_000_000L));
        clock.set(3_601_000_000_000L);
        progress.within(new UnderWay.Stand(3, 20_000_000, 6_000_000, 220_000, 1_000_000_000L));

        assertThat(err.toString(StandardCharsets.UTF_8).split("\r"))
                .containsExactly(
                        "",
                        "article 3: 0.0 % of 20,000,000 characters",
                        "article 3: 5.0 % of 20,000,000 characters, 61 sentences/s, 32 min left",
                        "article 3: 30.0 % of 20,000,000 characters, 61 sentences/s, 2 h 20 min left");
    }

    @Test
    void theLineFitsTheTerminal() {
        Progress progress = progress(true, 40);
        clock.set(3_000_000_000L);
        progress.update(1_000, 20_000, 1_000);

        assertThat(err.toString(StandardCharsets.UTF_8)).hasSize(40).startsWith("\r1,000 articles, 20,000");
    }

    private Progress progress(boolean wanted) {
        return progress(wanted, 100);
    }

    private Progress progress(boolean wanted, int width) {
        return new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), wanted, width, clock::get);
    }
}
