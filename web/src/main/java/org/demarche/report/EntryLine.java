package org.demarche.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.store.StoredRow;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a register, as docs/entries.md describes it.
 *
 * @param id of the entry
 * @param kind agreement, arms, exercise or visit
 * @param parties actor codes
 * @param from supplier or guest, or null
 * @param to recipient or host, or null
 * @param what the thing itself, by the names of docs/entries.md
 * @param first day, or null
 * @param last day, or null
 * @param stage how far it has got, or null
 * @param stageDate since when, or null
 * @param steps its history
 */
public record EntryLine(
        String id,
        String kind,
        List<String> parties,
        @Nullable String from,
        @Nullable String to,
        Map<String, @Nullable Object> what,
        @Nullable String first,
        @Nullable String last,
        @Nullable String stage,
        @Nullable String stageDate,
        List<Step> steps) {
    private static final Set<String> FRAME = Set.of(
            "schema",
            "id",
            "kind",
            "parties",
            "supplier",
            "recipient",
            "guest",
            "host",
            "first_date",
            "last_date",
            "stage",
            "stage_date",
            "steps",
            "kept_apart",
            "codebook",
            "engine");

    /**
     * A step of its history.
     *
     * @param stage that was reached, or null
     * @param date when, or null
     * @param records how many tell of it
     * @param evidence the sentence of the first of them
     * @param record id of that
     * @param article id of its article
     * @param published day of publication, or null
     * @param publisher or null
     * @param url or null
     */
    public record Step(
            @Nullable String stage,
            @Nullable String date,
            long records,
            String evidence,
            String record,
            String article,
            @Nullable String published,
            @Nullable String publisher,
            @Nullable String url) {}

    /** Reads an object of docs/entries.md. */
    static EntryLine of(Map<String, @Nullable Object> object) {
        StoredRow entry = new StoredRow(object);
        boolean arms = "arms".equals(entry.text("kind"));
        Map<String, @Nullable Object> what = new LinkedHashMap<>(object);
        what.keySet().removeAll(FRAME);
        List<String> parties = new ArrayList<>();
        items(object.get("parties")).forEach(party -> parties.add(String.valueOf(party)));
        List<Step> steps = new ArrayList<>();
        items(object.get("steps")).forEach(step -> steps.add(step(new StoredRow(Map.of("step", step)).object("step"))));
        return new EntryLine(
                entry.words("id"),
                entry.words("kind"),
                parties,
                entry.text(arms ? "supplier" : "guest"),
                entry.text(arms ? "recipient" : "host"),
                what,
                entry.text("first_date"),
                entry.text("last_date"),
                entry.text("stage"),
                entry.text("stage_date"),
                steps);
    }

    private static Step step(Map<String, @Nullable Object> object) {
        StoredRow step = new StoredRow(object);
        List<?> records = items(object.get("records"));
        StoredRow first = new StoredRow(
                records.isEmpty() ? Map.of() : new StoredRow(Map.of("record", records.get(0))).object("record"));
        return new Step(
                step.text("stage"),
                step.text("date"),
                records.size(),
                new StoredRow(first.object("evidence")).words("text"),
                first.words("record"),
                first.words("article"),
                first.text("published"),
                first.text("publisher"),
                first.text("url"));
    }

    private static List<?> items(@Nullable Object list) {
        return list instanceof List<?> items ? items : List.of();
    }

    /** A word of {@link #what}; null where it is not told. */
    public @Nullable String text(String name) {
        return new StoredRow(what).text(name);
    }
}
