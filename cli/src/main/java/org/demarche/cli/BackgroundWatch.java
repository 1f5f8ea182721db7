package org.demarche.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.demarche.fetch.FetchSettings;
import org.demarche.fetch.Fetcher;
import org.demarche.problem.DemarcheException;
import org.demarche.store.FeedState;
import org.demarche.store.Store;
import org.demarche.store.StoreWriter;
import org.demarche.watch.WatchSettings;
import org.demarche.watch.Watcher;
import org.jspecify.annotations.Nullable;

/** Watches feeds on a thread of its own while something else goes on. Close it to end after the article in hand. */
final class BackgroundWatch implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 120_000;

    private final Thread thread;
    private final PrintStream err;
    private @Nullable Watcher watcher;
    private boolean ended;

    /**
     * Begins.
     *
     * @param feeds addresses
     * @param file the database
     */
    BackgroundWatch(
            List<String> feeds,
            Path file,
            Engine engine,
            WatchSettings settings,
            FetchSettings fetching,
            WatchReport report,
            PrintStream err) {
        this.err = err;
        this.thread = new Thread(
                null, () -> watch(feeds, file, engine, settings, fetching, report), "watch", WatchCommand.STACK);
        thread.start();
    }

    private void watch(
            List<String> feeds,
            Path file,
            Engine engine,
            WatchSettings settings,
            FetchSettings fetching,
            WatchReport report) {
        try (Store store = Store.toWrite(file);
                StoreWriter writer = new StoreWriter(store, Instant::now);
                Watcher own = new Watcher(
                        feeds,
                        settings,
                        new Fetcher(fetching),
                        new FeedState(store, writer),
                        new EngineKeeper(engine, store, writer, ""),
                        report,
                        Instant::now)) {
            if (begin(own)) {
                own.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DemarcheException e) {
            err.println("Watching has ended: " + e.getMessage());
        }
    }

    private synchronized boolean begin(Watcher own) {
        watcher = own;
        return !ended;
    }

    private synchronized void end() {
        ended = true;
        if (watcher != null) {
            watcher.stop();
        }
    }

    @Override
    public void close() {
        end();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
