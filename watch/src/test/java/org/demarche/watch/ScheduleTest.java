package org.demarche.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private final Schedule schedule = new Schedule(null);

    @Test
    void whatFeedAndServerSayHoldsBetweenTenMinutesAndSixHours() {
        assertThat(schedule.pace(Optional.empty(), Optional.empty())).isEqualTo(Duration.ofMinutes(30));
        assertThat(schedule.pace(Optional.of(Duration.ofMinutes(1)), Optional.empty()))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(schedule.pace(Optional.of(Duration.ofHours(1)), Optional.of(Duration.ofHours(2))))
                .isEqualTo(Duration.ofHours(2));
        assertThat(schedule.pace(Optional.of(Duration.ofDays(365)), Optional.empty()))
                .isEqualTo(Duration.ofHours(6));
        assertThat(new Schedule(Duration.ofMinutes(1)).pace(Optional.of(Duration.ofHours(1)), Optional.empty()))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void failuresDoubleTheTimeUpToADay() {
        assertThat(schedule.afterFailure(1)).isEqualTo(Duration.ofMinutes(30));
        assertThat(schedule.afterFailure(3)).isEqualTo(Duration.ofHours(2));
        assertThat(schedule.afterFailure(1000)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void itemsAreTriedEightTimes() {
        assertThat(schedule.retry(NOW, 1)).hasValue(NOW.plus(Duration.ofMinutes(10)));
        assertThat(schedule.retry(NOW, 4)).hasValue(NOW.plus(Duration.ofMinutes(80)));
        assertThat(schedule.retry(NOW, 8)).isEmpty();
    }
}
