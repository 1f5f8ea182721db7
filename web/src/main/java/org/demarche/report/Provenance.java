package org.demarche.report;

import java.util.List;
import org.demarche.store.StoredRow;
import org.jspecify.annotations.Nullable;

/**
 * What a report rests on.
 *
 * @param articles that were read, within the days of the report
 * @param firstArticle day of the first of them, or null
 * @param lastArticle day of the last, or null
 * @param told articles with a record between both
 * @param records between both
 * @param firstDay earliest day that is counted, or null
 * @param lastDay latest day that is counted, or null
 * @param publishers of the articles that tell of both, those with most first
 * @param agencies that these credit
 * @param bylines who wrote them
 * @param codings codebook and engine of the records
 */
public record Provenance(
        long articles,
        @Nullable String firstArticle,
        @Nullable String lastArticle,
        long told,
        long records,
        @Nullable String firstDay,
        @Nullable String lastDay,
        List<Source> publishers,
        List<Source> agencies,
        List<Source> bylines,
        List<String> codings) {
    private static final String READ = "SELECT coalesce(sum(read), 0) AS articles, min(nullif(day, '')) AS first,"
            + " nullif(max(day), '') AS last FROM coverage_days WHERE read > 0";
    private static final String TOLD =
            "SELECT count(DISTINCT article) AS articles, count(*) AS records, min(CASE WHEN cameo IS NOT NULL THEN day END)"
                    + " AS first, max(CASE WHEN cameo IS NOT NULL THEN day END) AS last FROM records WHERE {pair}";
    private static final String SOURCES = "SELECT articles.%1$s AS name, count(DISTINCT articles.key) AS articles,"
            + " count(DISTINCT happening) AS happenings FROM records JOIN articles ON articles.key = records.article"
            + " WHERE {pair} AND articles.%1$s IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1";
    private static final String CODINGS = "SELECT codebook_name, codebook_version, codebook_hash, program, parser"
            + " FROM codings WHERE key IN (SELECT coding FROM records WHERE {pair}) ORDER BY key";

    public Provenance {
        publishers = List.copyOf(publishers);
        agencies = List.copyOf(agencies);
        bylines = List.copyOf(bylines);
        codings = List.copyOf(codings);
    }

    /**
     * A publisher or an agency.
     *
     * @param name as the articles give it
     * @param articles of it that tell of both
     * @param happenings that they tell of
     */
    public record Source(String name, long articles, long happenings) {}

    static Provenance read(DyadQueries queries, DyadRequest request) {
        StoredRow read = queries.one(READ + days(request));
        StoredRow told = queries.one(TOLD);
        return new Provenance(
                read.number("articles"),
                read.text("first"),
                read.text("last"),
                told.number("articles"),
                told.number("records"),
                told.text("first"),
                told.text("last"),
                sources(queries, "publisher"),
                sources(queries, "agency"),
                sources(queries, "byline"),
                queries.ask(CODINGS).stream().map(Provenance::coding).toList());
    }

    private static String days(DyadRequest request) {
        String since = request.since();
        String until = request.until();
        return (since == null ? "" : " AND day >= '" + since + "'")
                + (until == null ? "" : " AND day <> '' AND day <= '" + until + "~'");
    }

    private static List<Source> sources(DyadQueries queries, String column) {
        return queries.ask(SOURCES.formatted(column)).stream()
                .map(row -> new Source(row.words("name"), row.number("articles"), row.number("happenings")))
                .toList();
    }

    private static String coding(StoredRow row) {
        return "codebook " + row.words("codebook_name") + " " + row.words("codebook_version") + " ("
                + row.words("codebook_hash") + "), " + row.words("program") + ", parser " + row.words("parser");
    }
}
