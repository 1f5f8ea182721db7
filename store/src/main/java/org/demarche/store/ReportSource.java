package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article that tells of a happening.
 *
 * @param article its id
 * @param record id of its first record of the happening
 * @param publisher as read, or null
 * @param agency as read, or null
 * @param title as read, or null
 * @param url as read, or null
 * @param published day, or null
 * @param added when it was kept, a moment in UTC
 */
public record ReportSource(
        String article,
        String record,
        @Nullable String publisher,
        @Nullable String agency,
        @Nullable String title,
        @Nullable String url,
        @Nullable String published,
        String added) {

    /** Asks for the articles of a happening, those that were kept last where there are very many. */
    static final String SQL = "SELECT articles.id, records.id, publisher, agency, title, url, published, added"
            + " FROM records JOIN articles ON articles.key = records.article"
            + " WHERE records.happening = ? AND records.current = 1 ORDER BY records.key DESC LIMIT 200";

    /** Reads the articles of a happening, in the order in which they were kept. */
    static List<ReportSource> of(PreparedStatement statement, long happening) throws SQLException {
        Map<String, ReportSource> sources = new LinkedHashMap<>();
        statement.setLong(1, happening);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ReportSource source = read(rows);
                if (sources.size() < HappeningPages.MOST_REPORTS || sources.containsKey(source.article)) {
                    sources.put(source.article, source);
                }
            }
        }
        List<ReportSource> inOrder = new ArrayList<>(sources.values());
        Collections.reverse(inOrder);
        return inOrder;
    }

    private static ReportSource read(ResultSet rows) throws SQLException {
        return new ReportSource(
                String.valueOf(rows.getString(1)),
                String.valueOf(rows.getString(2)),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                String.valueOf(rows.getString(8)));
    }
}
