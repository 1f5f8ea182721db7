package org.demarche.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.export.ColumnType;
import org.demarche.export.ParquetLayout;
import org.demarche.export.ParquetProvider;
import org.demarche.export.ParquetSink;
import org.demarche.export.TypedColumn;
import org.demarche.export.TypedTable;
import org.duckdb.DuckDBConnection;

/** A small table, and what DuckDB itself finds in files. */
final class Made {
    static final TypedTable TABLE = new TypedTable(
            "made",
            List.of(
                    new TypedColumn("code", ColumnType.VARCHAR, "", ""),
                    new TypedColumn("number", ColumnType.INTEGER, "", ""),
                    new TypedColumn("share", ColumnType.DOUBLE, "", ""),
                    new TypedColumn("truth", ColumnType.BOOLEAN, "", ""),
                    new TypedColumn("date_start", ColumnType.VARCHAR, "", ""),
                    new TypedColumn("published", ColumnType.VARCHAR, "", "")));

    private Made() {}

    static ParquetSink open(Path target, boolean byYear) throws IOException {
        return ParquetProvider.require("test").open(target, TABLE, ParquetLayout.ofRecords(byYear));
    }

    static void write(Path target, boolean byYear, Object[]... rows) throws IOException {
        try (ParquetSink sink = open(target, byYear)) {
            for (Object[] row : rows) {
                sink.row(row);
            }
        }
    }

    static Object[] row(String code, String date, String published) {
        return new Object[] {code, 1, 0.5, true, date, published};
    }

    /** The rows of a query through the provider. */
    static List<List<Object>> query(Path folder, String sql) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        query(folder, sql, 1000, Duration.ofSeconds(60), rows);
        return rows;
    }

    static boolean query(Path folder, String sql, long most, Duration time, List<List<Object>> rows)
            throws IOException {
        return ParquetProvider.require("test").query(folder, sql, most, time, new ParquetProvider.Rows() {
            @Override
            public void columns(List<String> names) {}

            @Override
            public void row(List<Object> values) {
                rows.add(new ArrayList<>(values));
            }
        });
    }

    static void sql(String sql) throws SQLException {
        try (DuckDBConnection connection = Duck.open("", Duck.LITTLE)) {
            Duck.run(connection, sql);
        }
    }

    /** Files under a folder by their names from it. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
