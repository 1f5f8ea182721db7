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
    private final LongSupplier clock;
    private final long begin;
    private long shown;
    private int lineLength;

    /**
     * @param wanted whether to show anything
     * @param clock nanoseconds
     */
    Progress(PrintStream err, boolean wanted, LongSupplier clock) {
        this.err = err;
        this.wanted = wanted;
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.shown = begin + QUIET - INTERVAL;
    }

    /** Tells the state of the work. */
    void update(long articles, long sentences, long records) {
        long now = clock.getAsLong();
        if (wanted && now - shown >= INTERVAL) {
            shown = now;
            show(line(articles, sentences, records, now));
        }
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
    void finish(long articles, long sentences, long records) {
        clear();
        long now = clock.getAsLong();
        if (wanted && now - begin >= QUIET) {
            err.println(line(articles, sentences, records, now));
        }
    }

    private String line(long articles, long sentences, long records, long now) {
        double seconds = (now - begin) / SECOND;
        return String.format(
                Locale.ROOT,
                "%,d articles, %,d sentences, %,d records in %.0f s (%,.0f sentences/s)",
                articles,
                sentences,
                records,
                seconds,
                sentences / seconds);
    }

    private void show(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, lineLength - line.length())));
        err.flush();
        lineLength = line.length();
    }
}
