package org.demarche.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a store for happenings: each stands for all records that tell of it. */
public final class HappeningQuery {
    /** Columns of a row with the SQL of each; the first in turn of those that fit speaks for the others. */
    private static final List<String> COLUMNS = List.of(
            "happenings.id AS happening",
            "records.day AS day",
            "records.source_code AS source_code",
            "records.source_text AS source_text",
            "records.target_code AS target_code",
            "records.target_text AS target_text",
            "records.cameo AS cameo",
            "records.plover AS plover",
            "records.quad AS quad",
            "records.status AS status",
            "records.kind AS kind",
            "records.place_name AS place",
            "happenings.records AS records",
            "happenings.articles AS articles",
            "happenings.reports AS reports",
            "articles.id AS article",
            "records.id AS record",
            "articles.publisher AS publisher",
            "articles.url AS url",
            "substr(articles.text, sentences.start + 1, sentences.end - sentences.start) AS evidence");

    private HappeningQuery() {}

    /** Of how many happenings a record fits. */
    public static long count(Store store, RecordFilter filter) {
        Condition condition = filter.condition(store.dialect());
        String sql = "SELECT count(DISTINCT happening) FROM records WHERE " + condition.sql();
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /**
     * Gives all happenings of which a record fits, in the order of their days.
     *
     * @param limit most of them; 0 for all
     * @return how many there were
     */
    public static long run(Store store, RecordFilter filter, long limit, boolean newestFirst, RowSink sink)
            throws IOException {
        Condition condition = filter.condition(store.dialect());
        String sql = "SELECT " + String.join(", ", COLUMNS) + " FROM records"
                + " JOIN happenings ON happenings.key = records.happening"
                + " JOIN articles ON articles.key = records.article"
                + " JOIN sentences ON sentences.key = records.evidence"
                + " WHERE records.key IN (SELECT key FROM (SELECT records.key AS key, row_number() OVER"
                + " (PARTITION BY records.happening ORDER BY records.turn, records.key) AS place FROM records WHERE "
                + condition.sql() + ") WHERE place = 1) ORDER BY records.day IS NULL, records.day"
                + (newestFirst ? " DESC" : "")
                + ", records.key" + (limit > 0 ? " LIMIT " + limit : "");
        sink.columns(COLUMNS.stream()
                .map(column -> column.substring(column.lastIndexOf(' ') + 1))
                .toList());
        long count = 0;
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 1; i <= COLUMNS.size(); i++) {
                        Object value = rows.getObject(i);
                        values.add(value instanceof Integer number ? Long.valueOf(number) : value);
                    }
                    sink.row(values);
                    count++;
                }
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
        return count;
    }
}
