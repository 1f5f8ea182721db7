package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A command that keeps one row and gives its key. Asks for the key in a statement that is prepared once: RETURNING makes the
 * database ready to take each row back, and JDBC prepares its question anew each time. Not thread-safe.
 */
final class KeyedInsert implements AutoCloseable {
    private final PreparedStatement insert;
    private final PreparedStatement lastKey;

    /** @param sql INSERT of one row */
    KeyedInsert(Store store, String sql) throws SQLException {
        this.insert = store.connection().prepareStatement(sql);
        this.lastKey = store.connection().prepareStatement(store.dialect().lastKey());
    }

    /** Its parameters, to be filled before {@link #run}. */
    Row row() {
        return new Row(insert);
    }

    /** Keeps the row and gives its key. */
    long run() throws SQLException {
        insert.executeUpdate();
        try (ResultSet rows = lastKey.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        lastKey.close();
    }
}
