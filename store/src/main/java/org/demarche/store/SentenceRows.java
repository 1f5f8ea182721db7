package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.record.CodePoints;
import org.demarche.record.Quote;
import org.demarche.text.Span;

/** Keeps the sentences that records of one article after another stand in, each once, with their words. Not thread-safe. */
final class SentenceRows implements AutoCloseable {
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement insertWords;
    private final Map<Span, Long> known = new HashMap<>();
    private long article;

    /** @param keepWords the command of {@link Dialect#keepWords} */
    SentenceRows(Connection connection, String keepWords) throws SQLException {
        this.find = connection.prepareStatement("SELECT key, start, end FROM sentences WHERE article = ?");
        this.insert = connection.prepareStatement(
                "INSERT INTO sentences (article, start, end) VALUES (?, ?, ?) RETURNING key");
        this.insertWords = connection.prepareStatement(keepWords);
    }

    /**
     * Goes on with the sentences of another article.
     *
     * @param isNew whether it has none yet
     */
    void begin(long ofArticle, boolean isNew) throws SQLException {
        article = ofArticle;
        known.clear();
        if (!isNew) {
            find.setLong(1, article);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    known.put(new Span(rows.getInt(2), rows.getInt(3)), rows.getLong(1));
                }
            }
        }
    }

    /** The key of a sentence of the article. */
    long key(Quote evidence, CodePoints points) throws SQLException {
        int start = points.fromUtf16(evidence.span().start());
        int end = points.fromUtf16(evidence.span().end());
        Span span = new Span(start, end);
        Long key = known.get(span);
        if (key == null) {
            key = new Row(insert).number(article).number(start).number(end).key();
            new Row(insertWords).number(key).text(evidence.text());
            insertWords.executeUpdate();
            known.put(span, key);
        }
        return key;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(find, insert, insertWords)) {
            statement.close();
        }
    }
}
