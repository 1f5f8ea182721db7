package org.demarche.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the articles of one file, one after another. Not thread-safe. */
public interface ArticleReader extends Closeable {
    /**
     * The next article; what cannot be read is reported and passed over.
     *
     * @return null at the end
     * @throws IOException when the file cannot be read any further
     */
    @Nullable
    Reading next() throws IOException;
}
