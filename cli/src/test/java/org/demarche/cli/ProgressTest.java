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

    private Progress progress(boolean wanted) {
        return new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), wanted, clock::get);
    }
}
