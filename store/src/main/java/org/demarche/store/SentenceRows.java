package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.demarche.record.CodePoints;
import org.demarche.record.Quote;
import org.demarche.text.Span;

/** Keeps the sentences that records of one article after another stand in, each once, with their words. Not thread-safe. */
final class SentenceRows implements AutoCloseable {
    private final PreparedStatement find;
    private final KeyedInsert insert;
    private final PreparedStatement insertWords;
    private final Map<Span, Long> known = new HashMap<>();
    private long article;

    SentenceRows(Store store) throws SQLException {
        Connection connection = store.connection();
        this.find = connection.prepareStatement("SELECT key, start, end FROM sentences WHERE article = ?");
        this.insert = new KeyedInsert(store, "INSERT INTO sentences (article, start, end) VALUES (?, ?, ?)");
        this.insertWords = connection.prepareStatement(store.dialect().keepWords());
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
            insert.row().number(article).number(start).number(end);
            key = insert.run();
            new Row(insertWords).number(key).text(evidence.text());
            insertWords.executeUpdate();
            known.put(span, key);
        }
        return key;
    }

    @Override
    public void close() throws SQLException {
        find.close();
        insert.close();
        insertWords.close();
    }
}
