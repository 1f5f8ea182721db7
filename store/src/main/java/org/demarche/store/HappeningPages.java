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

    /** So many records are looked at, those kept last first, before the order in which they were kept is sorted. */
    private static final int LAST_KEPT = 20_000;

    /** How rows are walked by day without sorting them. */
    private static final String LATEST = "INDEXED BY records_latest";

    /** As the index records_unreal says it, word for word. */
    private static final String UNREAL = "records.status IN ('negated', 'hypothetical', 'historic')";

    private HappeningPages() {}

    /** What newest means. */
    public enum Order {
        /** The day of what happened. */
        DAY("records.day DESC, records.happening DESC"),
        /** When it was kept. */
        KEPT("records.key DESC");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Where a page ends.
     *
     * @param day of the last happening shown; "" where it has none, and for {@link Order#KEPT}
     * @param key of that happening, or for {@link Order#KEPT} of its record
     */
    public record Mark(String day, long key) {}

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
     * @param day by which it is counted; "" for none
     * @param record that speaks for it
     * @param sources its articles, in the order in which they were kept; at most {@value #MOST_REPORTS}
     */
    public record Shown(
            String id,
            long records,
            long articles,
            long reports,
            String day,
            StoredRecord record,
            List<ReportSource> sources) {
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
        try {
            List<Found> found = walk(store, Selection.of(store, filter, Selection.FOR_A_PAGE), order, after, limit);
            boolean more = found.size() > limit;
            List<Found> kept = more ? found.subList(0, limit) : found;
            return new Page(shown(store, kept), more ? kept.get(limit - 1).mark(order) : null);
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** How many happenings fit, counted up to a number. */
    public static long count(Store store, RecordFilter filter, long most) {
        try {
            return count(store, Selection.of(store, filter, Selection.FOR_A_COUNT), LATEST, most);
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /**
     * How many happenings fit that were negated, are hypothetical or long ago, counted up to a number.
     *
     * @param filter that says nothing of states
     */
    public static long countUnreal(Store store, RecordFilter filter, long most) {
        try {
            return count(
                    store,
                    Selection.of(store, filter, Selection.FOR_A_COUNT).and(UNREAL),
                    "INDEXED BY records_unreal",
                    most);
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    private static long count(Store store, Selection selection, String walk, long most) throws SQLException {
        // The plus keeps the database from walking all records by their happenings.
        String sql = "SELECT count(*) FROM (SELECT DISTINCT +records.happening" + selection.from(walk) + " LIMIT "
                + most + ")";
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            selection.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    /** The happening with this id, spoken for by its lead. */
    public static Optional<Shown> byId(Store store, String id) throws IOException {
        String sql = "SELECT records.key, records.happening, records.day FROM records"
                + " JOIN happenings ON happenings.key = records.happening WHERE happenings.id = ?"
                + " AND records.current = 1 ORDER BY records.turn, records.key LIMIT 1";
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

    /**
     * A happening.
     *
     * @param record by which it was met
     * @param speaker the record that speaks for it
     */
    private record Found(long record, long happening, String day, long speaker) {
        static Found read(ResultSet rows) throws SQLException {
            String day = rows.getString(3);
            return new Found(rows.getLong(1), rows.getLong(2), day == null ? "" : day, rows.getLong(1));
        }

        Mark mark(Order order) {
            return order == Order.DAY ? new Mark(day, happening) : new Mark("", record);
        }
    }

    /** Rows up to one more than the page holds. */
    private static List<Found> walk(Store store, Selection selection, Order order, @Nullable Mark after, int limit)
            throws SQLException {
        Selection from = after == null ? selection : beyond(selection, order, after);
        if (order == Order.KEPT && selection.isOfNewest() && !selection.isOfFew()) {
            String last = "records.key > (SELECT max(key) FROM records) - " + LAST_KEPT;
            List<Found> found = walk(store, selection, from.and(last), "NOT INDEXED", order, after, limit);
            if (found.size() > limit) {
                return found;
            }
        }
        return walk(store, selection, from, LATEST, order, after, limit);
    }

    private static List<Found> walk(
            Store store,
            Selection selection,
            Selection from,
            String index,
            Order order,
            @Nullable Mark after,
            int limit)
            throws SQLException {
        String sql = "SELECT records.key, records.happening, records.day" + from.from(index) + " ORDER BY " + order.sql;
        List<Found> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql);
                Siblings siblings = new Siblings(store, selection.ofFew(), order)) {
            from.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (found.size() <= limit && rows.next()) {
                    Found row = Found.read(rows);
                    if (seen.add(row.happening) && (after == null || !siblings.standEarlier(row))) {
                        found.add(siblings.speaker(row));
                    }
                }
            }
        }
        return found;
    }

    private static Selection beyond(Selection from, Order order, Mark after) {
        if (order == Order.KEPT) {
            return from.and("records.key < ?", after.key);
        }
        if (after.day.isEmpty()) {
            return from.and("(records.day IS NULL AND records.happening < ?)", after.key);
        }
        return from.and(
                "(records.day < ? OR (records.day = ? AND records.happening < ?) OR records.day IS NULL)",
                after.day,
                after.day,
                after.key);
    }

    /** The other records of a happening that fit. */
    private static final class Siblings implements AutoCloseable {
        // Each happening has few records, whatever else is asked.
        private static final String OF_ONE =
                " FROM records INDEXED BY records_happening WHERE records.happening = ? AND ";

        private final Condition condition;
        private final Order order;
        private final PreparedStatement earlier;
        private final PreparedStatement speaker;

        Siblings(Store store, Condition condition, Order order) throws SQLException {
            this.condition = condition;
            this.order = order;
            String before = order == Order.DAY ? "coalesce(records.day, '') > ?" : "records.key > ?";
            this.earlier = store.connection()
                    .prepareStatement("SELECT 1" + OF_ONE + condition.sql() + " AND " + before + " LIMIT 1");
            this.speaker = store.connection()
                    .prepareStatement("SELECT records.key" + OF_ONE + condition.sql()
                            + " ORDER BY records.turn, records.key LIMIT 1");
        }

        /** Whether the happening stood on a page before, where a newer record of it stands. */
        boolean standEarlier(Found row) throws SQLException {
            earlier.setLong(1, row.happening);
            int next = condition.bind(earlier, 2);
            if (order == Order.DAY) {
                earlier.setString(next, row.day);
            } else {
                earlier.setLong(next, row.record);
            }
            try (ResultSet rows = earlier.executeQuery()) {
                return rows.next();
            }
        }

        /** The happening with the record that speaks for it: the first in turn of those that fit. */
        Found speaker(Found row) throws SQLException {
            speaker.setLong(1, row.happening);
            condition.bind(speaker, 2);
            try (ResultSet rows = speaker.executeQuery()) {
                return rows.next() ? new Found(row.record, row.happening, row.day, rows.getLong(1)) : row;
            }
        }

        @Override
        public void close() throws SQLException {
            earlier.close();
            speaker.close();
        }
    }

    private static List<Shown> shown(Store store, List<Found> found) throws SQLException, IOException {
        Map<Long, StoredRecord> records = new HashMap<>();
        for (StoredRecord record :
                RecordQuery.byKeys(store, found.stream().map(Found::speaker).toList())) {
            records.put(record.key(), record);
        }
        Map<Long, Shown> shown = new LinkedHashMap<>();
        String sql = "SELECT id, records, articles, reports FROM happenings WHERE key = ?";
        try (PreparedStatement happening = store.connection().prepareStatement(sql);
                PreparedStatement reports = store.connection().prepareStatement(ReportSource.SQL)) {
            for (Found row : found) {
                StoredRecord record = records.get(row.speaker);
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
                                        row.day,
                                        record,
                                        ReportSource.of(reports, row.happening)));
                    }
                }
            }
        }
        return List.copyOf(shown.values());
    }
}
