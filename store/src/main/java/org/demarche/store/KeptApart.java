package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The pairs of records that a verdict keeps apart. Not thread-safe. */
final class KeptApart implements AutoCloseable {
    private final PreparedStatement select;
    private @Nullable Set<String> pairs;

    KeptApart(Connection connection) throws SQLException {
        this.select = connection.prepareStatement("SELECT one, other FROM kept_apart");
    }

    /** Tells of two ids of records whether they are kept apart. */
    BiPredicate<String, String> pairs() throws SQLException {
        Set<String> known = pairs;
        if (known == null) {
            known = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(pair(String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2))));
                }
            }
            pairs = known;
        }
        Set<String> all = known;
        return (one, other) -> !all.isEmpty() && all.contains(pair(one, other));
    }

    /** Has the pairs read anew. */
    void forget() {
        pairs = null;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "\n" + other : other + "\n" + one;
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
