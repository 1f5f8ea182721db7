package org.demarche.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows on standard error how far a long run has come: one line, from its third second on, once a second. */
final class Progress {
    private static final long QUIET = 2_000_000_000L;
    private static final long INTERVAL = 1_000_000_000L;
    private static final double SECOND = 1e9;

    private final PrintStream err;
    private final boolean wanted;
    private final int width;
    private final LongSupplier clock;
    private final String results;
    private final long begin;
    private long shown;
    private int lineLength;

    /**
     * @param wanted whether to show anything
     * @param width columns of the terminal; a line that is rewritten must not wrap
     * @param clock nanoseconds
     */
    Progress(PrintStream err, boolean wanted, int width, LongSupplier clock) {
        this(err, wanted, width, clock, "records");
    }

    /** @param results what the run makes, in the plural */
    Progress(PrintStream err, boolean wanted, int width, LongSupplier clock, String results) {
        this.results = results;
        this.err = err;
        this.wanted = wanted;
        this.width = width;
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.shown = begin + QUIET - INTERVAL;
    }

    /** Tells the state of the work. */
    void update(long articles, long sentences, long made) {
        long now = clock.getAsLong();
        if (isDue(now)) {
            show(line(articles, sentences, made, now));
        }
    }

    /** Tells how far a long article has come. */
    void within(UnderWay.Stand stand) {
        long now = clock.getAsLong();
        if (isDue(now)) {
            show(line(stand, now));
        }
    }

    private boolean isDue(long now) {
        boolean due = wanted && now - shown >= INTERVAL;
        shown = due ? now : shown;
        return due;
    }

    /** Removes the line, so that something else can be printed. */
    void clear() {
        if (lineLength > 0) {
            err.print("\r" + " ".repeat(lineLength) + "\r");
            err.flush();
            lineLength = 0;
        }
    }

    /** Leaves the last state behind if the run was long. */
    void finish(long articles, long sentences, long made) {
        clear();
        long now = clock.getAsLong();
        if (wanted && now - begin >= QUIET) {
            err.println(line(articles, sentences, made, now));
        }
    }

    private String line(long articles, long sentences, long made, long now) {
        double seconds = (now - begin) / SECOND;
        return String.format(
                Locale.ROOT,
                "%,d articles, %,d sentences, %,d %s in %.0f s (%,.0f sentences/s)",
                articles,
                sentences,
                made,
                results,
                seconds,
                sentences / seconds);
    }

    private static String line(UnderWay.Stand stand, long now) {
        double share = (double) stand.read() / stand.length();
        String far = String.format(
                Locale.ROOT, "article %,d: %.1f %% of %,d characters", stand.number(), 100 * share, stand.length());
        if (stand.read() == 0) {
            return far;
        }
        double seconds = Math.max(1, now - stand.begun()) / SECOND;
        return String.format(
                Locale.ROOT,
                "%s, %,.0f sentences/s, %s left",
                far,
                stand.sentences() / seconds,
                duration(Math.round(seconds / share - seconds)));
    }

    /** In the two largest units that fit: "9 s", "4 min", "2 h 5 min". */
    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    private void show(String full) {
        String line = full.substring(0, Math.min(full.length(), Math.max(1, width - 1)));
        err.print("\r" + line + " ".repeat(Math.max(0, lineLength - line.length())));
        err.flush();
        lineLength = line.length();
    }
}
