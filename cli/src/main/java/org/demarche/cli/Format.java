package org.demarche.cli;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.demarche.entry.EntryCsv;
import org.demarche.entry.EntryJson;
import org.demarche.entry.EntryTable;
import org.demarche.entry.EntryWriter;
import org.demarche.record.Kind;
import org.demarche.record.RecordCsv;
import org.demarche.record.RecordJson;
import org.demarche.record.RecordTable;
import org.demarche.record.RecordWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How records, entries and rows are written. */
enum Format {
    TABLE(List.of(".txt")),
    JSONL(List.of(".jsonl", ".ndjson", ".json")),
    CSV(List.of(".csv"));

    private final List<String> endings;

    Format(List<String> endings) {
        this.endings = endings;
    }

    /**
     * What a table is shown on.
     *
     * @param width columns of the terminal
     * @param colour whether it takes colours
     */
    record View(int width, boolean colour) {}

    /**
     * The format that was asked for: the one that is named, else that of the file's ending, else the usual one.
     *
     * @throws ParameterException when the ending tells nothing
     */
    static Format of(@Nullable Format named, @Nullable Path output, Format usual, CommandSpec spec) {
        if (named != null) {
            return named;
        }
        if (output == null) {
            return usual;
        }
        String name = output.toString().toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.endings.stream().anyMatch(name::endsWith)) {
                return format;
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "Cannot tell the format from the name " + output + ": say --to jsonl, csv or table.");
    }

    /** @param names names of CAMEO codes, or null for one that has none */
    RecordWriter records(Writer out, View view, Function<String, @Nullable String> names) {
        return switch (this) {
            case JSONL -> new RecordJson(out);
            case CSV -> new RecordCsv(out);
            case TABLE -> new RecordTable(out, view.width, view.colour, names);
        };
    }

    /** @param kinds of the entries, which decide the columns */
    EntryWriter entries(Writer out, Set<Kind> kinds, View view) {
        return switch (this) {
            case JSONL -> new EntryJson(out);
            case CSV -> new EntryCsv(out, kinds);
            case TABLE -> new EntryTable(out, view.width, view.colour);
        };
    }

    /** Rows of any columns. */
    TableWriters.Ending rows(Writer out, View view) {
        return switch (this) {
            case JSONL -> TableWriters.jsonl(out);
            case CSV -> TableWriters.csv(out);
            case TABLE -> TableWriters.table(out, view.width);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
