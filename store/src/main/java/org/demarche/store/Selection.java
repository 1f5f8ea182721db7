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
    /** So many records are looked at one by one sooner than a page of them is met from the newest day on. */
    static final int FOR_A_PAGE = 3_000;

    /** So many are looked at one by one sooner than all are met along an index. */
    static final int FOR_A_COUNT = 30_000;

    private final Condition condition;
    private final Condition ofFew;
    private final boolean newest;

    /** What few have, or null. */
    private final @Nullable Condition few;

    private Selection(Condition condition, Condition ofFew, boolean newest, @Nullable Condition few) {
        this.condition = condition;
        this.ofFew = ofFew;
        this.newest = newest;
        this.few = few;
    }

    /** @param few how many records are few: {@link #FOR_A_PAGE}, {@link #FOR_A_COUNT} */
    static Selection of(Store store, RecordFilter filter, int few) throws SQLException {
        Dialect dialect = store.dialect();
        boolean newest = filter.isOfNewest();
        Condition found = newest ? few(store, filter, few).orElse(null) : null;
        Condition ofFew = filter.conditionOfFew(dialect);
        return new Selection(found == null ? filter.condition(dialect) : ofFew, ofFew, newest, found);
    }

    /** The same records of which something more holds. */
    Selection and(String piece, Object... parameters) {
        return new Selection(Condition.all().add(condition).add(piece, parameters), ofFew, newest, few);
    }

    /** A part of a filter that an index finds and few records fit. */
    private static Optional<Condition> few(Store store, RecordFilter filter, int most) throws SQLException {
        for (Condition part : filter.indexed(store.dialect())) {
            if (isFew(store, "records WHERE " + part.sql(), part, most)) {
                return Optional.of(part);
            }
        }
        Condition words = filter.inWords(store.dialect());
        boolean few = !words.isEmpty() && isFew(store, store.dialect().sentencesThatHold(), words, most);
        return few ? Optional.of(words) : Optional.empty();
    }

    private static boolean isFew(Store store, String from, Condition parameters, int most) throws SQLException {
        String sql = "SELECT count(*) FROM (SELECT 1 FROM " + from + " LIMIT " + most + ")";
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            parameters.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getLong(1) < most;
            }
        }
    }

    /** Whether only the newest coding of each article is asked, which the indexes of pages hold. */
    boolean isOfNewest() {
        return newest;
    }

    /** Whether few records can fit. */
    boolean isOfFew() {
        return few != null;
    }

    /** All that the filter says, for a few records that are found otherwise. */
    Condition ofFew() {
        return ofFew;
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
