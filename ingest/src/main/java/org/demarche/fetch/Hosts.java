package org.demarche.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Sees to it that each host is asked one thing at a time, with a rest after each. Thread-safe. */
final class Hosts {
    private static final int MANY = 10_000;

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    private final Pause pause;
    private final LongSupplier nanos;

    /** @param nanos the clock of the rests */
    Hosts(Pause pause, LongSupplier nanos) {
        this.pause = pause;
        this.nanos = nanos;
    }

    /**
     * Asks a host when it is its turn.
     *
     * @param rest between the end of this and the next one
     */
    <T> T inTurn(String host, Duration rest, Request<T> request) throws FetchFailure, InterruptedException {
        Turn turn = turn(host);
        turn.lock.lockInterruptibly();
        try {
            long wait = turn.free - nanos.getAsLong();
            if (turn.used && wait > 0) {
                pause.take(Duration.ofNanos(wait));
            }
            try {
                return request.send();
            } finally {
                turn.used = true;
                turn.free = nanos.getAsLong() + rest.toNanos();
            }
        } finally {
            turn.lock.unlock();
        }
    }

    private Turn turn(String host) {
        if (turns.size() > MANY) {
            long now = nanos.getAsLong();
            turns.values().removeIf(turn -> turn.used && !turn.lock.isLocked() && turn.free < now);
        }
        return turns.computeIfAbsent(host, name -> new Turn());
    }

    /** What is asked. */
    interface Request<T> {
        T send() throws FetchFailure;
    }

    /** Whose turn it is at a host. */
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile boolean used;
        private volatile long free;
    }
}
