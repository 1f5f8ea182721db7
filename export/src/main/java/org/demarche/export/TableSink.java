package org.demarche.export;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a {@link TypedTable} and writes them in some format: CSV and XLSX here, Parquet in a module of its
 * own. {@link Exports#table} makes a writer of records of it. Not thread-safe.
 */
public interface TableSink extends Closeable, Flushable {
    /**
     * Writes one row.
     *
     * @param row one value for each column, of the column's type or null; the array is not kept
     * @throws IOException when it cannot be written
     */
    void row(@Nullable Object[] row) throws IOException;
}
