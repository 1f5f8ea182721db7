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
import org.demarche.entry.EntryJoiner;
import org.demarche.entry.EntryWriter;
import org.demarche.export.ExportFormat;
import org.demarche.export.ExportOptions;
import org.demarche.export.Exports;
import org.demarche.pipeline.Coder;
import org.demarche.record.Kind;
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

    @Mixin
    private CodebookChoice codebook = new CodebookChoice();

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

    @Mixin
    private Effort effort = new Effort();

    @Override
    public Integer call() throws IOException {
        refuseWrongUse();
        Terminal terminal = main.terminal();
        Format format = Format.of(own(), output, Format.TABLE, spec);
        Optional<ExportFormat> foreign = foreign();
        ApartFile pairs = ApartFile.read(apart);
        Intake intake = new Intake(problems -> inputs.open(terminal, problems));
        Engine engine =
                new Engine(new Coder.Options(keepUncoded), parser.layer(), !inputs.areParsed(), codebook.folder());
        try (Output out = Output.open(output, terminal)) {
            CodingRun run = new CodingRun(
                    engine,
                    CodedSink.to(
                            level == Level.ENTRY
                                    ? collector(format, out.writer(), pairs)
                                    : foreign.isPresent()
                                            ? exporter(foreign.get(), out, engine)
                                            : format.records(out.writer(), view(), engine::eventName)),
                    wanted(),
                    terminal.err(),
                    effort.progress(terminal, "records"));
            int exit = run.over(intake, effort.threads());
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

    private void refuseWrongUse() {
        if (level == Level.ENTRY) {
            refuseKindsWithoutEntries();
            foreign().ifPresent(format -> {
                throw wrong("--to " + format.label() + " has no entries: leave --level entry out.");
            });
        } else if (apart != null || explain) {
            throw wrong((apart == null ? "--explain" : "--apart") + " is for entries: add --level entry.");
        }
        if (output != null && inputs.names().stream().anyMatch(name -> isSameFile(output, name))) {
            throw wrong("-o " + output + " is one of the files to read; name another file.");
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

    private RecordWriter collector(Format format, Writer out, ApartFile pairs) {
        EntryWriter writer = format.entries(out, wanted(), view());
        EntryJoiner joiner = new EntryJoiner(wanted(), pairs.pairs());
        return new EntryCollector(joiner, pairs, writer, main.terminal().err(), explain);
    }

    private Format.View view() {
        return new Format.View(main.terminal().width(), output == null && main.colour());
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
