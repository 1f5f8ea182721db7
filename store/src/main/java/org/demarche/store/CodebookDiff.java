package org.demarche.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares what two codings made of the same articles. */
public final class CodebookDiff {
    private static final List<String> COMPARED =
            List.of("cameo", "would_be", "status", "source_code", "target_code", "kind", "day", "place_name", "stance");

    private CodebookDiff() {}

    /**
     * How many records were gained, lost, changed and the same.
     *
     * @param articles coded by both
     * @param changes how often each column changed
     */
    public record Summary(long articles, long gained, long lost, long changed, long same, Map<String, Long> changes) {}

    /** The names of the columns of the rows. */
    public static List<String> columns() {
        List<String> names = new ArrayList<>(List.of("change", "article", "record", "evidence", "columns"));
        for (String column : COMPARED) {
            names.add("old_" + column);
            names.add("new_" + column);
        }
        names.addAll(List.of("old_rule", "new_rule"));
        return List.copyOf(names);
    }

    /**
     * Compares two codings; gives a row for each record that one of them lacks or that differs.
     *
     * @param old key of the older, see {@link #keys}
     * @param recent key of the newer
     * @throws IOException when the sink throws it
     */
    public static Summary run(Store store, long old, long recent, RowSink sink) throws IOException {
        Tally tally = new Tally();
        sink.columns(columns());
        try {
            tally.articles = articles(store, old, recent);
            half(store, old, recent, false, tally, sink);
            half(store, recent, old, true, tally, sink);
        } catch (SQLException e) {
            throw store.failed(e);
        }
        return new Summary(tally.articles, tally.gained, tally.lost, tally.changed, tally.same, tally.changes);
    }

    /**
     * The keys of the codings whose codebook's hash begins so, the newest first.
     *
     * @param hash beginning of a hash; empty for all
     */
    public static List<Long> keys(Store store, String hash) {
        String sql = "SELECT key FROM codings WHERE substr(codebook_hash, 1, ?) = ? ORDER BY key DESC";
        List<Long> keys = new ArrayList<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setInt(1, hash.length());
            statement.setString(2, hash);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getLong(1));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    private static long articles(Store store, long old, long recent) throws SQLException {
        String sql = "SELECT count(*) FROM coded_articles AS a JOIN coded_articles AS b ON b.article = a.article"
                + " WHERE a.coding = ? AND b.coding = ?";
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setLong(1, old);
            statement.setLong(2, recent);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    /** One coding's records with those of the other; the second time only what the other lacks. */
    private static void half(Store store, long one, long other, boolean lacking, Tally tally, RowSink sink)
            throws SQLException, IOException {
        StringBuilder columns = new StringBuilder();
        COMPARED.forEach(
                column -> columns.append(", a.").append(column).append(", b.").append(column));
        String sql = "SELECT t.id, a.id, substr(t.text, s.start + 1, s.end - s.start), b.id, a.rule, b.rule" + columns
                + " FROM records AS a JOIN articles AS t ON t.key = a.article JOIN sentences AS s ON s.key = a.evidence LEFT JOIN"
                + " records AS b ON b.article = a.article AND b.id = a.id AND b.coding = ?"
                + " WHERE a.coding = ? AND a.article IN (SELECT article FROM coded_articles WHERE coding = ?)"
                + (lacking ? " AND b.id IS NULL" : "") + " ORDER BY a.article, a.position";
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setLong(1, other);
            statement.setLong(2, one);
            statement.setLong(3, other);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Line line = Line.of(rows, lacking);
                    tally.count(line);
                    if (!line.change.equals("same")) {
                        sink.row(line.values);
                    }
                }
            }
        }
    }

    /** A row to be written. */
    private record Line(String change, List<String> changed, List<@Nullable Object> values) {
        static Line of(ResultSet rows, boolean lacking) throws SQLException {
            boolean alone = rows.getString(4) == null;
            List<@Nullable Object> cells = new ArrayList<>();
            List<String> changed = new ArrayList<>();
            int at = 7;
            for (String column : COMPARED) {
                String first = rows.getString(at++);
                String second = rows.getString(at++);
                cells.add(lacking ? null : first);
                cells.add(lacking ? first : second);
                if (!alone && !Objects.equals(first, second)) {
                    changed.add(column);
                }
            }
            cells.add(lacking ? null : rows.getString(5));
            cells.add(lacking ? rows.getString(5) : rows.getString(6));
            String change = alone ? (lacking ? "gained" : "lost") : changed.isEmpty() ? "same" : "changed";
            List<@Nullable Object> values = new ArrayList<>();
            values.addAll(List.of(change, rows.getString(1), rows.getString(2), rows.getString(3)));
            values.add(String.join(";", changed));
            values.addAll(cells);
            return new Line(change, changed, values);
        }
    }

    /** Counts under way. */
    private static final class Tally {
        private final Map<String, Long> changes = new TreeMap<>();
        private long articles;
        private long gained;
        private long lost;
        private long changed;
        private long same;

        void count(Line line) {
            switch (line.change) {
                case "gained" -> gained++;
                case "lost" -> lost++;
                case "changed" -> changed++;
                default -> same++;
            }
            line.changed.forEach(column -> changes.merge(column, 1L, Long::sum));
        }
    }
}
