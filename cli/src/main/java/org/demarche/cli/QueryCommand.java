package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.EventCode;
import org.demarche.entry.Entry;
import org.demarche.entry.EntryJoiner;
import org.demarche.entry.EntryWriter;
import org.demarche.export.ParquetProvider;
import org.demarche.record.Kind;
import org.demarche.record.RecordWriter;
import org.demarche.store.EntryQuery;
import org.demarche.store.HappeningQuery;
import org.demarche.store.RecordFilter;
import org.demarche.store.RecordQuery;
import org.demarche.store.SqlQuery;
import org.demarche.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks a database. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Gives the records, happenings or entries of a database that fit, in the order of their days.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche query --dyad RUS-CHN --since 2005 --until 2006",
            "  demarche query --source group:NATO --target Russia --cameo 13,17 --to csv -o threats.csv",
            "  demarche query --group \"East Asia\" --kind exercise --level entry",
            "  demarche query --words '\"joint exercise\" bombers' --newest --limit 20",
            "  demarche query --sql \"SELECT cameo, count(*) FROM current_records GROUP BY cameo\""
        })
final class QueryCommand implements Callable<Integer> {
    private static final int ROWS = 10_000;
    private static final int SECONDS = 60;

    /** Columns of happenings that a terminal has room for. */
    private static final List<String> SHOWN =
            List.of("happening", "day", "source_code", "cameo", "target_code", "status", "records", "evidence");

    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Database database = new Database();

    @Mixin
    private FilterOptions options = new FilterOptions();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "record",
            description = "What a line is: record, happening or entry (default: ${DEFAULT-VALUE}).")
    private Level level = Level.RECORD;

    @Mixin
    private OutputChoice output = new OutputChoice();

    @Option(names = "--limit", paramLabel = "N", description = "Most lines (default: all; with --sql 10,000).")
    private long limit;

    @Option(names = "--newest", description = "The last days first.")
    private boolean newest;

    @Option(names = "--count", description = "Only how many lines there would be.")
    private boolean count;

    @Option(
            names = "--sql",
            paramLabel = "SELECT",
            description =
                    "Run one query of your own instead; it can change nothing. docs/store.md describes the tables.")
    private @Nullable String sql;

    @Option(
            names = "--parquet",
            paramLabel = "DIR",
            description =
                    "Run --sql on the Parquet files of this folder, as the table records, instead of the database.")
    private @Nullable Path parquet;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "" + SECONDS,
            description = "Break off --sql after so many seconds (default: ${DEFAULT-VALUE}).")
    private int seconds = SECONDS;

    @Override
    public Integer call() throws IOException {
        if (limit < 0 || seconds < 1) {
            throw wrong(limit < 0 ? "--limit takes a number from 0 on" : "--seconds takes a number from 1 on");
        }
        Format format = output.format(Format.TABLE);
        Terminal terminal = main.terminal();
        if (parquet != null) {
            return ofParquet(parquet, format, terminal);
        }
        RecordFilter filter = options.filter();
        try (Store store = database.toRead(terminal);
                Output out = output.open(terminal)) {
            options.check(store);
            long found = answer(store, filter, format, out.writer());
            out.commit();
            if (found == 0) {
                terminal.err()
                        .println("Nothing fits. " + store.file() + " holds "
                                + RecordQuery.count(store, new RecordFilter()) + " records.");
            }
            return ExitCode.DONE;
        }
    }

    private long answer(Store store, RecordFilter filter, Format format, Writer out) throws IOException {
        if (sql != null) {
            return ownQuery(store, sql, format, out);
        }
        if (count) {
            out.write(number(store, filter) + "\n");
            return 1;
        }
        return switch (level) {
            case RECORD -> records(store, filter, format, out);
            case HAPPENING -> happenings(store, filter, format, out);
            case ENTRY -> entries(store, filter, format, out);
        };
    }

    private int ofParquet(Path folder, Format format, Terminal terminal) throws IOException {
        if (sql == null) {
            throw wrong("--parquet needs a query: add --sql \"SELECT cameo, count(*) FROM records GROUP BY cameo\"");
        }
        long most = limit == 0 ? ROWS : limit;
        try (Output out = output.open(terminal)) {
            TableWriters.Ending rows = output.rows(format, out.writer(), main);
            boolean more = ParquetProvider.require("--parquet")
                    .query(folder, sql, most, Duration.ofSeconds(seconds), new ParquetProvider.Rows() {
                        @Override
                        public void columns(List<String> names) throws IOException {
                            rows.columns(names);
                        }

                        @Override
                        public void row(List<@Nullable Object> values) throws IOException {
                            rows.row(values);
                        }
                    });
            rows.end();
            out.commit();
            if (more) {
                terminal.err().println("Only the first " + most + " rows; --limit takes more.");
            }
        }
        return ExitCode.DONE;
    }

    private long ownQuery(Store store, String query, Format format, Writer out) throws IOException {
        TableWriters.Ending rows = output.rows(format, out, main);
        long most = limit == 0 ? ROWS : limit;
        boolean more = SqlQuery.run(store, query, most, Duration.ofSeconds(seconds), rows);
        rows.end();
        if (more) {
            main.terminal().err().println("Only the first " + most + " rows; --limit takes more.");
        }
        return 1;
    }

    private long number(Store store, RecordFilter filter) throws IOException {
        return switch (level) {
            case RECORD -> RecordQuery.count(store, filter);
            case HAPPENING -> HappeningQuery.count(store, filter);
            case ENTRY -> EntryQuery.run(store, filter, entryKinds()).size();
        };
    }

    private Set<Kind> entryKinds() {
        Set<Kind> kinds =
                options.kinds().isEmpty() ? EnumSet.copyOf(EntryJoiner.KINDS) : EnumSet.copyOf(options.kinds());
        if (!EntryJoiner.KINDS.containsAll(kinds)) {
            throw wrong("--level entry takes --kind agreement, arms, exercise or visit: nothing else has entries");
        }
        return kinds;
    }

    private long records(Store store, RecordFilter filter, Format format, Writer out) throws IOException {
        Codebook names = options.codebook();
        RecordWriter writer = format.records(
                out,
                output.view(main),
                code -> names.ontology().code(code).map(EventCode::name).orElse(null));
        long found = RecordQuery.run(store, filter, limit, newest, writer);
        writer.close();
        return found;
    }

    private long happenings(Store store, RecordFilter filter, Format format, Writer out) throws IOException {
        TableWriters.Ending rows = format == Format.TABLE
                ? TableWriters.only(
                        SHOWN, TableWriters.table(out, main.terminal().width()))
                : output.rows(format, out, main);
        long found = HappeningQuery.run(store, filter, limit, newest, rows);
        rows.end();
        return found;
    }

    private long entries(Store store, RecordFilter filter, Format format, Writer out) throws IOException {
        Set<Kind> kinds = entryKinds();
        List<Entry> entries = EntryQuery.run(store, filter, kinds);
        List<Entry> shown = limit == 0 || limit >= entries.size() ? entries : entries.subList(0, (int) limit);
        try (EntryWriter writer = format.entries(out, kinds, output.view(main))) {
            writer.write(shown);
        }
        return entries.size();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** What a line is. */
    enum Level {
        RECORD,
        HAPPENING,
        ENTRY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
