package org.demarche.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Does work on many items with several threads and hands over the results in the order of the items. Only a limited
 * number and weight of items is under way at any time.
 *
 * @param <T> what comes in
 * @param <R> what comes out
 */
final class OrderedWork<T, R> {
    private static final int QUEUE_FOR_EACH_THREAD = 16;
    private static final int MOST_WEIGHT = 40_000_000;
    private static final long STACK = 16L << 20;

    private final int threads;
    private final Function<T, R> work;
    private final ToIntFunction<T> weight;

    /**
     * @param threads how many items are worked on at once
     * @param work called by these threads
     * @param weight how much memory an item takes, in characters
     */
    OrderedWork(int threads, Function<T, R> work, ToIntFunction<T> weight) {
        this.threads = threads;
        this.work = work;
        this.weight = weight;
    }

    /**
     * Works through the items. They are taken by a thread of its own, the results are handed over by this one.
     *
     * @throws IOException when the sink throws it
     */
    void run(Iterator<T> items, Sink<R> sink) throws IOException {
        run(items, sink, () -> {});
    }

    /**
     * As {@link #run(Iterator, Sink)}.
     *
     * @param waiting called once a second by this thread as long as the next result is not there
     * @throws IOException when the sink throws it
     */
    void run(Iterator<T> items, Sink<R> sink, Runnable waiting) throws IOException {
        BlockingQueue<Future<Done<R>>> queue = new ArrayBlockingQueue<>(QUEUE_FOR_EACH_THREAD * threads);
        Semaphore room = new Semaphore(MOST_WEIGHT);
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> thread(task, "coder"));
        Thread feeder = thread(() -> feed(items, queue, room, pool), "reader");
        feeder.start();
        try {
            for (Done<R> done = take(queue, waiting); !done.last; done = take(queue, waiting)) {
                room.release(done.weight);
                Future<Done<R>> following = queue.peek();
                sink.accept(done.result(), following == null || !following.isDone());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            feeder.interrupt();
            pool.shutdownNow();
        }
    }

    private void feed(Iterator<T> items, BlockingQueue<Future<Done<R>>> queue, Semaphore room, ExecutorService pool) {
        try {
            while (items.hasNext()) {
                T item = items.next();
                int size = Math.min(MOST_WEIGHT, Math.max(1, weight.applyAsInt(item)));
                room.acquire(size);
                queue.put(pool.submit(() -> new Done<>(work.apply(item), size)));
            }
            queue.put(CompletableFuture.completedFuture(new Done<>()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            fail(queue, e);
        }
    }

    private void fail(BlockingQueue<Future<Done<R>>> queue, Throwable cause) {
        try {
            queue.put(CompletableFuture.failedFuture(cause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <R> Done<R> take(BlockingQueue<Future<Done<R>>> queue, Runnable waiting)
            throws InterruptedException {
        Future<Done<R>> next = queue.poll(1, TimeUnit.SECONDS);
        while (next == null) {
            waiting.run();
            next = queue.poll(1, TimeUnit.SECONDS);
        }
        while (true) {
            try {
                return next.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                waiting.run();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException bug) {
                    throw bug;
                }
                throw new IllegalStateException("a worker failed", e.getCause());
            }
        }
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(null, task, name, STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** Takes results. */
    interface Sink<R> {
        /**
         * Takes the next one.
         *
         * @param idle true when the next result is not there yet: a good time to flush
         * @throws IOException when it cannot be passed on
         */
        void accept(R result, boolean idle) throws IOException;
    }

    /** A result with the weight that it frees, or the end. */
    private static final class Done<R> {
        private final Optional<R> result;
        private final int weight;
        private final boolean last;

        Done(R result, int weight) {
            this.result = Optional.of(result);
            this.weight = weight;
            this.last = false;
        }

        Done() {
            this.result = Optional.empty();
            this.weight = 0;
            this.last = true;
        }

        R result() {
            return result.orElseThrow();
        }
    }
}
