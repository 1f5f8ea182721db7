package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where an answer goes and in which format; shared by the commands that ask a database. */
final class OutputChoice {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "How to write: ${COMPLETION-CANDIDATES} (default: by the ending of -o; else table, of a panel"
                    + " csv). For the formats of other data sets see demarche export.")
    private @Nullable Format to;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of standard output; the file appears once it is whole.")
    private @Nullable Path file;

    /** The format: the one that is named, else that of the ending, else the usual one. */
    Format format(Format usual) {
        return Format.of(to, file, usual, spec);
    }

    Output open(Terminal terminal) throws IOException {
        return Output.open(file, terminal);
    }

    /** What a table is shown on. */
    Format.View view(Main main) {
        return new Format.View(main.terminal().width(), file == null && main.colour());
    }

    /** A writer of rows. */
    TableWriters.Ending rows(Format format, Writer out, Main main) {
        return format.rows(out, view(main));
    }
}
