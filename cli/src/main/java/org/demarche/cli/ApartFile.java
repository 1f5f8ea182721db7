package org.demarche.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.demarche.entry.Apart;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.store.RecordQuery;
import org.demarche.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A file that names records which must not stand in one entry.
 *
 * @param name its name, or nothing
 * @param pairs what it holds
 */
record ApartFile(String name, Apart pairs) {
    /**
     * Reads a file.
     *
     * @param file or null for none
     * @throws DemarcheException when it cannot be read, or with each line that cannot
     */
    static ApartFile read(@Nullable Path file) {
        if (file == null) {
            return new ApartFile("", Apart.NONE);
        }
        try {
            return new ApartFile(file.toString(), Apart.read(Files.readAllLines(file), file.toString()));
        } catch (NoSuchFileException e) {
            throw refused(ProblemCode.DM001, file, "there is no such file.");
        } catch (MalformedInputException e) {
            throw refused(ProblemCode.DM002, file, "it is not UTF-8.");
        } catch (IOException e) {
            throw refused(ProblemCode.DM002, file, e.getMessage() + ".");
        }
    }

    private static DemarcheException refused(ProblemCode code, Path file, String why) {
        return new DemarcheException(List.of(new Problem(code, file.toString(), why)));
    }

    /** Names the ids of the file that stand in no entry of the run. */
    void reportUnknown(Collection<String> ids, PrintStream err) {
        report(ProblemCode.DM071, ids, err);
    }

    /** Names the ids of the file that no record of a store has. */
    void reportMissing(Store store, PrintStream err) {
        report(ProblemCode.DM072, RecordQuery.missing(store, pairs.ids()), err);
    }

    private void report(ProblemCode code, Collection<String> ids, PrintStream err) {
        ids.forEach(id -> err.println(new Problem(code, name, "'" + id + "'.").message()));
    }
}
