package org.demarche.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A store in one file of SQLite, which others can read while it is written (write-ahead log). */
final class SqliteDialect implements Dialect {
    static final SqliteDialect INSTANCE = new SqliteDialect();

    /** Marks the file as ours: "Dmrc". */
    private static final int APPLICATION = 0x446D7263;

    private static final int WAIT_MILLIS = 20_000;

    /** Most bytes of a value that is read: more than the longest text has. */
    private static final int LONGEST_VALUE = 130_000_000;

    private static final int CACHE_KIB = 64 * 1024;

    /** So many changed pages of 4 KiB stand in the log before they go into the file, which brings many changes of one page together. */
    private static final int LOG_PAGES = 8_000;

    private static final List<String> SCRIPTS = List.of(
            "0001-tables.sql",
            "0002-feeds.sql",
            "0003-happenings.sql",
            "0004-pages.sql",
            "0005-leads.sql",
            "0006-feed-items.sql",
            "0007-load.sql");
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private SqliteDialect() {}

    @Override
    public Connection open(Path file, Access access) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(access == Access.READ);
        config.setBusyTimeout(WAIT_MILLIS);
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
        // KeyedInsert asks for keys where they are wanted; the library would ask after each command.
        config.setGetGeneratedKeys(false);
        boolean still = access == Access.READ && isStill(file);
        if (access == Access.READ) {
            config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(LONGEST_VALUE));
        }
        Connection connection =
                config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri() + (still ? "?immutable=1" : ""));
        if (access == Access.WRITE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = NORMAL");
                statement.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    /** Whether nobody can be writing, so that no lock is needed, which a folder without write permission would refuse. */
    private static boolean isStill(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return folder != null && !Files.isWritable(folder) && !Files.exists(log);
    }

    @Override
    public List<String> migrations() {
        List<String> scripts = new ArrayList<>();
        for (String name : SCRIPTS) {
            try (InputStream in = SqliteDialect.class.getResourceAsStream("sqlite/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file " + name);
                }
                scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return scripts;
    }

    @Override
    public int version(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version");
    }

    @Override
    public long changes(Connection connection) throws SQLException {
        return number(connection, "PRAGMA data_version");
    }

    @Override
    public void setVersion(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + version);
            statement.execute("PRAGMA application_id = " + APPLICATION);
        }
    }

    @Override
    public boolean isForeign(Connection connection) throws SQLException {
        return number(connection, "PRAGMA application_id") != APPLICATION
                && number(connection, "SELECT count(*) FROM sqlite_master") > 0;
    }

    @Override
    public void beginWriting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
    }

    @Override
    public String lastKey() {
        return "SELECT last_insert_rowid()";
    }

    @Override
    public String sentenceHolds() {
        return "records.evidence IN " + sentencesThatHold();
    }

    @Override
    public String thisSentenceHolds() {
        return "EXISTS (SELECT 1 FROM sentence_words WHERE sentence_words MATCH ? AND rowid = records.evidence)";
    }

    @Override
    public String sentencesThatHold() {
        return "(SELECT rowid FROM sentence_words WHERE sentence_words MATCH ?)";
    }

    @Override
    public String keepWords() {
        return "INSERT INTO sentence_words (rowid, words) VALUES (?, ?)";
    }

    @Override
    public String wordsParameter(String words) {
        StringBuilder all = new StringBuilder();
        Matcher matcher = WORDS.matcher(words);
        while (matcher.find()) {
            String part = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            boolean prefix = matcher.group(1) == null && part.endsWith("*");
            all.append(all.length() == 0 ? "" : " ")
                    .append('"')
                    .append(part.replace("\"", "").replace("*", ""))
                    .append(prefix ? "\"*" : "\"");
        }
        return all.toString();
    }

    @Override
    public Problem problem(SQLException e, Path file) {
        SQLiteErrorCode code = e instanceof SQLiteException own ? own.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String name = code.name();
        String where = file.toString();
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return new Problem(
                    ProblemCode.DM103,
                    where,
                    "another program was writing for more than " + WAIT_MILLIS / 1000 + " s.");
        }
        if (name.equals("SQLITE_FULL") || name.equals("SQLITE_IOERR_WRITE") || name.equals("SQLITE_IOERR_SHMSIZE")) {
            return new Problem(ProblemCode.DM104, where, "what was kept before is whole.");
        }
        if (name.startsWith("SQLITE_NOTADB")) {
            return new Problem(ProblemCode.DM101, where, "it is no database.");
        }
        if (name.startsWith("SQLITE_READONLY")) {
            return new Problem(ProblemCode.DM100, where, "it, or its folder, may not be written.");
        }
        if (name.startsWith("SQLITE_CANTOPEN")) {
            return new Problem(
                    ProblemCode.DM100, where, "it cannot be opened; is the folder there and may it be written?");
        }
        if (name.startsWith("SQLITE_INTERRUPT")) {
            return new Problem(ProblemCode.DM146, where, "it was broken off.");
        }
        if (name.startsWith("SQLITE_CORRUPT")) {
            return new Problem(ProblemCode.DM101, where, "the file is damaged: " + e.getMessage() + ".");
        }
        return new Problem(ProblemCode.DM100, where, e.getMessage() + ".");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
