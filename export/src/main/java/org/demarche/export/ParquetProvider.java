package org.demarche.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Writes Parquet and answers queries on it; found by {@link ServiceLoader} where its module is there. Thread-safe. */
public interface ParquetProvider {

    /** Takes what a query finds. */
    interface Rows {
        /** The names of the columns, before the first row. */
        void columns(List<String> names) throws IOException;

        /** @param values each a Long, Double, Boolean, String or null */
        void row(List<@Nullable Object> values) throws IOException;
    }

    /** The one that is there. */
    static Optional<ParquetProvider> find() {
        return ServiceLoader.load(ParquetProvider.class).findFirst();
    }

    /**
     * The one that is there.
     *
     * @param asked what the user asked for, for the message: "--format parquet"
     * @throws DemarcheException when there is none: it says how to get it
     */
    static ParquetProvider require(String asked) {
        return find().orElseThrow(() -> new DemarcheException(List.of(
                new Problem(ProblemCode.DM115, asked, "it stands in the module 'duckdb', which was not found."))));
    }

    /**
     * Opens an output. Nothing stands there before the sink is closed.
     *
     * @param target a folder, or a file where the layout says so; made with its parents
     * @throws DemarcheException when something of somebody else's stands there
     * @throws IOException when nothing can be written there
     */
    ParquetSink open(Path target, TypedTable table, ParquetLayout layout) throws IOException;

    /**
     * Runs one SELECT over the view {@code records}: all Parquet files of a folder. The query reaches no other file, no
     * network and no setting.
     *
     * @param folder a folder, or one file
     * @param most rows; more are not read
     * @param time after which it is broken off
     * @return whether there were more rows
     * @throws DemarcheException when it is no query, takes too long or is refused
     * @throws IOException when the files cannot be read or the sink throws it
     */
    boolean query(Path folder, String sql, long most, Duration time, Rows sink) throws IOException;
}
