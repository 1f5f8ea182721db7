package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records that fit a filter, with how they are found soonest: by what only few have, else along an index that holds all
 * that filters ask. The database cannot know which is quicker, since it keeps no statistics. Not thread-safe.
 */
final class Selection {
    /** Records from which on a part of a filter finds many. */
    private static final int MANY = 3_000;

    private final Condition condition;
    private final boolean newest;

    /** What few have, or null. */
    private final @Nullable Condition few;

    private Selection(Condition condition, boolean newest, @Nullable Condition few) {
        this.condition = condition;
        this.newest = newest;
        this.few = few;
    }

    static Selection of(Store store, RecordFilter filter) throws SQLException {
        Condition condition = filter.condition(store.dialect());
        boolean newest = filter.isOfNewest();
        return new Selection(condition, newest, newest ? few(store, filter).orElse(null) : null);
    }

    /** The same records of which something more holds. */
    Selection and(String piece, Object... parameters) {
        return new Selection(Condition.all().add(condition).add(piece, parameters), newest, few);
    }

    /** A part of a filter that an index finds and few records fit. */
    private static Optional<Condition> few(Store store, RecordFilter filter) throws SQLException {
        for (Condition part : filter.indexed(store.dialect())) {
            String sql = "SELECT count(*) FROM (SELECT 1 FROM records WHERE " + part.sql() + " LIMIT " + MANY + ")";
            try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
                part.bind(statement, 1);
                try (ResultSet rows = statement.executeQuery()) {
                    if (rows.next() && rows.getLong(1) < MANY) {
                        return Optional.of(part);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether only the newest coding of each article is asked, which the indexes of pages hold. */
    boolean isOfNewest() {
        return newest;
    }

    /** Whether few records can fit. */
    boolean isOfFew() {
        return few != null;
    }

    /** All that a record must fit, for records that are found otherwise. */
    Condition condition() {
        return condition;
    }

    /**
     * The part of a query from {@code FROM} to the end of its conditions.
     *
     * @param walk the index along which records are looked at where many fit: {@code INDEXED BY records_latest}
     */
    String from(String walk) {
        if (few != null) {
            return " FROM records NOT INDEXED WHERE records.key IN (SELECT records.key FROM records WHERE " + few.sql()
                    + ") AND " + condition.sql();
        }
        return " FROM records " + (newest ? walk : "") + " WHERE " + condition.sql();
    }

    /**
     * Fills the parameters of {@link #from}.
     *
     * @return the number after the last
     */
    int bind(PreparedStatement statement, int first) throws SQLException {
        return condition.bind(statement, few == null ? first : few.bind(statement, first));
    }
}
