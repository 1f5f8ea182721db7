package org.demarche.store;

import java.sql.SQLException;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.record.CodedRecord;

/**
 * Says which records tell of one thing in the world. Called inside the transaction that keeps an article, and makes
 * the rows of the table {@code happenings} that it needs. Not thread-safe.
 */
interface Happenings extends AutoCloseable {
    /**
     * The happenings of the records of one article.
     *
     * @return for each record the key of its happening
     * @throws SQLException when the database refuses
     */
    long[] of(Article article, List<CodedRecord> records) throws SQLException;

    @Override
    void close() throws SQLException;
}
