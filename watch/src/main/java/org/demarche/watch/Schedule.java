package org.demarche.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When feeds are polled and items tried again. Immutable.
 *
 * @param every the time between two polls of a feed, or null to go by what feeds and servers say
 */
record Schedule(@Nullable Duration every) {
    /** Between two polls of a feed that says nothing. */
    static final Duration USUAL = Duration.ofMinutes(30);

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_TRIES = 8;
    private static final int MOST_DOUBLINGS = 12;

    /**
     * The time until a feed that answered is polled again: at least ten minutes, at most six hours.
     *
     * @param said how often the feed says that it changes
     * @param maxAge for how long the server says that the answer will do
     */
    Duration pace(Optional<Duration> said, Optional<Duration> maxAge) {
        if (every != null) {
            return every;
        }
        Duration asked = Stream.concat(said.stream(), maxAge.stream())
                .max(Duration::compareTo)
                .orElse(USUAL);
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    /** The time until a feed is polled again after so many failures in a row: twice as long each time, at most a day. */
    Duration afterFailure(int failures) {
        return doubled(every == null ? USUAL : every, failures - 1);
    }

    /** When an item is tried again that failed so many times; empty when it is left to a person. */
    Optional<Instant> retry(Instant now, int tries) {
        return tries >= MOST_TRIES ? Optional.empty() : Optional.of(now.plus(doubled(FIRST_RETRY, tries - 1)));
    }

    private static Duration doubled(Duration time, int times) {
        Duration longer = time.multipliedBy(1L << Math.min(Math.max(0, times), MOST_DOUBLINGS));
        return longer.compareTo(DAY) > 0 ? DAY : longer;
    }
}
