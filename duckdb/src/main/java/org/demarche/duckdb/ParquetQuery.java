package org.demarche.duckdb;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.demarche.export.ParquetProvider.Rows;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Runs a query of the user's own on Parquet files, which it can read and do nothing else. */
final class ParquetQuery {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private ParquetQuery() {}

    static boolean run(Path folder, String sql, long most, Duration time, Rows sink) throws IOException {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw refused(folder.toString(), "there are no files *.parquet in it.");
        }
        try (DuckDBConnection connection = Duck.open("", Duck.MUCH)) {
            Duck.run(
                    connection,
                    "CREATE VIEW records AS SELECT * FROM read_parquet(" + Duck.list(files)
                            + ", hive_partitioning=true, union_by_name=true)");
            Duck.run(connection, "SET allowed_paths=" + Duck.list(files));
            Duck.run(connection, "SET enable_external_access=false");
            Duck.run(connection, "SET lock_configuration=true");
            checkSelect(connection, sql);
            return run(connection, sql, most, time, sink);
        } catch (SQLException e) {
            throw Duck.failure(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of(folder.toRealPath());
        }
        try (Stream<Path> files = Files.walk(folder.toRealPath())) {
            return files.filter(file -> file.toString().endsWith(".parquet") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /** DuckDB itself takes the query apart: it must be one, and one that only reads. */
    private static void checkSelect(DuckDBConnection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT json_extract_string(tree, '$.error_message'),"
                        + " json_array_length(tree, '$.statements') FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS tree)")) {
            statement.setString(1, sql);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                String error = found.getString(1);
                if (error != null) {
                    throw refused("--sql", error.lines().findFirst().orElse("") + ".");
                }
                if (found.getInt(2) != 1) {
                    throw refused("--sql", "it is not one query, but " + found.getInt(2) + ".");
                }
            }
        }
    }

    private static boolean run(DuckDBConnection connection, String sql, long most, Duration time, Rows sink)
            throws SQLException, IOException {
        long end = System.nanoTime() + time.toNanos();
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "limit of a query");
            thread.setDaemon(true);
            return thread;
        });
        try (Statement statement = connection.createStatement()) {
            var unused = clock.schedule(() -> cancel(statement), time.toNanos(), TimeUnit.NANOSECONDS);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return pass(rows, most, sink);
            }
        } catch (SQLException e) {
            throw refused(
                    "--sql",
                    System.nanoTime() >= end ? "it took more than " + time.toSeconds() + " s." : Duck.reason(e));
        } finally {
            clock.shutdownNow();
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It has ended already.
            return;
        }
    }

    private static boolean pass(ResultSet rows, long most, Rows sink) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        int count = columns.getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(columns.getColumnLabel(i));
        }
        sink.columns(names);
        for (long row = 0; rows.next(); row++) {
            if (row == most) {
                return true;
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                values.add(value(rows.getObject(i)));
            }
            sink.row(values);
        }
        return false;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger number && number.abs().compareTo(MOST) <= 0) {
            return number.longValue();
        }
        if (value instanceof Float number) {
            return number.doubleValue();
        }
        if (value == null || value instanceof Long || value instanceof Double || value instanceof Boolean) {
            return value;
        }
        return value.toString();
    }

    private static DemarcheException refused(String where, String detail) {
        return new DemarcheException(List.of(new Problem(ProblemCode.DM117, where, detail)));
    }
}
