package org.demarche.web;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Holds answers until the store changes. However many ask for one address at once, it is made once. When the store has
 * changed, an answer that was made quickly is made anew before it is given; one that took longer is given as it is, for no
 * longer than some time after it was last known to be true, while one thread makes it anew. Thread-safe.
 */
public final class KeptAnswers {
    /** What takes less to make is never given after the store has changed. */
    private static final Duration QUICK = Duration.ofMillis(250);

    /** An answer is made anew only after so many times as long as it took, so that writing does not use up the machine. */
    private static final int PAUSES = 4;

    private static final long MOST_CHARACTERS = 32L * 1024 * 1024;

    private final LongSupplier version;
    private final LongSupplier nanos;
    private final Supplier<String> today;
    private final Executor background;
    private final long behind;
    private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, Flight> underWay = new HashMap<>();
    private long characters;

    /**
     * Holds none yet.
     *
     * @param version of the store: another number whenever something was written
     * @param nanos a clock that never goes back
     * @param today the day, which pages show
     * @param background runs what nobody waits for
     * @param behind how far an answer may be behind the store
     */
    public KeptAnswers(
            LongSupplier version, LongSupplier nanos, Supplier<String> today, Executor background, Duration behind) {
        this.behind = behind.toNanos();
        this.version = version;
        this.nanos = nanos;
        this.today = today;
        this.background = background;
    }

    /**
     * An answer that is held.
     *
     * @param version of the store that it shows
     * @param checked when it was last known to show the store as it was
     * @param took nanoseconds to make it
     */
    private record Kept(Reply reply, long version, long checked, long took) {
        Kept checkedAt(long moment) {
            return new Kept(reply, version, moment, took);
        }
    }

    /** The same answers, held. Only for addresses that show nothing but the store. */
    public Route.Answering around(Route.Answering answering) {
        return ask -> answer(key(ask), () -> answering.to(ask));
    }

    private String key(Ask ask) {
        return String.join(
                "\n",
                today.get(),
                ask.base(),
                ask.params().on(ask.path() + ask.format().ending()));
    }

    /** Makes an answer. */
    private interface Making {
        Reply make() throws IOException;
    }

    private Reply answer(String key, Making making) throws IOException {
        long shown = version.getAsLong();
        long now = nanos.getAsLong();
        Kept old;
        Flight flight;
        synchronized (this) {
            old = kept.get(key);
            if (old != null && old.version == shown) {
                kept.put(key, old.checkedAt(now));
                return old.reply;
            }
            if (old != null && !mustWait(old, now) && now - old.checked < PAUSES * old.took) {
                return old.reply;
            }
            flight = underWay.computeIfAbsent(key, any -> new Flight());
        }
        if (old != null && !mustWait(old, now)) {
            background.execute(() -> make(key, shown, making, flight));
            return old.reply;
        }
        make(key, shown, making, flight);
        return flight.result();
    }

    /** Whether an answer that is no longer true may not be given any more. */
    private boolean mustWait(Kept old, long now) {
        return old.took < QUICK.toNanos() || now - old.checked > behind;
    }

    /** Makes an answer, unless somebody else has begun. */
    private void make(String key, long shown, Making making, Flight flight) {
        if (!flight.begin()) {
            return;
        }
        long began = nanos.getAsLong();
        try {
            Reply reply = making.make();
            synchronized (this) {
                underWay.remove(key);
                if (reply.status() == 200) {
                    keep(key, new Kept(reply, shown, began, nanos.getAsLong() - began));
                }
            }
            flight.reply.complete(reply);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            synchronized (this) {
                underWay.remove(key);
            }
            flight.reply.completeExceptionally(e);
        }
    }

    private void keep(String key, Kept made) {
        Kept before = kept.put(key, made);
        characters += made.reply.body().length()
                - (before == null ? 0 : before.reply.body().length());
        var eldest = kept.entrySet().iterator();
        while (characters > MOST_CHARACTERS && eldest.hasNext()) {
            characters -= eldest.next().getValue().reply.body().length();
            eldest.remove();
        }
    }

    /** An answer that is being made, or about to be. */
    private static final class Flight {
        private final CompletableFuture<Reply> reply = new CompletableFuture<>();
        private final AtomicBoolean begun = new AtomicBoolean();

        /** Whether nobody had begun. */
        boolean begin() {
            return begun.compareAndSet(false, true);
        }

        /** Waits for it. */
        Reply result() throws IOException {
            try {
                return reply.join();
            } catch (CompletionException e) {
                Throwable cause = e.getCause();
                if (cause instanceof IOException told) {
                    throw told;
                }
                throw cause instanceof RuntimeException told ? told : e;
            }
        }
    }
}
