package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.export.Methods;
import org.demarche.store.Codings;
import org.demarche.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the paragraph for a paper. */
@Command(
        name = "methods",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Prints the paragraph for the methods section of a paper: program, codebook, parser, what was read"
                        + " and coded, and how to cite it.",
        footerHeading = "%nExamples:%n",
        footer = {"  demarche methods", "  demarche methods --to bibtex >> references.bib"})
final class MethodsCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Mixin
    private Database database = new Database();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format to = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        try (Store store = database.toRead(main.terminal());
                Writer out = main.terminal().writer()) {
            if (Codings.all(store).isEmpty()) {
                main.terminal().err().println("Nothing is kept yet, so there is nothing to tell; see demarche ingest.");
                return ExitCode.DONE;
            }
            Methods methods = new Methods(ExportFacts.manifest(store, now, Map.of(), List.of()));
            out.write(
                    switch (to) {
                        case TEXT -> methods.text();
                        case MARKDOWN -> methods.markdown();
                        case BIBTEX -> methods.bibtex();
                    });
        }
        return ExitCode.DONE;
    }

    /** How it is written. */
    enum Format {
        TEXT,
        MARKDOWN,
        BIBTEX;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
