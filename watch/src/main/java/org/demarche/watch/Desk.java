package org.demarche.watch;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.demarche.problem.DemarcheException;

/** Where the threads that fetch have work done by the one thread that may use the store. Thread-safe. */
final class Desk {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final Consumer<DemarcheException> refusals;

    /** @param refusals told at once, at the desk, when the store refused what was to be done */
    Desk(Consumer<DemarcheException> refusals) {
        this.refusals = refusals;
    }

    /**
     * Has something done and waits for it; for the threads that fetch.
     *
     * @throws InterruptedException when this thread is to stop; what it wanted done is done all the same
     */
    <T> T call(Supplier<T> work) throws InterruptedException {
        CompletableFuture<T> done = new CompletableFuture<>();
        waiting.add(() -> {
            try {
                done.complete(work.get());
            } catch (DemarcheException e) {
                refusals.accept(e);
                done.completeExceptionally(e);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the desk failed", e.getCause());
        }
    }

    /** Has something done later. */
    void leave(Runnable work) {
        waiting.add(work);
    }

    /** Does the next thing; false when there is none for so long. For the thread that may use the store. */
    boolean work(long millis) throws InterruptedException {
        Runnable next = waiting.poll(millis, TimeUnit.MILLISECONDS);
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    boolean isIdle() {
        return waiting.isEmpty();
    }
}
