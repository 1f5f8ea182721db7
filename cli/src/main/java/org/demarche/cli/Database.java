package org.demarche.cli;

import java.nio.file.Path;
import java.util.Map;
import org.demarche.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where records are kept. */
final class Database {
    private static final String VARIABLE = "DEMARCHE_DB";
    private static final String USUAL = "demarche.db";

    @Option(
            names = "--db",
            paramLabel = "FILE",
            description = "The database, one file (default: $" + VARIABLE + ", else " + USUAL + " in this folder).")
    private @Nullable Path file;

    /** Where it is. */
    Path file(Map<String, String> environment) {
        String variable = environment.getOrDefault(VARIABLE, "");
        return file != null ? file : Path.of(variable.isEmpty() ? USUAL : variable);
    }

    /** The file that was named with --db; "" for the usual one, which the same command finds again. */
    String said() {
        return file == null ? "" : file.toString();
    }

    Store toRead(Terminal terminal) {
        return Store.toRead(file(terminal.environment()));
    }

    Store toWrite(Terminal terminal) {
        return Store.toWrite(file(terminal.environment()));
    }
}
