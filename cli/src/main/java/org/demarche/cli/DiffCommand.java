package org.demarche.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.store.CodebookDiff;
import org.demarche.store.Codings;
import org.demarche.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares what two codebooks made of the same articles. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Compares the records that two codebooks made of the articles of a database: what was gained, lost, changed.",
            "Without hashes it compares the last two codings; --list shows those that there are."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche ingest --recode --codebook mine/ && demarche diff",
            "  demarche diff --list",
            "  demarche diff 3f2a 91c0 -o changes.csv"
        })
final class DiffCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Database database = new Database();

    @Parameters(index = "0", arity = "0..1", paramLabel = "OLD", description = "Hash of a codebook, or its beginning.")
    private @Nullable String old;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "Hash of another.")
    private @Nullable String recent;

    @Option(names = "--list", description = "Only list the codings of the database.")
    private boolean list;

    @Mixin
    private OutputChoice output = new OutputChoice();

    @Override
    public Integer call() throws IOException {
        Terminal terminal = main.terminal();
        Format format = output.format(Format.TABLE);
        try (Store store = database.toRead(terminal);
                Output out = output.open(terminal)) {
            TableWriters.Ending rows = output.rows(format, out.writer(), main);
            int exit = list ? list(store, rows) : compare(store, rows);
            rows.end();
            out.commit();
            return exit;
        }
    }

    private static int list(Store store, TableWriters.Ending rows) throws IOException {
        rows.columns(List.of(
                "codebook",
                "version",
                "hash",
                "program",
                "parser",
                "options",
                "first_used",
                "articles",
                "current",
                "records"));
        for (Codings.Use use : Codings.all(store)) {
            var origin = use.coding().origin();
            rows.row(List.of(
                    origin.codebook(),
                    origin.version(),
                    origin.hash(),
                    origin.program(),
                    origin.parser(),
                    use.coding().options(),
                    use.firstUsed(),
                    use.articles(),
                    use.current(),
                    use.records()));
        }
        return ExitCode.DONE;
    }

    private int compare(Store store, TableWriters.Ending rows) throws IOException {
        long newer;
        long older;
        if (old == null || recent == null) {
            List<Long> keys = CodebookDiff.keys(store, "");
            if (old != null || keys.size() < 2) {
                throw wrong(old != null ? "Name two codebooks, or none" : "There is one coding only; see --list");
            }
            newer = keys.get(0);
            older = keys.get(1);
        } else {
            older = key(store, old);
            newer = key(store, recent);
        }
        CodebookDiff.Summary sum = CodebookDiff.run(store, older, newer, rows);
        main.terminal()
                .err()
                .println(sum.articles() + " articles coded by both: " + sum.gained() + " records gained, " + sum.lost()
                        + " lost, " + sum.changed() + " changed, " + sum.same() + " the same."
                        + (sum.changes().isEmpty() ? "" : " Changed: " + sum.changes()));
        return ExitCode.DONE;
    }

    private long key(Store store, String hash) {
        List<Long> keys = CodebookDiff.keys(store, hash);
        if (keys.isEmpty()) {
            throw wrong("No codebook's hash begins with '" + hash + "'; see --list");
        }
        return keys.get(0);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
