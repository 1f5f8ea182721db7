package org.demarche.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.demarche.problem.ProblemCode;
import org.demarche.store.ReadWindow;
import org.demarche.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A few connections to one store, each used by one thread at a time, in the order in which they ask. Thread-safe.
 */
public final class StorePool implements AutoCloseable {
    /** More at once than there are processors only make each other wait. */
    private static final int SIZE = Math.max(3, Runtime.getRuntime().availableProcessors() + 1);

    /** Beside them, for what is found at once, so that it need not wait for what takes long. */
    private static final int LOOKING = 2;

    private final Path file;
    private final Duration time;
    private final Semaphore free = new Semaphore(SIZE, true);
    private final Semaphore freeToLook = new Semaphore(LOOKING, true);
    private final Deque<Store> idle = new ArrayDeque<>();

    /** Only asked whether something was written. */
    private @Nullable Store watched;

    /** @param time that a reader may take, and may wait for a connection */
    public StorePool(Path file, Duration time) {
        this.file = file;
        this.time = time;
    }

    /** Work on a store. */
    public interface Work<T> {
        T of(Store store) throws IOException;
    }

    /** Does work that sees the store as it is at one moment, within the time that a query may take. */
    public <T> T read(Work<T> work) throws IOException {
        return use(free, windowed(work));
    }

    /** As {@link #read}, for what is found by an id. */
    public <T> T look(Work<T> work) throws IOException {
        return use(freeToLook, windowed(work));
    }

    private <T> Work<T> windowed(Work<T> work) {
        return store -> {
            try (ReadWindow window = ReadWindow.open(store, time)) {
                return work.of(store);
            }
        };
    }

    /**
     * Does work with a store, which need not look after its time.
     *
     * @throws Refusal when none was free for too long
     */
    public <T> T use(Work<T> work) throws IOException {
        return use(free, work);
    }

    private <T> T use(Semaphore permits, Work<T> work) throws IOException {
        if (!acquired(permits)) {
            throw new Refusal(503, ProblemCode.DM146, "too many readers were waiting for the store.");
        }
        Store store = null;
        boolean whole = false;
        try {
            store = take();
            T result = work.of(store);
            whole = true;
            return result;
        } finally {
            give(store, whole);
            permits.release();
        }
    }

    /** A number that is another one whenever something was written into the store since it was asked for last. */
    public synchronized long version() {
        Store store = watched;
        if (store == null) {
            store = Store.toRead(file);
            watched = store;
        }
        return store.version();
    }

    private boolean acquired(Semaphore permits) {
        try {
            return permits.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Store take() {
        synchronized (idle) {
            Store store = idle.pollFirst();
            if (store != null) {
                return store;
            }
        }
        return Store.toRead(file);
    }

    /** Keeps a store for the next reader; one whose work was broken off is not trusted any more. */
    private void give(@Nullable Store store, boolean whole) {
        if (store == null) {
            return;
        }
        if (whole) {
            synchronized (idle) {
                idle.addFirst(store);
            }
        } else {
            store.close();
        }
    }

    @Override
    public synchronized void close() {
        synchronized (idle) {
            idle.forEach(Store::close);
            idle.clear();
        }
        if (watched != null) {
            watched.close();
        }
    }
}
