package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void givesWilsonIntervals() {
        assertThat(new Share(8, 10)).hasToString("0.800 [0.49 0.94]");
        assertThat(new Share(0, 5)).hasToString("0.000 [0.00 0.43]");
        assertThat(new Share(5, 5)).hasToString("1.000 [0.57 1.00]");
    }

    @Test
    void anEmptyWholeHasNoShare() {
        assertThat(new Share(0, 0)).hasToString("-");
    }

    @Test
    void roundsExactHalvesToEven() {
        assertThat(Share.fixed(0.0625, 3)).isEqualTo("0.062");
        assertThat(Share.fixed(0.1875, 3)).isEqualTo("0.188");
    }
}
