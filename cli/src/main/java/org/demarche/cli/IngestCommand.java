package org.demarche.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.demarche.pipeline.Coder;
import org.demarche.record.Kind;
import org.demarche.store.CodebookDiff;
import org.demarche.store.Coding;
import org.demarche.store.EntryQuery;
import org.demarche.store.Kept;
import org.demarche.store.KnownArticles;
import org.demarche.store.Store;
import org.demarche.store.StoreWriter;
import org.demarche.store.StoredArticles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads, codes and keeps. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Reads articles, codes them and keeps both in a database, which the other commands ask.",
            "Safe to repeat: what is kept is passed over. Safe to stop: an article is kept whole or not at all, and the"
                    + " same command goes on where it stopped. Others may read meanwhile."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche ingest wires/",
            "  demarche ingest --db asia.db archive.jsonl.gz",
            "  demarche ingest --recode                     code all that is kept with the present codebook",
            "  demarche ingest --forget 3f2a                drop the records of an older codebook",
            "  demarche ingest --apart pairs.txt            undo joins",
            "  demarche query --actor Japan                 ask what was kept"
        })
final class IngestCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Inputs inputs = new Inputs();

    @Mixin
    private Database database = new Database();

    @Mixin
    private ParserChoice parser = new ParserChoice();

    @Mixin
    private CodebookChoice codebook = new CodebookChoice();

    @Option(
            names = "--recode",
            description = "Instead of reading files, code the articles of the database that the present codebook and"
                    + " program have not coded. Their older records stay, and are no longer the current ones.")
    private boolean recode;

    @Option(
            names = "--forget",
            paramLabel = "HASH",
            description = "Drop the records of the codebook whose hash begins so; articles stay. See demarche diff.")
    private @Nullable String forget;

    @Option(
            names = "--apart",
            paramLabel = "FILE",
            description =
                    "Undo joins of entries and of happenings, for good: each line of FILE holds the ids of two records"
                            + " that must not stand together.")
    private @Nullable Path apart;

    @Option(
            names = "--keep-uncoded",
            description = "Keep records in which neither actor has a code (default: drop them).")
    private boolean keepUncoded;

    @Mixin
    private Effort effort = new Effort();

    @Override
    public Integer call() throws IOException {
        if ((recode || forget != null) && !inputs.names().isEmpty()) {
            throw wrong((recode ? "--recode" : "--forget") + " works on the database: name no files with it.");
        }
        Terminal terminal = main.terminal();
        ApartFile pairs = ApartFile.read(apart);
        if (recode || forget != null) {
            database.toRead(terminal).close();
        }
        if (forget != null) {
            return forget(terminal, forget);
        }
        if (apart != null && !recode && inputs.names().isEmpty()) {
            return keepApart(terminal, pairs);
        }
        try (Store store = database.toWrite(terminal);
                Store looked = database.toRead(terminal);
                KnownArticles known = new KnownArticles(looked);
                StoreWriter writer = new StoreWriter(store, Instant::now)) {
            Iterator<Intake.Item> intake =
                    recode ? new StoredIntake(looked) : new Intake(problems -> inputs.open(terminal, problems));
            return run(terminal, intake, store, known, writer, pairs);
        }
    }

    private int run(
            Terminal terminal,
            Iterator<Intake.Item> intake,
            Store store,
            KnownArticles known,
            StoreWriter writer,
            ApartFile pairs)
            throws IOException {
        Engine engine =
                new Engine(new Coder.Options(keepUncoded), parser.layer(), !inputs.areParsed(), codebook.folder());
        String options = keepUncoded ? "--keep-uncoded" : "";
        UnknownOnly unknown = new UnknownOnly(
                intake, reading -> known.has(reading.article(), new Coding(engine.origin(reading), options)));
        KeepingSink sink = new KeepingSink(writer, options);
        CodingRun run = new CodingRun(
                engine, sink, EnumSet.allOf(Kind.class), terminal.err(), effort.progress(terminal, "records"));
        int exit = run.over(unknown, effort.threads());
        if (apart != null) {
            writer.keepApart(pairs.pairs());
            pairs.reportMissing(store, terminal.err());
        }
        if (sink.changedEntries() || apart != null) {
            EntryQuery.refresh(store);
        }
        summarize(terminal.err(), sink, unknown.passed(), store);
        return exit;
    }

    /** Undoes joins in what is kept; no articles are read. */
    private int keepApart(Terminal terminal, ApartFile pairs) throws IOException {
        database.toRead(terminal).close();
        try (Store store = database.toWrite(terminal);
                StoreWriter writer = new StoreWriter(store, Instant::now)) {
            writer.keepApart(pairs.pairs());
            pairs.reportMissing(store, terminal.err());
            EntryQuery.refresh(store);
        }
        terminal.err().println("The pairs of " + apart + " stand apart.");
        return ExitCode.DONE;
    }

    private int forget(Terminal terminal, String hash) throws IOException {
        try (Store store = database.toWrite(terminal);
                StoreWriter writer = new StoreWriter(store, Instant::now)) {
            if (hash.isBlank() || CodebookDiff.keys(store, hash).isEmpty()) {
                throw wrong("No codebook's hash begins with '" + hash + "'; see demarche diff --list");
            }
            long dropped = writer.forget(hash);
            EntryQuery.refresh(store);
            terminal.err()
                    .println(Totals.count(dropped, "record")
                            + " dropped; those that are the newest of their article stay.");
            return ExitCode.DONE;
        }
    }

    private static void summarize(PrintStream err, KeepingSink sink, long passed, Store store) {
        StringBuilder line = new StringBuilder();
        line.append(Totals.count(sink.count(Kept.NEW) + sink.count(Kept.SAME_ID), "article"))
                .append(" kept");
        add(line, sink.count(Kept.CORRECTED), "corrected");
        add(line, sink.count(Kept.RECODED), "coded anew");
        add(line, passed + sink.count(Kept.KNOWN), "known before");
        line.append("; ")
                .append(Totals.count(sink.records(), "record"))
                .append(". ")
                .append(store.file());
        line.append(" holds ")
                .append(Totals.count(StoredArticles.count(store), "article"))
                .append('.');
        err.println(line);
    }

    private static void add(StringBuilder line, long count, String words) {
        if (count > 0) {
            line.append(", ").append(count).append(' ').append(words);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
