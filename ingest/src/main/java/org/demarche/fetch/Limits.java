package org.demarche.fetch;

import java.time.Duration;

/**
 * How much of an answer is taken.
 *
 * @param mostBytes of its body, unpacked
 * @param longest from asking to its last byte
 * @param isCut whether a body that is longer is cut off; else it is refused
 */
public record Limits(long mostBytes, Duration longest, boolean isCut) {
    /** Of a page or a feed: 20 MB within a minute. */
    public static final Limits PAGE = new Limits(20_000_000, Duration.ofSeconds(60), false);

    /** Of what a person names, which may be a whole archive: 2 GB within two hours. */
    public static final Limits NAMED = new Limits(2_000_000_000, Duration.ofHours(2), false);

    /** Of robots.txt: its first 512 KiB within 20 seconds. */
    static final Limits ROBOTS = new Limits(512 << 10, Duration.ofSeconds(20), true);
}
