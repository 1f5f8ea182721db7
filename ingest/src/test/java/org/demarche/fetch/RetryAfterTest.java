package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120, 2026-11-26T12:02:00Z",
        "999999999, 2026-11-27T12:00:00Z",
        "'Thu, 26 Nov 2026 13:00:00 GMT', 2026-11-26T13:00:00Z",
        "'Fri, 26 Nov 2027 13:00:00 GMT', 2026-11-27T12:00:00Z"
    })
    void secondsAndDatesAreReadUpToADay(String field, Instant until) {
        assertThat(RetryAfter.read(field, NOW)).hasValue(until);
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "-5", "0", "99999999999999999999", "'Thu, 26 Nov 2026 11:00:00 GMT'"})
    void othersSayNothing(String field) {
        assertThat(RetryAfter.read(field, NOW)).isEmpty();
    }
}
