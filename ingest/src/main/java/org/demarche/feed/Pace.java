package org.demarche.feed;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often a feed says that it changes: {@code ttl} of RSS in minutes, or the syndication module's period. */
final class Pace {
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));
    private static final String NUMBER = "[1-9]\\d{0,6}";

    private Pace() {}

    /** The time between two changes; null when the feed does not say. */
    static @Nullable Duration of(ItemElement channel) {
        String minutes = channel.words("ttl").orElse("");
        if (minutes.matches(NUMBER)) {
            return Duration.ofMinutes(Long.parseLong(minutes));
        }
        Duration period = PERIODS.get(channel.words("sy:updateperiod").orElse(""));
        String times = channel.words("sy:updatefrequency").orElse("1");
        return period == null || !times.matches(NUMBER) ? null : period.dividedBy(Long.parseLong(times));
    }
}
