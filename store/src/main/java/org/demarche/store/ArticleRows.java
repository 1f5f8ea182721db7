package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.article.Article.GivenSpan;
import org.demarche.record.CodePoints;
import org.demarche.record.RecordJson;
import org.jspecify.annotations.Nullable;

/** Turns articles into rows of the table {@code articles} and back. */
final class ArticleRows {
    /** Columns of an article in the order in which they are bound and read. */
    private static final String COLUMNS = "id, text, title, published, retrieved, url, publisher, agency, byline,"
            + " dateline, language, rights, origin, given";

    private ArticleRows() {}

    /** The command that keeps one article. */
    static String insert() {
        return "INSERT INTO articles (" + COLUMNS
                + ", hash, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    /** The columns to be selected for {@link #read}. */
    static String columns(String table) {
        return table + "." + COLUMNS.replace(", ", ", " + table + ".");
    }

    /** Fills the parameters of {@link #insert}. */
    static void bind(Row row, Article article, String hash, String added) throws SQLException {
        row.texts(article.id(), article.text(), article.title(), article.published(), article.retrieved())
                .texts(article.url(), article.publisher(), article.agency(), article.byline(), article.dateline())
                .texts(article.language(), article.rights(), article.origin(), given(article), hash, added);
    }

    private static @Nullable String given(Article article) {
        if (article.given().isEmpty()) {
            return null;
        }
        CodePoints points = CodePoints.of(article.text());
        List<Object> spans = new ArrayList<>();
        for (GivenSpan span : article.given()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("start", points.fromUtf16(span.span().start()));
            map.put("end", points.fromUtf16(span.span().end()));
            map.put("role", span.role());
            map.put("code", span.code());
            map.put("id", span.id());
            spans.add(map);
        }
        return RecordJson.valueAsJson(Map.of("spans", spans), points);
    }

    /**
     * Reads an article from columns that stand one after another.
     *
     * @param first number of the first of them, from 1 on
     */
    static Article read(ResultSet rows, int first) throws SQLException {
        String id = words(rows, first);
        String text = words(rows, first + 1);
        return new Article.Builder(id, text)
                .title(rows.getString(first + 2))
                .published(rows.getString(first + 3))
                .retrieved(rows.getString(first + 4))
                .url(rows.getString(first + 5))
                .publisher(rows.getString(first + 6))
                .agency(rows.getString(first + 7))
                .byline(rows.getString(first + 8))
                .dateline(rows.getString(first + 9))
                .language(rows.getString(first + 10))
                .rights(rows.getString(first + 11))
                .origin(rows.getString(first + 12))
                .given(given(rows.getString(first + 13), text))
                .build();
    }

    private static String words(ResultSet rows, int column) throws SQLException {
        String value = rows.getString(column);
        return value == null ? "" : value;
    }

    private static List<GivenSpan> given(@Nullable String json, String text) {
        List<GivenSpan> given = new ArrayList<>();
        if (json != null && Json.object(json).get("spans") instanceof List<?> spans) {
            CodePoints points = CodePoints.of(text);
            for (Object span : spans) {
                if (span instanceof Map<?, ?> map
                        && map.get("start") instanceof Number start
                        && map.get("end") instanceof Number end) {
                    given.add(new GivenSpan(
                            points.toUtf16(start.intValue(), end.intValue()),
                            text(map.get("role")),
                            text(map.get("code")),
                            text(map.get("id"))));
                }
            }
        }
        return given;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String words ? words : null;
    }
}
