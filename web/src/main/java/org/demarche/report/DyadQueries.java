package org.demarche.report;

import java.util.List;
import java.util.Map;
import org.demarche.store.FilteredRows;
import org.demarche.store.RecordFilter;
import org.demarche.store.Store;
import org.demarche.store.StoredRow;

/** Asks a store for what a report of a dyad lists. Not thread-safe, as its store. */
final class DyadQueries {
    private static final String FROM = " JOIN records ON records.key = chosen.key"
            + " JOIN happenings ON happenings.key = records.happening"
            + " JOIN articles ON articles.key = records.article"
            + " JOIN sentences ON sentences.key = records.evidence";

    private static final String NEWEST = " ORDER BY day IS NULL, day DESC, key";

    /** What has a beginning first. */
    private static final String OLDEST = " ORDER BY date_start IS NULL OR date_end IS NOT NULL, date_start, day, key";

    /** Happenings by day, by who acts and by class. */
    private static final String POINTS = "SELECT day, way, quad, count(*) AS happenings FROM (SELECT day,"
            + " CASE WHEN reciprocal = 1 THEN 0 WHEN %s THEN 1 ELSE 2 END AS way, quad, min(turn) FROM records"
            + " WHERE {pair} AND cameo IS NOT NULL AND day IS NOT NULL GROUP BY happening) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";

    /** The mean of the records of a happening is its value. */
    private static final String GOLDSTEIN = "SELECT year, count(*) AS happenings, total(value) AS net,"
            + " total(max(value, 0)) AS above, total(min(value, 0)) AS below FROM (SELECT substr(min(day), 1, 4) AS year,"
            + " avg(goldstein) AS value FROM records WHERE {pair} AND cameo IS NOT NULL AND day IS NOT NULL"
            + " GROUP BY happening) GROUP BY year ORDER BY year";

    private static final String ENTRIES = "SELECT entry AS entry_json, count(*) OVER () AS total FROM entries"
            + " WHERE kind = {kind} AND id IN (SELECT entry_records.entry FROM records"
            + " JOIN articles ON articles.key = records.article JOIN entry_records"
            + " ON entry_records.record = records.id AND entry_records.article = articles.id"
            + " WHERE {pair} AND instr(records.kind, {kind}) > 0)"
            + " ORDER BY coalesce(last_date, first_date, '') DESC, id LIMIT {limit}";

    private final Store store;
    private final DyadRequest request;
    private final RecordFilter pair;
    private final Conditions conditions;
    private final Commands commands;

    DyadQueries(Store store, DyadRequest request) {
        this.store = store;
        this.request = request;
        this.pair = request.of(request.both());
        this.conditions = new Conditions(request);
        this.commands = new Commands(request);
    }

    /** What is counted, the latest first. */
    Lines<RecordLine> happenings() {
        return lines(happeningsThat(Conditions.COUNTED), NEWEST, commands.happenings());
    }

    /** What is offered, meant, asked or threatened, the latest first. */
    Lines<RecordLine> ahead() {
        return lines(happeningsThat(Conditions.COUNTED + " AND " + Conditions.AHEAD), NEWEST, commands.ahead());
    }

    /** What did not happen, the latest first; records, which are never counted. */
    Lines<RecordLine> notHappened() {
        return lines(recordsThat(Conditions.NOT_HAPPENED), NEWEST, commands.notHappened());
    }

    /** How the relationship stands, by its beginnings. */
    Lines<RecordLine> states() {
        // What has been, is and will be are told apart, though they may be one happening.
        String inner = "SELECT min(turn), key, day, date_start, date_end FROM records WHERE current = 1 AND "
                + conditions.states() + " GROUP BY happening, status, tense, aspect";
        return lines(inner, OLDEST, commands.sql(conditions.states()));
    }

    /** What one side says about the other, the latest first. */
    Lines<RecordLine> says(Side who, Side about) {
        return by(conditions.says(who, about));
    }

    /** What others say about both, the latest first. */
    Lines<RecordLine> thirdParties() {
        return by(conditions.thirdParties());
    }

    /** Sizes and comparisons, the latest first. */
    Lines<RecordLine> measured() {
        return by(conditions.measured());
    }

    /** Deals, agreements, exercises or visits of which a record is between both, the latest first. */
    Lines<EntryLine> entries(String kind) {
        List<StoredRow> rows =
                FilteredRows.run(store, ENTRIES, Map.of("kind", kind, "pair", pair, "limit", request.limit()));
        long total = rows.isEmpty() ? 0 : rows.get(0).number("total");
        return new Lines<>(
                total,
                rows.stream().map(row -> EntryLine.of(row.object("entry_json"))).toList(),
                commands.entries(kind));
    }

    /** Happenings by day (column day), way (0 both alike, 1 from the first side, 2 from the second) and quad. */
    List<StoredRow> points() {
        return ask(POINTS.formatted(Conditions.is("source", request.one())));
    }

    /** Goldstein's scale by year: columns year, happenings, net, above, below. */
    List<StoredRow> goldstein(RecordFilter of) {
        return FilteredRows.run(store, GOLDSTEIN, Map.of("pair", of));
    }

    /** One row of an answer about the records of the dyad. */
    StoredRow one(String sql) {
        return ask(sql).get(0);
    }

    /** Rows about the records of the dyad; {pair} stands for which these are. */
    List<StoredRow> ask(String sql) {
        return FilteredRows.run(store, sql, Map.of("pair", pair));
    }

    private Lines<RecordLine> by(String condition) {
        String inner = "SELECT key, day FROM records WHERE current = 1 AND " + condition;
        return lines(inner, NEWEST, commands.sql(condition));
    }

    private static String recordsThat(String condition) {
        return "SELECT key, day FROM records WHERE {pair} AND " + condition;
    }

    /** The first in turn of the records of each happening that fit. */
    private static String happeningsThat(String condition) {
        return "SELECT min(turn), key, day FROM records WHERE {pair} AND " + condition + " GROUP BY happening";
    }

    private Lines<RecordLine> lines(String inner, String order, String command) {
        String sql =
                "SELECT chosen.total AS total, " + RecordLine.COLUMNS + " FROM (SELECT key, count(*) OVER () AS total,"
                        + " row_number() OVER (" + order.strip() + ") AS place FROM (" + inner + ")" + order
                        + " LIMIT {limit}) AS chosen" + FROM + " ORDER BY chosen.place";
        List<StoredRow> rows = FilteredRows.run(store, sql, Map.of("pair", pair, "limit", request.limit()));
        long total = rows.isEmpty() ? 0 : rows.get(0).number("total");
        return new Lines<>(total, rows.stream().map(RecordLine::of).toList(), command);
    }
}
