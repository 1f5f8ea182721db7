package org.demarche.record;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.util.List;
import org.demarche.article.Article;

/** Writes coded records in one format, article by article. Not thread-safe. */
public interface RecordWriter extends Closeable, Flushable {
    /**
     * Writes the records of one article.
     *
     * @param article the article that their spans point into
     * @param records in the order of the text, possibly none
     * @param origin what made them
     * @throws IOException when the output cannot be written
     */
    void write(Article article, List<CodedRecord> records, Origin origin) throws IOException;
}
