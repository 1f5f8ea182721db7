package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.demarche.pipeline.Coder;
import org.junit.jupiter.api.Test;

class UnderWayTest {
    private final AtomicLong clock = new AtomicLong(7);
    private final UnderWay underWay = new UnderWay(clock::get);

    @Test
    void passesOverWhatIsNotLong() {
        underWay.begin(1, UnderWay.LONG).to(100, 2);

        assertThat(underWay.first()).isEmpty();
    }

    @Test
    void knowsHowFarTheFirstLongArticleHasCome() {
        Coder.Advance fifth = underWay.begin(5, 400_000);
        Coder.Advance second = underWay.begin(2, 300_000);
        fifth.to(1_000, 20);
        clock.set(90);
        second.to(500, 9);

        assertThat(underWay.first()).contains(new UnderWay.Stand(2, 300_000, 500, 9, 7));
        underWay.end(2);
        assertThat(underWay.first()).contains(new UnderWay.Stand(5, 400_000, 1_000, 20, 7));
        underWay.end(5);
        assertThat(underWay.first()).isEmpty();
    }
}
