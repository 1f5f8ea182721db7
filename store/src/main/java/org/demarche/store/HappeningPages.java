package org.demarche.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Happenings newest first, some at a time. A happening stands where its newest record that fits stands, once, on one
 * page, however its records are spread. Rows are walked only until the page is full.
 */
public final class HappeningPages {
    /** Most reports that are listed with one happening. */
    public static final int MOST_REPORTS = 40;

    private HappeningPages() {}

    /** What newest means. */
    public enum Order {
        /** The day of what happened. */
        DAY("records.day DESC, records.key DESC"),
        /** When the article was kept. */
        KEPT("records.article DESC, records.key DESC");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Where a page ends.
     *
     * @param day of the last record shown; "" where it has none, and for {@link Order#KEPT}
     * @param article key of its article
     * @param record key of it
     */
    public record Mark(String day, long article, long record) {}

    /**
     * A page.
     *
     * @param shown happenings, newest first
     * @param next where the next page begins, or null on the last
     */
    public record Page(List<Shown> shown, @Nullable Mark next) {}

    /**
     * A happening.
     *
     * @param id stable
     * @param records that tell of it
     * @param articles that these stand in
     * @param reports articles, those that are copies of one another counted once
     * @param record that speaks for it
     * @param sources its articles, in the order in which they were kept; at most {@value #MOST_REPORTS}
     */
    public record Shown(
            String id, long records, long articles, long reports, StoredRecord record, List<ReportSource> sources) {
        public Shown {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A page of the happenings of which a record fits.
     *
     * @param after where the page before ended, or null for the first
     * @param limit most happenings, from 1 on
     */
    public static Page newest(Store store, RecordFilter filter, Order order, @Nullable Mark after, int limit)
            throws IOException {
        Condition condition = filter.condition(store.dialect());
        try {
            List<Found> found = walk(store, condition, order, after, limit);
            boolean more = found.size() > limit;
            List<Found> kept = more ? found.subList(0, limit) : found;
            return new Page(shown(store, kept), more ? kept.get(limit - 1).mark(order) : null);
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** How many happenings fit, counted up to a number. */
    public static long count(Store store, RecordFilter filter, long most) {
        Condition condition = filter.condition(store.dialect());
        String sql = "SELECT count(*) FROM (SELECT DISTINCT records.happening FROM records WHERE " + condition.sql()
                + " LIMIT " + most + ")";
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** The happening with this id, spoken for by its newest record. */
    public static Optional<Shown> byId(Store store, String id) throws IOException {
        String sql = "SELECT records.key, records.happening, records.day, records.article FROM records"
                + " JOIN happenings ON happenings.key = records.happening WHERE happenings.id = ?"
                + " AND records.current = 1 ORDER BY records.key DESC LIMIT 1";
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? shown(store, List.of(Found.read(rows))).stream().findFirst()
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** The id of the happening that a record tells of. */
    public static Optional<String> ofRecord(Store store, String article, String record) {
        String sql = "SELECT happenings.id FROM records JOIN happenings ON happenings.key = records.happening"
                + " JOIN articles ON articles.key = records.article"
                + " WHERE records.id = ? AND articles.id = ? ORDER BY records.current DESC LIMIT 1";
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setString(1, record);
            statement.setString(2, article);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** A record that speaks for its happening. */
    private record Found(long record, long happening, String day, long article) {
        static Found read(ResultSet rows) throws SQLException {
            String day = rows.getString(3);
            return new Found(rows.getLong(1), rows.getLong(2), day == null ? "" : day, rows.getLong(4));
        }

        Mark mark(Order order) {
            return new Mark(order == Order.DAY ? day : "", article, record);
        }
    }

    /** Rows up to one more than the page holds. */
    private static List<Found> walk(Store store, Condition condition, Order order, @Nullable Mark after, int limit)
            throws SQLException {
        Condition from = Condition.all().add(condition);
        if (after != null) {
            beyond(from, order, after);
        }
        String sql = "SELECT records.key, records.happening, records.day, records.article FROM records WHERE "
                + from.sql() + " ORDER BY " + order.sql;
        List<Found> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql);
                Earlier earlier = new Earlier(store, condition, order, after)) {
            from.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (found.size() <= limit && rows.next()) {
                    Found row = Found.read(rows);
                    if (seen.add(row.happening) && !earlier.holds(row.happening)) {
                        found.add(row);
                    }
                }
            }
        }
        return found;
    }

    private static void beyond(Condition from, Order order, Mark after) {
        if (order == Order.KEPT) {
            from.add("(records.article, records.key) < (?, ?)", after.article, after.record);
        } else if (after.day.isEmpty()) {
            from.add("(records.day IS NULL AND records.key < ?)", after.record);
        } else {
            from.add(
                    "(records.day IS NULL OR records.day <= ?) AND (records.day IS NULL OR records.day < ? OR"
                            + " records.key < ?)",
                    after.day,
                    after.day,
                    after.record);
        }
    }

    /** Knows whether a happening stood on a page before. */
    private static final class Earlier implements AutoCloseable {
        private final @Nullable PreparedStatement statement;
        private final Condition before;

        Earlier(Store store, Condition condition, Order order, @Nullable Mark after) throws SQLException {
            before = Condition.all().add(condition);
            if (after == null) {
                statement = null;
                return;
            }
            if (order == Order.KEPT) {
                before.add("(records.article, records.key) >= (?, ?)", after.article, after.record);
            } else if (after.day.isEmpty()) {
                before.add("(records.day IS NOT NULL OR records.key >= ?)", after.record);
            } else {
                before.add(
                        "(records.day > ? OR (records.day = ? AND records.key >= ?))",
                        after.day,
                        after.day,
                        after.record);
            }
            // Each happening has few records, whatever else is asked.
            statement = store.connection()
                    .prepareStatement(
                            "SELECT 1 FROM records INDEXED BY records_happening WHERE records.happening = ? AND "
                                    + before.sql() + " LIMIT 1");
        }

        boolean holds(long happening) throws SQLException {
            if (statement == null) {
                return false;
            }
            statement.setLong(1, happening);
            before.bind(statement, 2);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }

        @Override
        public void close() throws SQLException {
            if (statement != null) {
                statement.close();
            }
        }
    }

    private static List<Shown> shown(Store store, List<Found> found) throws SQLException, IOException {
        Map<Long, StoredRecord> records = new HashMap<>();
        for (StoredRecord record :
                RecordQuery.byKeys(store, found.stream().map(Found::record).toList())) {
            records.put(record.key(), record);
        }
        Map<Long, Shown> shown = new LinkedHashMap<>();
        String sql = "SELECT id, records, articles, reports FROM happenings WHERE key = ?";
        try (PreparedStatement happening = store.connection().prepareStatement(sql);
                PreparedStatement reports = store.connection().prepareStatement(ReportSource.SQL)) {
            for (Found row : found) {
                StoredRecord record = records.get(row.record);
                happening.setLong(1, row.happening);
                try (ResultSet rows = happening.executeQuery()) {
                    if (record != null && rows.next()) {
                        shown.put(
                                row.happening,
                                new Shown(
                                        String.valueOf(rows.getString(1)),
                                        rows.getLong(2),
                                        rows.getLong(3),
                                        rows.getLong(4),
                                        record,
                                        ReportSource.of(reports, row.happening)));
                    }
                }
            }
        }
        return List.copyOf(shown.values());
    }
}
