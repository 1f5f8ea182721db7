package org.demarche.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.demarche.problem.Problem;

/**
 * What differs between databases: all other SQL of the store is plain. One is shipped, {@link SqliteDialect}; another
 * needs its own migrations beside those of SQLite. Thread-safe.
 */
interface Dialect {
    /** How a database is opened. */
    enum Access {
        /** Made where it is missing. */
        WRITE,
        /** Must be there; nothing can be changed through the connection. */
        READ
    }

    /**
     * Opens a database, without looking into it.
     *
     * @throws SQLException when it cannot be opened
     */
    Connection open(Path file, Access access) throws SQLException;

    /** Scripts that bring a database from one version to the next, oldest first. */
    List<String> migrations();

    /** The version of the tables in a database: the number of migrations that it has seen. */
    int version(Connection connection) throws SQLException;

    /** Notes the version of the tables. */
    void setVersion(Connection connection, int version) throws SQLException;

    /** A number that is another one after somebody else has written; to be compared on one connection alone. */
    long changes(Connection connection) throws SQLException;

    /** Whether tables of something else are in the database. */
    boolean isForeign(Connection connection) throws SQLException;

    /** Begins a transaction that will write; waits a while for others that do. */
    void beginWriting(Connection connection) throws SQLException;

    /** The query for the key of the row that this connection inserted last. */
    String lastKey();

    /** A condition on {@code records} that its sentence holds the words of one parameter. */
    String sentenceHolds();

    /** The same, looked up for one record after the other. */
    String thisSentenceHolds();

    /** A table with a row for each sentence that holds the words of one parameter. */
    String sentencesThatHold();

    /** The command that makes words of a sentence, its second parameter, findable under its key, the first. */
    String keepWords();

    /** The parameter of {@link #sentenceHolds} for words as a user types them: all of them, "in quotes" as a phrase. */
    String wordsParameter(String words);

    /** What went wrong, in words for a user, with what to try. */
    Problem problem(SQLException e, Path file);
}
