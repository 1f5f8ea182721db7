package org.demarche.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.codebook.Ontology;
import org.demarche.export.DataDictionary;
import org.demarche.export.ExportFormat;
import org.demarche.export.ExportOptions;
import org.demarche.export.ExportWriter;
import org.demarche.export.Exports;
import org.demarche.export.Manifest;
import org.demarche.export.Methods;
import org.demarche.export.ParquetLayout;
import org.demarche.export.ParquetProvider;
import org.demarche.export.ParquetSink;
import org.demarche.export.TextPolicy;
import org.demarche.store.RecordQuery;
import org.demarche.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes records of a database in the formats of other data sets. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Writes the records of a database in formats that others read, with a manifest that says what they were made"
                    + " of. docs/exports.md describes each format, column by column."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche export --format icews -o out/",
            "  demarche export --format csv,xlsx --dyad RUS-CHN -o out/",
            "  demarche export --format gdelt2 --text none --since 2020 -o out/",
            "  demarche export --format parquet -o out/          a folder for each year; built at its first use",
            "  demarche methods                                  the paragraph for a paper"
        })
final class ExportCommand implements Callable<Integer> {
    private static final String PARQUET = "parquet";

    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Database database = new Database();

    @Mixin
    private FilterOptions options = new FilterOptions();

    @Option(
            names = {"--format", "--to"},
            paramLabel = "FORMAT",
            split = ",",
            required = true,
            completionCandidates = FormatNames.class,
            description = "${COMPLETION-CANDIDATES}; several divided by commas. Parquet is built at its first use.")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "demarche-export",
            description = "The folder for the files; files of the same names are replaced (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("demarche-export");

    @Option(
            names = "--text",
            paramLabel = "HOW MUCH",
            defaultValue = "snippet",
            description =
                    "Words of the articles: none (offsets and a hash), snippet (those that prove a record) or full"
                            + " (default: ${DEFAULT-VALUE}). Texts belong to their publishers.")
    private TextPolicy text = TextPolicy.SNIPPET;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "-o " + folder + " is a file; name a folder.");
        }
        List<String> wanted = formats.stream().map(this::known).toList();
        Terminal terminal = main.terminal();
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Ontology ontology = options.codebook().ontology();
        try (Store store = database.toRead(terminal)) {
            options.check(store);
            if (RecordQuery.count(store, options.filter()) == 0) {
                terminal.err().println("Nothing fits; no file was written.");
                return ExitCode.DONE;
            }
            Files.createDirectories(folder);
            List<Manifest.Output> written = new ArrayList<>();
            for (String format : wanted) {
                Optional<ExportFormat> known = ExportFormat.named(format);
                written.add(
                        known.isPresent()
                                ? write(store, known.get(), now, ontology, terminal.err())
                                : parquet(store, ontology, terminal.err()));
                if (known.filter(ExportFormat.CSV::equals).isPresent()) {
                    written.add(Manifest.Output.ofDictionary(folder.resolve(DataDictionary.FILE)));
                }
            }
            Manifest manifest = ExportFacts.manifest(store, now, said(), written);
            manifest.write(folder);
            Files.writeString(folder.resolve(Methods.FILE), new Methods(manifest).text());
            return ExitCode.DONE;
        }
    }

    private Manifest.Output write(Store store, ExportFormat format, String now, Ontology ontology, PrintStream err)
            throws IOException {
        Path file = folder.resolve(format.fileName("events"));
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        ExportWriter writer = Exports.open(
                format, draft, ExportOptions.defaults().withText(text).createdAt(now), ontology);
        try (writer) {
            RecordQuery.byArticle(store, options.filter(), writer);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        long left = writer.exclusions().total();
        err.println(file + ": " + writer.rows() + " rows"
                + (left == 0
                        ? ""
                        : "; " + left + " records left out "
                                + writer.exclusions().byReason()));
        return Manifest.Output.of(file, format.label(), writer);
    }

    private String known(String format) {
        String name = format.strip().toLowerCase(Locale.ROOT);
        if (!name.equals(PARQUET) && ExportFormat.named(name).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--format takes " + String.join(", ", new FormatNames()) + ", not " + format);
        }
        return name;
    }

    /** A folder of files by year, which a manifest names by its own name. */
    private Manifest.Output parquet(Store store, Ontology ontology, PrintStream err) throws IOException {
        Path target = folder.resolve("events.parquet");
        ParquetSink sink = ParquetProvider.require("--format parquet")
                .open(target, Exports.recordTable(ontology), ParquetLayout.ofRecords(true));
        ExportWriter writer = Exports.table(sink, ExportOptions.defaults().withText(text), ontology);
        boolean whole = false;
        try {
            RecordQuery.byArticle(store, options.filter(), writer);
            whole = true;
        } finally {
            if (!whole) {
                sink.discard();
            }
            writer.close();
        }
        err.println(target + ": " + writer.rows() + " rows");
        return Manifest.Output.ofFolder(target, PARQUET, writer);
    }

    /** What {@code --format} takes. */
    private static final class FormatNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Arrays.stream(ExportFormat.values()).map(ExportFormat::label), Stream.of(PARQUET))
                    .iterator();
        }
    }

    /** The options as they were given, without where things lie. */
    private Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        spec.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> !List.of("--db", "--output", "--color").contains(option.longestName()))
                .forEach(option -> said.put(option.longestName(), String.join(" ", option.originalStringValues())));
        return said;
    }
}
