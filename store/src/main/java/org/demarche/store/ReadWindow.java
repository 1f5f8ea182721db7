package org.demarche.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.demarche.problem.DemarcheException;
import org.sqlite.ProgressHandler;

/**
 * A look at a store as it is at one moment, for a limited time: what is asked until it is closed shows the same state,
 * whoever writes meanwhile, and is broken off with DM146 when the time is over. One at a time on a store; not thread-safe.
 */
public final class ReadWindow implements AutoCloseable {
    private static final int STEPS_BETWEEN_LOOKS = 20_000;

    private final Store store;

    private ReadWindow(Store store) {
        this.store = store;
    }

    /**
     * Opens a window.
     *
     * @param store open for reading
     * @param time after which what is asked is broken off
     * @throws DemarcheException when the database refuses
     */
    public static ReadWindow open(Store store, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try (Statement statement = store.connection().createStatement()) {
            statement.execute("BEGIN");
            ProgressHandler.setHandler(store.connection(), STEPS_BETWEEN_LOOKS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return System.nanoTime() - end > 0 ? 1 : 0;
                }
            });
            return new ReadWindow(store);
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    @Override
    public void close() {
        try {
            ProgressHandler.clearHandler(store.connection());
        } catch (SQLException e) {
            throw store.failed(e);
        } finally {
            Store.rollback(store.connection());
        }
    }
}
