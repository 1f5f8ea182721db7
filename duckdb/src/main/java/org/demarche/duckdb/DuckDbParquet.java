package org.demarche.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.demarche.export.ParquetLayout;
import org.demarche.export.ParquetProvider;
import org.demarche.export.ParquetSink;
import org.demarche.export.TypedTable;

/** Parquet by DuckDB. */
public final class DuckDbParquet implements ParquetProvider {
    @Override
    public ParquetSink open(Path target, TypedTable table, ParquetLayout layout) throws IOException {
        return new TableFile(new Target(target, layout.byYear()), table, layout);
    }

    @Override
    public boolean query(Path folder, String sql, long most, Duration time, Rows sink) throws IOException {
        return ParquetQuery.run(folder, sql, most, time, sink);
    }
}
