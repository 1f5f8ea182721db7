package org.demarche.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.ingest.ArticleStream;
import org.demarche.ingest.SourceFormats;
import org.demarche.problem.Problem;
import org.demarche.reading.Days;
import org.demarche.reading.SourceFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that say what to read; shared by commands that take articles. */
final class Inputs {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files, folders, addresses of pages or feeds, or - for standard input: text, pages, feeds, JSON,"
                            + " tables, documents, archives and more; see docs/reading.md. Default: standard input.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "KIND",
            defaultValue = SourceFormats.AUTO,
            completionCandidates = KindNames.class,
            description = "What the input is: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, by its name or"
                    + " else its first character).")
    private String from = SourceFormats.AUTO;

    @Option(
            names = "--field",
            paramLabel = "OURS=THEIRS",
            description = "What the input calls a field of ours, such as text=body or date=meta.published; may be"
                    + " repeated. For CSV and JSON; see docs/reading.md.")
    private Map<String, String> fields = Map.of();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Day of publication of articles that have none of their own.")
    private @Nullable String date;

    /** The files, folders or "-" as they were given; none for standard input. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Whether nothing of the input needs the parser. */
    boolean areParsed() {
        return from.equals("conllu") || (!names.isEmpty() && names.stream().allMatch(name -> name.endsWith(".conllu")));
    }

    /**
     * Opens the input.
     *
     * @param problems takes what could not be read
     * @throws ParameterException when the options are wrong or there is nothing to read
     */
    ArticleStream open(Terminal terminal, Consumer<Problem> problems) {
        String day = null;
        if (date != null) {
            day = Days.parse(date).orElseThrow(() -> wrong("--date takes YYYY-MM-DD, YYYY-MM or YYYY, not " + date));
        }
        if (names.isEmpty() && terminal.inIsTerminal()) {
            throw wrong("Nothing to read: name a file or a folder, or send text to standard input.");
        }
        List<String> inputs = names.isEmpty() ? List.of(ArticleStream.STANDARD_INPUT) : names;
        return new ArticleStream(inputs, format(), day, fields, terminal.in(), problems);
    }

    private @Nullable SourceFormat format() {
        String name = from.toLowerCase(Locale.ROOT);
        if (name.equals(SourceFormats.AUTO)) {
            return null;
        }
        return SourceFormats.named(name)
                .orElseThrow(() -> wrong("--from takes " + String.join(", ", SourceFormats.names()) + ", not " + from));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The names of kinds, for the help text. */
    private static final class KindNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SourceFormats.names().iterator();
        }
    }
}
