package org.demarche.entry;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.record.JsonLine;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as JSON Lines, one object a line, in the field order of docs/entries.md and as entry.schema.json has it.
 * What is absent is left out.
 */
public final class EntryJson implements EntryWriter {
    /** Value of the field "schema". */
    public static final String SCHEMA = "demarche.entry/1";

    private final Writer out;

    /** @param out where lines go; closed with this writer */
    public EntryJson(Writer out) {
        this.out = out;
    }

    @Override
    public void write(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            JsonLine.write(out, members(entry));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static Map<String, @Nullable Object> members(Entry entry) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("schema", SCHEMA);
        members.put("id", entry.id());
        members.put("kind", entry.kind().label());
        members.put("parties", entry.parties());
        boolean arms = entry.kind() == Kind.ARMS;
        members.put(arms ? "supplier" : "guest", entry.from());
        members.put(arms ? "recipient" : "host", entry.to());
        members.putAll(entry.what());
        members.put("first_date", entry.first());
        members.put("last_date", entry.last());
        members.put("stage", entry.stage());
        members.put("stage_date", entry.stageDate());
        members.put("steps", entry.steps().stream().map(EntryJson::step).toList());
        members.put(
                "kept_apart",
                entry.keptApart().stream().map(EntryJson::keptApart).toList());
        Origin origin = entry.origin();
        members.put("codebook", object("name", origin.codebook(), "version", origin.version(), "hash", origin.hash()));
        members.put("engine", object("program", origin.program(), "parser", origin.parser()));
        return members;
    }

    private static Map<String, @Nullable Object> step(Step step) {
        return object(
                "stage",
                step.stage(),
                "date",
                step.date(),
                "basis",
                step.basis(),
                "moved",
                step.moved(),
                "records",
                step.records().stream().map(EntryJson::citation).toList());
    }

    private static Map<String, @Nullable Object> citation(Citation citation) {
        return object(
                "article",
                citation.article(),
                "published",
                citation.published(),
                "publisher",
                citation.publisher(),
                "url",
                citation.url(),
                "record",
                citation.record(),
                "evidence",
                object("start", citation.start(), "end", citation.end(), "text", citation.evidence()),
                "because",
                citation.because());
    }

    private static Map<String, @Nullable Object> keptApart(Entry.KeptApart refused) {
        return object("entry", refused.entry(), "record", refused.record(), "because", refused.because());
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
