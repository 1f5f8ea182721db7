package org.demarche.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static Actor country(String code, int at) {
        return new Actor(new Span(at, at + 3), code, code, code, List.of(), null, List.of());
    }

    @Test
    void theLastPairIsTheLastTwoCountriesThatDiffer() {
        Memory memory = new Memory();
        assertThat(memory.lastPair(false)).isEmpty();
        memory.country(country("RUS", 0));
        memory.country(country("RUS", 5));
        assertThat(memory.lastPair(false)).isEmpty();
        memory.country(country("JPN", 10));
        memory.country(country("JPN", 15));
        assertThat(memory.lastPair(false)).containsExactly(country("RUS", 5), country("JPN", 15));
        memory.country(country("RUS", 20));
        assertThat(memory.lastPair(true)).containsExactly(country("JPN", 15), country("RUS", 20));
        memory.country(country("PER", 25));
        assertThat(memory.lastPair(true)).as("of three, two are a guess").isEmpty();
    }
}
