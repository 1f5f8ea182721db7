package org.demarche.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.report.DyadReport.Partner;
import org.demarche.report.DyadReport.Point;
import org.demarche.report.DyadReport.Register;
import org.demarche.report.DyadReport.Totals;
import org.demarche.store.Store;
import org.demarche.store.StoredRow;

/** Puts a report of a dyad together from a store. */
public final class DyadReader {
    /** Kinds of entries, in the order in which they are shown. */
    static final List<String> REGISTERS = List.of("agreement", "arms", "exercise", "visit");

    private static final int QUADS = 4;
    private static final int PARTNERS = 5;

    private static final String TOTAL =
            "SELECT count(DISTINCT happening) AS happenings FROM records WHERE {pair} AND cameo IS NOT NULL";
    private static final String BY_QUAD =
            "SELECT quad, count(*) AS happenings FROM (SELECT quad, min(turn) FROM records WHERE {pair} AND cameo IS NOT NULL"
                    + " AND quad IS NOT NULL GROUP BY happening) GROUP BY quad";
    private static final String PARTNERS_OF =
            "SELECT partner, count(*) AS records FROM (SELECT target_country AS partner"
                    + " FROM records WHERE current = 1 AND %1$s UNION ALL SELECT source_country FROM records WHERE current = 1"
                    + " AND %2$s) WHERE partner IS NOT NULL AND partner NOT IN ('%3$s') GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT "
                    + PARTNERS;

    private DyadReader() {}

    /**
     * Reads all that a report tells.
     *
     * @throws IOException when the store cannot be read
     */
    public static DyadReport read(Store store, DyadRequest request) throws IOException {
        DyadQueries queries = new DyadQueries(store, request);
        Provenance provenance = Provenance.read(queries, request);
        List<Lines<RecordLine>> says =
                List.of(queries.says(request.one(), request.other()), queries.says(request.other(), request.one()));
        List<Partner> others = new ArrayList<>();
        if (provenance.records() == 0) {
            others.addAll(partners(queries, request.one()));
            others.addAll(partners(queries, request.other()));
        }
        List<Point> points = queries.points().stream().map(DyadReader::point).toList();
        long later = points.stream()
                .filter(point -> isLater(point, request))
                .mapToLong(Point::happenings)
                .sum();
        return new DyadReport(
                request,
                totals(queries),
                provenance,
                new YearReader(store, request, queries).read(provenance),
                points.stream().filter(point -> !isLater(point, request)).toList(),
                queries.states(),
                queries.happenings(),
                REGISTERS.stream()
                        .map(kind -> new Register(kind, queries.entries(kind)))
                        .toList(),
                says,
                queries.thirdParties(),
                queries.ahead(),
                queries.measured(),
                queries.notHappened(),
                others,
                later);
    }

    private static Totals totals(DyadQueries queries) {
        long[] quads = new long[QUADS];
        for (StoredRow row : queries.ask(BY_QUAD)) {
            quads[(int) row.number("quad") - 1] = row.number("happenings");
        }
        List<Long> list = new ArrayList<>();
        for (long quad : quads) {
            list.add(quad);
        }
        return new Totals(queries.one(TOTAL).number("happenings"), list);
    }

    private static Point point(StoredRow row) {
        return new Point(row.words("day"), (int) row.number("way"), (int) row.number("quad"), row.number("happenings"));
    }

    /** Whether it lies beyond the days that charts show. */
    private static boolean isLater(Point point, DyadRequest request) {
        return request.until() == null && point.day().compareTo(request.latest()) > 0;
    }

    /** The commonest other sides of a side. */
    private static List<Partner> partners(DyadQueries queries, Side side) {
        String sql = PARTNERS_OF.formatted(
                Conditions.is("source", side), Conditions.is("target", side), String.join("', '", side.codes()));
        return queries.ask(sql).stream()
                .map(row -> new Partner(side.name(), row.words("partner"), row.number("records")))
                .toList();
    }
}
