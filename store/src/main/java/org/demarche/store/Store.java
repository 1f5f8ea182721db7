package org.demarche.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.store.Dialect.Access;
import org.jspecify.annotations.Nullable;

/**
 * A database of articles and their records. Many programs may read it while one writes. One object belongs to one
 * thread; each thread opens its own.
 */
public final class Store implements AutoCloseable {
    private final Path file;
    private final Dialect dialect;
    private final Connection connection;

    private Store(Path file, Dialect dialect, Connection connection) {
        this.file = file;
        this.dialect = dialect;
        this.connection = connection;
    }

    /**
     * Opens a store to write into, making it or bringing it to this program's version where that is needed.
     *
     * @throws DemarcheException when it cannot be opened, is of a newer version, or is something else
     */
    public static Store toWrite(Path file) {
        return open(file, Access.WRITE);
    }

    /**
     * Opens a store that is only asked.
     *
     * @throws DemarcheException as {@link #toWrite}, and when it is not there
     */
    public static Store toRead(Path file) {
        if (!Files.exists(file)) {
            throw refused(ProblemCode.DM100, file, "there is no such file.");
        }
        return open(file, Access.READ);
    }

    private static Store open(Path file, Access access) {
        Dialect dialect = SqliteDialect.INSTANCE;
        if (file.toString().isBlank()) {
            throw refused(ProblemCode.DM100, file, "the name is empty.");
        }
        if (Files.isDirectory(file)) {
            throw refused(ProblemCode.DM100, file, "it is a folder.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw refused(ProblemCode.DM100, file, "there is no folder " + folder + ".");
        }
        Connection connection = null;
        try {
            connection = dialect.open(file, access);
            Store store = new Store(file, dialect, connection);
            store.settle(access);
            return store;
        } catch (SQLException e) {
            close(connection);
            throw new DemarcheException(List.of(dialect.problem(e, file)));
        } catch (DemarcheException e) {
            close(connection);
            throw e;
        }
    }

    /** Looks whether the tables are ours and of this version, and brings them there. */
    private void settle(Access access) throws SQLException {
        if (dialect.isForeign(connection)) {
            throw refused(ProblemCode.DM101, file, "its tables are those of another program.");
        }
        List<String> migrations = dialect.migrations();
        int version = dialect.version(connection);
        if (version > migrations.size()) {
            throw refused(
                    ProblemCode.DM102,
                    file,
                    "its tables are of version " + version + ", this program knows " + migrations.size() + ".");
        }
        if (version == migrations.size()) {
            return;
        }
        if (access == Access.READ) {
            throw refused(
                    ProblemCode.DM102,
                    file,
                    version == 0
                            ? "it is empty."
                            : "its tables are of version " + version + "; 'demarche ingest' brings it up to "
                                    + migrations.size() + ".");
        }
        migrate(migrations);
    }

    private void migrate(List<String> migrations) throws SQLException {
        dialect.beginWriting(connection);
        try (Statement statement = connection.createStatement()) {
            for (int version = dialect.version(connection); version < migrations.size(); version++) {
                for (String command : commands(migrations.get(version))) {
                    statement.execute(command);
                }
                dialect.setVersion(connection, version + 1);
            }
            statement.execute("COMMIT");
        } catch (SQLException e) {
            rollback(connection);
            throw e;
        }
    }

    /** The commands of a script. A semicolon at the end of a line ends one; comments stand on lines of their own. */
    static List<String> commands(String script) {
        StringBuilder plain = new StringBuilder();
        script.lines()
                .filter(line -> !line.startsWith("--"))
                .forEach(line -> plain.append(line).append('\n'));
        return List.of(plain.toString().strip().split(";\\s*(?:\\n|$)"));
    }

    /** Where it is kept. */
    public Path file() {
        return file;
    }

    /**
     * A number that is another one whenever something was written since it was asked for last, by whomever; only the
     * numbers of one open store can be compared.
     */
    public long version() {
        try {
            return dialect.changes(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The exception that tells a user what the database said. */
    DemarcheException failed(SQLException e) {
        return new DemarcheException(List.of(dialect.problem(e, file)));
    }

    @Override
    public void close() {
        close(connection);
    }

    static void rollback(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // A failed write may have rolled back already; what counts is the first exception.
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // Nothing more can be done: what was committed is on disk.
        }
    }

    private static DemarcheException refused(ProblemCode code, Path file, String detail) {
        return new DemarcheException(List.of(new Problem(code, file.toString(), detail)));
    }
}
