package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.entry.EntryCsv;
import org.demarche.entry.EntryJoiner;
import org.demarche.entry.EntryJson;
import org.demarche.entry.EntryTable;
import org.demarche.entry.EntryWriter;
import org.demarche.export.ExportFormat;
import org.demarche.export.ExportOptions;
import org.demarche.export.Exports;
import org.demarche.pipeline.Coder;
import org.demarche.record.Kind;
import org.demarche.record.RecordCsv;
import org.demarche.record.RecordJson;
import org.demarche.record.RecordTable;
import org.demarche.record.RecordWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Codes articles. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Codes articles: who did or said what to whom, when, and which words prove it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche code story.txt",
            "  demarche code --date 2006-01-13 --to jsonl story.txt",
            "  demarche code archive.jsonl -o records.csv",
            "  demarche code --kind arms --kind agreement wires/ -o deals.jsonl",
            "  demarche code --kind arms --level entry wires/ -o register.csv",
            "  demarche code --level entry --apart wrong-joins.txt --explain wires/",
            "  echo \"France condemned the attack.\" | demarche code"
        })
final class CodeCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Inputs inputs = new Inputs();

    @Mixin
    private ParserChoice parser = new ParserChoice();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            completionCandidates = FormatNames.class,
            description = "How to write: ${COMPLETION-CANDIDATES} (default: by the ending of -o, else table). For the"
                    + " last ones see docs/exports.md.")
    private @Nullable String to;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of standard output; the file appears once it is whole.")
    private @Nullable Path output;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "Only records of this kind: event, statement, agreement, arms, exercise, visit. May be"
                    + " repeated (default: all).")
    private List<Kind> kinds = new ArrayList<>();

    @Option(
            names = "--codebook",
            paramLabel = "DIR",
            description = "Lay the data files of this folder over the shipped ones: lexicon/*.yml, classes/*.tsv,"
                    + " actors/*.tsv.")
    private @Nullable Path codebook;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "record",
            description = "What a line is: record, one mention in one sentence, or entry, one deal, agreement, exercise"
                    + " or visit with its history and all records that tell of it. Entries are held until the end of"
                    + " the run (default: ${DEFAULT-VALUE}; see docs/entries.md).")
    private Level level = Level.RECORD;

    @Option(
            names = "--apart",
            paramLabel = "FILE",
            description =
                    "Undo joins: each line of FILE holds the ids of two records that must not stand in one entry.")
    private @Nullable Path apart;

    @Option(
            names = "--explain",
            description = "Tell on standard error which entries came near to each other and why they were not joined.")
    private boolean explain;

    @Option(
            names = "--keep-uncoded",
            description = "Keep records in which neither actor has a code (default: drop them).")
    private boolean keepUncoded;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many articles to code at once; the output is the same (default: one for each" + " processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--progress",
            description = "Show progress even when standard error is no terminal (default: only there).")
    private boolean progress;

    @Override
    public Integer call() throws IOException {
        refuseWrongUse();
        Terminal terminal = main.terminal();
        Format format = Format.of(own(), output, spec);
        Optional<ExportFormat> foreign = foreign();
        ApartFile pairs = ApartFile.read(apart);
        Intake intake = new Intake(problems -> inputs.open(terminal, problems));
        Engine engine = new Engine(new Coder.Options(keepUncoded), parser.layer(), !inputs.areParsed(), codebook);
        try (Output out = Output.open(output, terminal)) {
            CodingRun run = new CodingRun(
                    engine,
                    CodedSink.to(
                            level == Level.ENTRY
                                    ? collector(format, out.writer(), pairs)
                                    : foreign.isPresent()
                                            ? exporter(foreign.get(), out, engine)
                                            : writer(format, out.writer(), engine)),
                    wanted(),
                    terminal.err(),
                    progress(terminal));
            int exit = run.over(intake, threads);
            out.commit();
            return exit;
        }
    }

    /** The format of ours that {@code --to} names, or null; with one of another data set it does not matter. */
    private @Nullable Format own() {
        if (foreign().isPresent()) {
            return Format.TABLE;
        }
        return to == null ? null : Format.valueOf(to.toUpperCase(Locale.ROOT));
    }

    /** The format of another data set that {@code --to}, or the ending of {@code -o}, names. */
    private Optional<ExportFormat> foreign() {
        if (to == null) {
            return output != null && output.toString().endsWith(".xlsx")
                    ? Optional.of(ExportFormat.XLSX)
                    : Optional.empty();
        }
        if (FormatNames.OURS.contains(to.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(ExportFormat.named(to)
                .orElseThrow(() -> wrong("--to takes " + String.join(", ", new FormatNames()) + ", not " + to)));
    }

    private RecordWriter exporter(ExportFormat format, Output out, Engine engine) throws IOException {
        if (format == ExportFormat.XLSX && output == null) {
            throw wrong("--to xlsx needs a file: add -o records.xlsx");
        }
        return Exports.open(
                format, out.bytes(), ExportOptions.defaults(), engine.codebook().ontology());
    }

    private Progress progress(Terminal terminal) {
        boolean wanted = progress || terminal.errIsTerminal();
        return new Progress(terminal.err(), wanted, wanted ? terminal.width() : 0, System::nanoTime);
    }

    private void refuseWrongUse() {
        if (level == Level.ENTRY) {
            refuseKindsWithoutEntries();
        } else if (apart != null || explain) {
            throw wrong((apart == null ? "--explain" : "--apart") + " is for entries: add --level entry.");
        }
        if (output != null && inputs.names().stream().anyMatch(name -> isSameFile(output, name))) {
            throw wrong("-o " + output + " is one of the files to read; name another file.");
        }
        if (threads < 1) {
            throw wrong("--threads takes a number from 1 on, not " + threads);
        }
    }

    private void refuseKindsWithoutEntries() {
        for (Kind kind : kinds) {
            if (!EntryJoiner.KINDS.contains(kind)) {
                throw wrong("--level entry has none of kind " + kind.label() + ": only deals, agreements, exercises and"
                        + " visits have a history of stages. Try --kind agreement, arms, exercise or visit, or"
                        + " --level record.");
            }
        }
    }

    private Set<Kind> wanted() {
        if (!kinds.isEmpty()) {
            return EnumSet.copyOf(kinds);
        }
        return level == Level.ENTRY ? EnumSet.copyOf(EntryJoiner.KINDS) : EnumSet.allOf(Kind.class);
    }

    private static boolean isSameFile(Path output, String input) {
        try {
            Path file = Path.of(input);
            return Files.isRegularFile(file) && Files.exists(output) && Files.isSameFile(file, output);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private RecordWriter writer(Format format, Writer out, Engine engine) {
        return switch (format) {
            case JSONL -> new RecordJson(out);
            case CSV -> new RecordCsv(out);
            case TABLE ->
                new RecordTable(out, main.terminal().width(), output == null && main.colour(), engine::eventName);
        };
    }

    private RecordWriter collector(Format format, Writer out, ApartFile pairs) {
        EntryWriter writer = switch (format) {
            case JSONL -> new EntryJson(out);
            case CSV -> new EntryCsv(out, wanted());
            case TABLE -> new EntryTable(out, main.terminal().width(), output == null && main.colour());
        };
        EntryJoiner joiner = new EntryJoiner(wanted(), pairs.pairs());
        return new EntryCollector(joiner, pairs, writer, main.terminal().err(), explain);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** What {@code --to} takes: our own formats and those of other data sets. */
    private static final class FormatNames implements Iterable<String> {
        static final List<String> OURS = List.of("table", "jsonl", "csv");

        @Override
        public Iterator<String> iterator() {
            return Stream.concat(
                            OURS.stream(),
                            Arrays.stream(ExportFormat.values())
                                    .map(ExportFormat::label)
                                    .filter(label -> !OURS.contains(label)))
                    .iterator();
        }
    }

    /** How records are written. */
    enum Format {
        TABLE,
        JSONL,
        CSV;

        /**
         * The format that was asked for: the one that is named, else that of the file's ending, else a table.
         *
         * @throws ParameterException when the ending tells nothing
         */
        static Format of(@Nullable Format named, @Nullable Path output, CommandSpec spec) {
            if (named != null) {
                return named;
            }
            if (output == null) {
                return TABLE;
            }
            String name = output.toString().toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (format.endings().stream().anyMatch(name::endsWith)) {
                    return format;
                }
            }
            throw new ParameterException(
                    spec.commandLine(),
                    "Cannot tell the format from the name " + output + ": say --to jsonl, csv or table.");
        }

        private List<String> endings() {
            return switch (this) {
                case TABLE -> List.of(".txt");
                case JSONL -> List.of(".jsonl", ".ndjson", ".json");
                case CSV -> List.of(".csv");
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a line of the output is. */
    enum Level {
        RECORD,
        ENTRY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
