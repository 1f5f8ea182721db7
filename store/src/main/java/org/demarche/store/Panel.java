package org.demarche.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.demarche.store.RecordFilter.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * Counts happenings between pairs of states by month or year, one row for each pair and period, also where nothing
 * happened. docs/store.md tells what each column holds.
 */
public final class Panel {
    /** Length of a period. */
    public enum By {
        MONTH(7),
        YEAR(4);

        private final int digits;

        By(int digits) {
            this.digits = digits;
        }

        /** Characters of a period: YYYY-MM has 7. */
        public int digits() {
            return digits;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Text of a number that is not known, as R reads it. */
    public static final String NOT_KNOWN = "NA";

    private static final int QUADS = 4;
    private static final int ROOTS = 20;
    private static final double THOUSAND = 1000;

    /** For an interval of 95 %. */
    private static final double Z = 1.959963984540054;

    private final Store store;
    private final By by;
    private final Supplier<RecordFilter> filter;
    private @Nullable String latest;

    /**
     * @param filter makes a filter that all counted records pass, each time a new one
     */
    public Panel(Store store, By by, Supplier<RecordFilter> filter) {
        this.store = store;
        this.by = by;
        this.filter = filter;
    }

    /** Lets periods end with this day unless a later one is asked for, so that a misdated article does not stretch them. */
    public Panel notAfter(String day) {
        latest = day;
        return this;
    }

    /**
     * What was left out of a panel.
     *
     * @param unreal records of what did not happen, is hypothetical or long ago
     * @param uncoded records of statements that have no event code
     * @param undated happenings whose day is not known, or not closely enough
     * @param outside happenings on days outside the periods of the panel
     */
    public record LeftOut(long unreal, long uncoded, long undated, long outside) {
        private LeftOut plus(LeftOut other) {
            return new LeftOut(
                    unreal + other.unreal, uncoded + other.uncoded, undated + other.undated, outside + other.outside);
        }
    }

    /**
     * Writes the rows of all pairs.
     *
     * @param first first day, or null for that of the first article
     * @param last last day, or null for that of the last article
     * @return what was left out, of all pairs together
     * @throws IOException when the sink throws it
     */
    public LeftOut write(List<Dyad> dyads, @Nullable String first, @Nullable String last, RowSink sink)
            throws IOException {
        try {
            Map<String, long[]> coverage = coverage();
            List<String> periods = periods(coverage, first, last);
            sink.columns(columns());
            LeftOut leftOut = new LeftOut(0, 0, 0, 0);
            for (Dyad dyad : dyads) {
                Counts counts = count(dyad, periods);
                for (String period : periods) {
                    sink.row(row(dyad, period, counts, coverage.get(period)));
                }
                leftOut = leftOut.plus(counts.leftOut());
            }
            return leftOut;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** The names of the columns. */
    public static List<String> columns() {
        List<String> names = new ArrayList<>(List.of("dyad", "side_a", "side_b", "directed", "period", "articles"));
        names.addAll(List.of("articles_empty", "articles_failed", "happenings"));
        for (int quad = 1; quad <= QUADS; quad++) {
            names.add("quad" + quad);
        }
        for (int root = 1; root <= ROOTS; root++) {
            names.add(String.format(Locale.ROOT, "root%02d", root));
        }
        names.addAll(List.of("per_1000_articles", "per_1000_low", "per_1000_high", "not_happened"));
        return List.copyOf(names);
    }

    /** Articles read, those of them without a record, and what could not be read, by period. */
    private Map<String, long[]> coverage() throws SQLException {
        Condition source = filter.get().source("source");
        String sql = "SELECT substr(day, 1, ?), sum(read), sum(empty), sum(failed) FROM coverage WHERE length(day) >= ?"
                + " AND " + source.sql() + " GROUP BY 1";
        Map<String, long[]> coverage = new TreeMap<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setInt(1, by.digits);
            statement.setInt(2, by.digits);
            source.bind(statement, 3);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    coverage.put(rows.getString(1), new long[] {rows.getLong(2), rows.getLong(3), rows.getLong(4)});
                }
            }
        }
        return coverage;
    }

    private List<String> periods(Map<String, long[]> coverage, @Nullable String first, @Nullable String last) {
        List<String> read = coverage.keySet().stream()
                .filter(period -> Objects.requireNonNull(coverage.get(period))[0] > 0)
                .filter(period -> latest == null || period.compareTo(latest) <= 0)
                .sorted()
                .toList();
        String from = first != null || read.isEmpty() ? first : read.get(0);
        String to = last != null || read.isEmpty() ? last : read.get(read.size() - 1);
        List<String> periods = new ArrayList<>();
        if (from == null || to == null) {
            return periods;
        }
        YearMonth end = month(to, 12);
        for (YearMonth at = month(from, 1);
                !at.isAfter(end);
                at = by == By.MONTH ? at.plusMonths(1) : at.plusYears(1)) {
            periods.add(at.toString().substring(0, by.digits));
        }
        return periods;
    }

    private static YearMonth month(String day, int ofYear) {
        int year = Integer.parseInt(day.substring(0, 4));
        return YearMonth.of(year, day.length() < 7 ? ofYear : Integer.parseInt(day.substring(5, 7)));
    }

    private Counts count(Dyad dyad, List<String> periods) throws SQLException {
        Condition wanted = filter.get().condition(store.dialect());
        List<Condition> ways = RecordFilter.ways(dyad);
        String rowsOfOneWay = "SELECT day, cameo, would_be, quad, happening, turn FROM records WHERE ";
        // A happening is of the class of the first in turn of its records that fit.
        String sql = "SELECT substr(day, 1, ?) AS period, cameo IS NULL, would_be IS NULL, quad, substr(cameo, 1, 2),"
                + " sum(place = 1), count(*) FROM (SELECT day, cameo, would_be, quad,"
                + " row_number() OVER (PARTITION BY happening ORDER BY turn, day) AS place FROM ("
                + ways.stream()
                        .map(way -> rowsOfOneWay + way.sql() + " AND " + wanted.sql())
                        .collect(Collectors.joining(" UNION ALL "))
                + ")) GROUP BY 1, 2, 3, 4, 5";
        Counts counts = new Counts(periods, by);
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setInt(1, by.digits);
            int at = 2;
            for (Condition way : ways) {
                at = wanted.bind(statement, way.bind(statement, at));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.add(rows);
                }
            }
        }
        return counts;
    }

    private static List<@Nullable Object> row(Dyad dyad, String period, Counts counts, long @Nullable [] covered) {
        boolean known = covered != null && covered[0] > 0;
        long articles = covered == null ? 0 : covered[0];
        long[] cell = counts.cells.get(period);
        List<@Nullable Object> row = new ArrayList<>();
        row.addAll(List.of(dyad.label(), dyad.one().label(), dyad.other().label(), dyad.directed() ? 1L : 0L, period));
        row.add(articles);
        row.add(covered == null ? 0L : covered[1]);
        row.add(covered == null ? 0L : covered[2]);
        for (int i = 0; i < Counts.SIZE; i++) {
            row.add(known || (cell != null && cell[0] > 0) ? (Object) (cell == null ? 0L : cell[i]) : NOT_KNOWN);
        }
        long happenings = cell == null ? 0 : cell[0];
        row.add(known ? rounded(happenings * THOUSAND / articles) : NOT_KNOWN);
        row.add(known ? rounded(low(happenings) * THOUSAND / articles) : NOT_KNOWN);
        row.add(known ? rounded(high(happenings) * THOUSAND / articles) : NOT_KNOWN);
        row.add(cell == null ? 0L : cell[Counts.SIZE]);
        return row;
    }

    private static Object rounded(double number) {
        return Math.round(number * THOUSAND) / THOUSAND;
    }

    /** Lower bound of the mean of a Poisson process that gave so many, by Byar's approximation. */
    public static double low(long count) {
        return count == 0 ? 0 : count * Math.pow(1 - 1.0 / (9 * count) - Z / (3 * Math.sqrt(count)), 3);
    }

    /** Upper bound, as {@link #low}. */
    public static double high(long count) {
        long next = count + 1;
        return next * Math.pow(1 - 1.0 / (9 * next) + Z / (3 * Math.sqrt(next)), 3);
    }

    /** What was counted for one pair. */
    private static final class Counts {
        /** All, by quad, by root. */
        static final int SIZE = 1 + QUADS + ROOTS;

        private final Map<String, long[]> cells = new TreeMap<>();
        private final List<String> periods;
        private final int digits;
        private long unreal;
        private long uncoded;
        private long undated;
        private long outside;

        Counts(List<String> periods, By by) {
            this.periods = periods;
            this.digits = by.digits;
        }

        void add(ResultSet rows) throws SQLException {
            String period = rows.getString(1);
            boolean withoutCode = rows.getInt(2) == 1;
            boolean bare = rows.getInt(3) == 1;
            long happenings = rows.getLong(6);
            long records = rows.getLong(7);
            if (withoutCode) {
                unreal += bare ? 0 : records;
                uncoded += bare ? records : 0;
                if (!bare && period != null) {
                    cell(period)[SIZE] += records;
                }
            } else if (period == null || period.length() < digits) {
                undated += happenings;
            } else if (Collections.binarySearch(periods, period) < 0) {
                outside += happenings;
            } else {
                long[] cell = cell(period);
                cell[0] += happenings;
                int quad = rows.getInt(4);
                if (quad >= 1 && quad <= QUADS) {
                    cell[quad] += happenings;
                }
                cell[QUADS + Integer.parseInt(rows.getString(5))] += happenings;
            }
        }

        private long[] cell(String period) {
            return cells.computeIfAbsent(period, key -> new long[SIZE + 1]);
        }

        LeftOut leftOut() {
            return new LeftOut(unreal, uncoded, undated, outside);
        }
    }

    /** The pairs of countries that have most records, undirected, those with the most first. */
    public static List<List<String>> commonest(Store store, int most) {
        String sql = "SELECT min(source_country, target_country), max(source_country, target_country), count(*)"
                + " FROM records WHERE current = 1 AND cameo IS NOT NULL AND source_country <> target_country"
                + " GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ?";
        List<List<String>> pairs = new ArrayList<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setInt(1, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pairs.add(List.of(rows.getString(1), rows.getString(2)));
                }
            }
            return pairs;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }
}
