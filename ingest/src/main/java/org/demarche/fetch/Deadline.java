package org.demarche.fetch;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends a request that takes too long, whatever it waits for: one without an answer after half a minute, one that is
 * slower than a byte in a millisecond after that, and any at its limit. Thread-safe.
 */
final class Deadline implements AutoCloseable {
    /** Until the head of an answer is there. */
    static final Duration HEAD = Duration.ofSeconds(30);

    private static final long SLOWEST = 1000;

    private final ScheduledExecutorService timer;
    private final Runnable abort;
    private final Duration longest;
    private final long begun = System.nanoTime();
    private Future<?> waiting;
    private boolean passed;

    /**
     * @param timer runs what is due
     * @param abort breaks the connection off
     * @param longest from now to the last byte
     */
    Deadline(ScheduledExecutorService timer, Runnable abort, Duration longest) {
        this.timer = timer;
        this.abort = abort;
        this.longest = longest;
        this.waiting = in(HEAD.compareTo(longest) < 0 ? HEAD : longest);
    }

    /** The head is there: from now on the time of the whole counts. */
    synchronized void headIsThere() {
        waiting.cancel(false);
        waiting = in(longest.minusNanos(System.nanoTime() - begun));
    }

    /** Whether an answer of so many bytes until now comes too slowly. */
    boolean isTooSlow(long bytes) {
        return System.nanoTime() - begun > HEAD.toNanos() + bytes * (TimeUnit.SECONDS.toNanos(1) / SLOWEST);
    }

    /** Whether the request was broken off. */
    synchronized boolean hasPassed() {
        return passed;
    }

    /** Seconds since the request began. */
    long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }

    private Future<?> in(Duration time) {
        return timer.schedule(this::pass, Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    }

    private void pass() {
        synchronized (this) {
            passed = true;
        }
        abort.run();
    }

    @Override
    public synchronized void close() {
        waiting.cancel(false);
    }
}
