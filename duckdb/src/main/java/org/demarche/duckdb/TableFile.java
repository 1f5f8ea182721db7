package org.demarche.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.export.ParquetLayout;
import org.demarche.export.ParquetSink;
import org.demarche.export.TypedColumn;
import org.demarche.export.TypedTable;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows in a database file of their own and writes them as Parquet when it is closed, so that memory does not grow
 * with them. Not thread-safe.
 */
final class TableFile implements ParquetSink {
    private static final String TABLE = "rows";

    /** Rows of a group: what is held of each year at once. */
    private static final int GROUP = 20_480;

    private final Target target;
    private final TypedTable table;
    private final ParquetLayout layout;
    private final DuckDBConnection connection;
    private final DuckDBAppender appender;
    private long rows;
    private boolean failed;
    private boolean closed;

    TableFile(Target target, TypedTable table, ParquetLayout layout) throws IOException {
        this.target = target;
        this.table = table;
        this.layout = layout;
        DuckDBConnection opened = null;
        try {
            opened = Duck.open(target.work().resolve("rows.duckdb").toString(), Duck.LITTLE);
            Duck.run(opened, "SET temp_directory=" + Duck.text(target.work().resolve("spilled")));
            Duck.run(opened, "CREATE TABLE " + TABLE + " (" + columns(table) + ")");
            this.connection = opened;
            this.appender = opened.createAppender(DuckDBConnection.DEFAULT_SCHEMA, TABLE);
        } catch (SQLException e) {
            closeQuietly(opened);
            target.clean();
            throw Duck.failure(e);
        }
    }

    private static String columns(TypedTable table) {
        return table.columns().stream()
                .map(column -> Duck.name(column.name()) + " " + column.type().name())
                .collect(Collectors.joining(", "));
    }

    @Override
    public void row(@Nullable Object[] row) throws IOException {
        List<TypedColumn> columns = table.columns();
        if (row.length != columns.size()) {
            failed = true;
            throw new IllegalArgumentException(row.length + " values for " + columns.size() + " columns");
        }
        boolean whole = false;
        try {
            appender.beginRow();
            for (int i = 0; i < row.length; i++) {
                append(columns.get(i), row[i]);
            }
            appender.endRow();
            rows++;
            whole = true;
        } catch (SQLException e) {
            throw Duck.failure(e);
        } finally {
            failed |= !whole;
        }
    }

    private void append(TypedColumn column, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
            return;
        }
        switch (column.type()) {
            case VARCHAR -> appender.append((String) value);
            case INTEGER -> appender.append((int) (Integer) value);
            case DOUBLE -> appender.append((double) (Double) value);
            case BOOLEAN -> appender.append((boolean) (Boolean) value);
        }
    }

    @Override
    public void flush() {
        // Parquet is whole or nothing: rows wait in the database file.
    }

    @Override
    public void discard() {
        failed = true;
        try {
            close();
        } catch (IOException e) {
            // What could not be removed lies in a folder of its own; why all was given up is what counts.
            closed = true;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            try (DuckDBConnection open = connection) {
                try (DuckDBAppender last = appender) {
                    if (!failed) {
                        last.flush();
                    }
                }
                if (!failed) {
                    write(open);
                }
            } catch (SQLException e) {
                if (!failed) {
                    throw Duck.failure(e);
                }
            }
            if (!failed) {
                target.publish();
            }
        } finally {
            target.clean();
        }
    }

    private void write(DuckDBConnection open) throws SQLException, IOException {
        String date = layout.dates().stream().map(Duck::name).collect(Collectors.joining(", ", "coalesce(", ", NULL)"));
        String select = "SELECT * EXCLUDE (_date),"
                + " CASE WHEN regexp_full_match(_date, '\\d{4}-\\d\\d-\\d\\d') THEN TRY_CAST(_date AS DATE) END AS day,"
                + " TRY_CAST(regexp_extract(_date, '^\\d{4}') AS INTEGER) AS year"
                + " FROM (SELECT *, " + date + " AS _date FROM " + TABLE + ")";
        String shape = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + GROUP;
        if (layout.byYear()) {
            Files.createDirectories(target.made());
            shape += ", PARTITION_BY (year), FILENAME_PATTERN 'part-{i}'";
        }
        try (Statement copy = open.createStatement()) {
            long written =
                    copy.executeUpdate("COPY (" + select + ") TO " + Duck.text(target.made()) + " (" + shape + ")");
            if (written != rows) {
                throw new IOException(written + " rows of " + rows + " were written.");
            }
        }
    }

    private static void closeQuietly(@Nullable DuckDBConnection opened) {
        if (opened != null) {
            try {
                opened.close();
            } catch (SQLException e) {
                // The reason why it is closed is told.
                return;
            }
        }
    }
}
