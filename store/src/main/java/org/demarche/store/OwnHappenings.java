package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.record.CodedRecord;

/** Makes each record a happening of its own: reports of one thing in several articles are not brought together yet. */
final class OwnHappenings implements Happenings {
    private final PreparedStatement insert;
    private final PreparedStatement last;

    OwnHappenings(Connection connection) throws SQLException {
        this.insert =
                connection.prepareStatement("INSERT INTO happenings (key, id, records, articles) VALUES (?, ?, 1, 1)");
        this.last = connection.prepareStatement("SELECT coalesce(max(key), 0) FROM happenings");
    }

    @Override
    public long[] of(Article article, List<CodedRecord> records) throws SQLException {
        long key = last();
        long[] keys = new long[records.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ++key;
            new Row(insert)
                    .number(key)
                    .text(Hashing.of(article.id() + "\n" + records.get(i).id()));
            insert.addBatch();
        }
        insert.executeBatch();
        return keys;
    }

    private long last() throws SQLException {
        try (ResultSet rows = last.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        last.close();
    }
}
