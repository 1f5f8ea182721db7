package org.demarche.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Opens DuckDB with what holds for all our uses: few threads, little memory, no extensions from elsewhere. */
final class Duck {
    /** Memory outside of Java's for reading and writing files, which spill or need no more. */
    static final String LITTLE = "512MB";

    /** The same for queries. */
    static final String MUCH = "2GB";

    private Duck() {}

    /**
     * Opens a database.
     *
     * @param file its file, made anew, or "" for one in memory
     * @param memory the most that it takes
     */
    static DuckDBConnection open(String file, String memory) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", memory);
        settings.setProperty("temp_directory", "");
        settings.setProperty("jdbc_stream_results", "true");
        DuckDBConnection connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file, settings);
        run(connection, "SET TimeZone='UTC'");
        return connection;
    }

    static void run(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A text in SQL. */
    static String text(String words) {
        return "'" + words.replace("'", "''") + "'";
    }

    static String text(Path path) {
        return text(path.toString());
    }

    /** A list of texts in SQL. */
    static String list(Collection<Path> paths) {
        return paths.stream().map(Duck::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A name in SQL. */
    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** The first line of what DuckDB says, without its own words about Java. */
    static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int error = message.indexOf("\nError: ");
        String told = error < 0 ? message : message.substring(error + "\nError: ".length());
        String line = told.lines().findFirst().orElse("").strip();
        return line.endsWith(".") || line.endsWith("!") ? line : line + ".";
    }

    static IOException failure(SQLException e) {
        return new IOException(reason(e), e);
    }
}
