package org.demarche.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.report.DyadReport.Way;
import org.demarche.store.Panel;
import org.demarche.store.RecordFilter.Dyad;
import org.demarche.store.RowSink;
import org.demarche.store.Store;
import org.demarche.store.StoredRow;
import org.jspecify.annotations.Nullable;

/** Reads the figures by year: both ways together, from the first side, from the second. */
final class YearReader {
    private static final int QUADS = 4;

    private final Store store;
    private final DyadRequest request;
    private final DyadQueries queries;

    YearReader(Store store, DyadRequest request, DyadQueries queries) {
        this.store = store;
        this.request = request;
        this.queries = queries;
    }

    /**
     * Reads all three ways.
     *
     * @param provenance which tells the days of what is counted and of the articles
     */
    List<Way> read(Provenance provenance) throws IOException {
        List<Dyad> dyads = List.of(request.both(), request.forth(), request.back());
        Rows rows = new Rows(dyads.stream().map(this::goldstein).toList());
        new Panel(store, Panel.By.YEAR, request::years).write(dyads, first(provenance), last(provenance), rows);
        String one = request.one().name();
        String other = request.other().name();
        List<String> labels = List.of(one + " and " + other, one + " to " + other, other + " to " + one);
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            ways.add(new Way(labels.get(i), i < rows.ways.size() ? rows.ways.get(i) : List.of()));
        }
        return ways;
    }

    /** The year to begin with: that asked for, else the earlier of the first happening and the first article. */
    private @Nullable String first(Provenance provenance) {
        String asked = DyadRequest.year(request.since());
        return asked != null
                ? asked
                : earlier(DyadRequest.year(provenance.firstDay()), DyadRequest.year(provenance.firstArticle()), true);
    }

    private @Nullable String last(Provenance provenance) {
        String asked = DyadRequest.year(request.until());
        if (asked != null) {
            return asked;
        }
        String last =
                earlier(DyadRequest.year(provenance.lastDay()), DyadRequest.year(provenance.lastArticle()), false);
        return last == null ? null : earlier(last, DyadRequest.year(request.latest()), true);
    }

    private static @Nullable String earlier(@Nullable String one, @Nullable String other, boolean first) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) < 0 == first ? one : other;
    }

    private Map<String, StoredRow> goldstein(Dyad dyad) {
        Map<String, StoredRow> years = new HashMap<>();
        queries.goldstein(request.years().dyad(dyad)).forEach(row -> years.put(row.words("year"), row));
        return years;
    }

    /** Takes rows of a panel, which come pair by pair. */
    private static final class Rows implements RowSink {
        private final List<Map<String, StoredRow>> goldstein;
        private final List<List<Year>> ways = new ArrayList<>();
        private List<String> columns = List.of();
        private @Nullable Object pair;

        Rows(List<Map<String, StoredRow>> goldstein) {
            this.goldstein = goldstein;
        }

        @Override
        public void columns(List<String> names) {
            columns = names;
        }

        @Override
        public void row(List<@Nullable Object> values) {
            Object dyad = values.get(columns.indexOf("dyad"));
            if (!Objects.equals(dyad, pair)) {
                ways.add(new ArrayList<>());
                pair = dyad;
            }
            int way = ways.size() - 1;
            ways.get(way).add(year(values, goldstein.get(way)));
        }

        private Year year(List<@Nullable Object> values, Map<String, StoredRow> scales) {
            String year = String.valueOf(values.get(columns.indexOf("period")));
            List<Long> quads = new ArrayList<>();
            for (int quad = 1; quad <= QUADS; quad++) {
                Long count = number(values, "quad" + quad);
                quads.add(count == null ? 0L : count);
            }
            StoredRow scale = scales.getOrDefault(year, new StoredRow(Map.of()));
            Long articles = number(values, "articles");
            Long unreal = number(values, "not_happened");
            return new Year(
                    year,
                    articles == null ? 0 : articles,
                    number(values, "happenings"),
                    quads,
                    sum(scale, "net"),
                    sum(scale, "above"),
                    sum(scale, "below"),
                    unreal == null ? 0 : unreal);
        }

        private @Nullable Long number(List<@Nullable Object> values, String column) {
            return values.get(columns.indexOf(column)) instanceof Long number ? number : null;
        }

        private static double sum(StoredRow row, String column) {
            Double sum = row.decimal(column);
            return sum == null ? 0 : sum;
        }
    }
}
