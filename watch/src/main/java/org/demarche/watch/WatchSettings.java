package org.demarche.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to watch.
 *
 * @param full whether pages are fetched for the full text
 * @param every the time between two polls of a feed, or null to go by what feeds and servers say
 * @param workers how many hosts are asked at once
 * @param remember how long items are remembered that their feed lists no more; null for ever
 */
public record WatchSettings(
        FullText full,
        @Nullable Duration every,
        int workers,
        @Nullable Duration remember) {
    private static final int USUAL_WORKERS = 8;

    public WatchSettings {
        if (workers < 1 || every != null && (every.isNegative() || every.isZero())) {
            throw new IllegalArgumentException("nothing would be polled: " + workers + " workers, every " + every);
        }
    }

    public WatchSettings(FullText full, @Nullable Duration every, @Nullable Duration remember) {
        this(full, every, USUAL_WORKERS, remember);
    }
}
