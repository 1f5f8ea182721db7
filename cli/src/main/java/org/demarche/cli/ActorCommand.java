package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.codebook.Codebook;
import org.demarche.explain.NameLookup;
import org.demarche.explain.NameMeaning;
import org.demarche.reading.Days;
import org.demarche.record.JsonLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what a name means. */
@Command(
        name = "actor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Shows what a name or a phrase means, when and why: the lines of the tables that hold it, or how the coder"
                    + " puts its words together. Exit code 1 when it is not known."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche actor Kremlin",
            "  demarche actor Sergei Ivanov --on 2005-03-01",
            "  demarche actor \"Russian defense minister\"",
            "  demarche actor --codebook my-codebook --to jsonl Jane Example"
        })
final class ActorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "A name or phrase as it might stand in print; several words need no quotes.")
    private List<String> words = List.of();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day on which it is printed: YYYY-MM-DD, YYYY-MM or YYYY (default: not known).")
    private @Nullable String on;

    @Mixin
    private ParserChoice parser = new ParserChoice();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "How to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format to = Format.TABLE;

    @Mixin
    private CodebookChoice codebook = new CodebookChoice();

    @Override
    public Integer call() throws IOException {
        String name = String.join(" ", words);
        if (name.isBlank()) {
            throw wrong("There is nothing to look up: give a name.");
        }
        String day = on == null
                ? null
                : Days.parse(on).orElseThrow(() -> wrong("--on takes YYYY-MM-DD, YYYY-MM or YYYY, not " + on));
        Codebook known = codebook.load();
        NameMeaning meaning = new NameLookup(known, parser.layer()).look(name, day);
        try (Writer out = main.terminal().writer()) {
            if (to == Format.JSONL) {
                JsonLine.write(out, new ActorJson(known.ontology()).members(meaning));
            } else {
                new ActorView(out, main.terminal().width(), main.colour(), known.ontology()).show(meaning);
            }
        }
        return meaning.isKnown() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** How the answer is written. */
    enum Format {
        TABLE,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
