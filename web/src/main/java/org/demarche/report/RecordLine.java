package org.demarche.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.demarche.store.StoredRow;
import org.jspecify.annotations.Nullable;

/**
 * A record with the words that prove it and where they stand; of a happening, the first in turn of those that fit.
 *
 * @param id of the record
 * @param article id of its article
 * @param day by which it is counted, or null
 * @param published day of publication, or null
 * @param from first day as the sentence tells it, or null
 * @param open whether it began then and no end is told
 * @param dated what the date rests on: text, dateline, publication, or null
 * @param source who acts, or null
 * @param target towards whom, or null
 * @param speaker by whose word it is known, or null
 * @param reciprocal whether both act alike
 * @param code CAMEO, or of what did not happen the code that it would have had; null for bare statements
 * @param quad CAMEO's class, or null
 * @param goldstein Goldstein's scale, or null
 * @param status as in docs/records.md
 * @param tense as in the sentence
 * @param aspect as in the sentence
 * @param kinds event, statement, agreement ...
 * @param quoted whether it stands in the speaker's own words
 * @param stance positive, negative, neutral or null
 * @param about codes of whom a statement is about
 * @param rule id of the rule that coded it
 * @param evidence the sentence
 * @param triggerStart UTF-16 offset in the evidence of the words that carry it
 * @param triggerEnd the offset after them
 * @param attributes what its kind adds
 * @param publisher of the article, or null
 * @param url of the article, or null
 * @param records how many tell of the happening
 * @param reports articles that tell of it, copies counted once
 * @param publishers of all that tell of it
 */
public record RecordLine(
        String id,
        String article,
        @Nullable String day,
        @Nullable String published,
        @Nullable String from,
        boolean open,
        @Nullable String dated,
        @Nullable Who source,
        @Nullable Who target,
        @Nullable Who speaker,
        boolean reciprocal,
        @Nullable String code,
        @Nullable Integer quad,
        @Nullable Double goldstein,
        String status,
        String tense,
        String aspect,
        List<String> kinds,
        boolean quoted,
        @Nullable String stance,
        List<String> about,
        String rule,
        String evidence,
        int triggerStart,
        int triggerEnd,
        Map<String, @Nullable Object> attributes,
        @Nullable String publisher,
        @Nullable String url,
        long records,
        long reports,
        List<String> publishers) {

    /**
     * An actor.
     *
     * @param text the words that name it
     * @param code CAMEO actor code, or null
     * @param name its full name, or null
     */
    public record Who(
            String text, @Nullable String code, @Nullable String name) {}

    /** Columns that {@link #of} reads, of the tables records, happenings, articles and sentences. */
    static final String COLUMNS = "records.id AS id, articles.id AS article, records.day AS day,"
            + " articles.published AS published, records.date_start AS date_start, records.date_end AS date_end,"
            + " records.date_basis AS dated, records.source_text, records.source_code, records.source_name,"
            + " records.target_text, records.target_code, records.target_name, records.speaker_text,"
            + " records.speaker_code, records.speaker_name, records.reciprocal AS reciprocal,"
            + " coalesce(records.cameo, records.would_be) AS code, records.quad AS quad,"
            + " records.goldstein AS goldstein, records.status AS status, records.tense AS tense,"
            + " records.aspect AS aspect, records.kind AS kind, records.quoted AS quoted, records.stance AS stance,"
            + " records.about AS about, records.rule AS rule, records.detail AS detail_json,"
            + " substr(articles.text, sentences.start + 1, sentences.end - sentences.start) AS evidence,"
            + " records.trigger_start - sentences.start AS trigger_from,"
            + " records.trigger_end - sentences.start AS trigger_to, articles.publisher AS publisher,"
            + " articles.url AS url, happenings.records AS records, happenings.reports AS reports,"
            + " (SELECT group_concat(name, ';') FROM (SELECT DISTINCT replace(told.publisher, ';', ',') AS name"
            + " FROM records AS others JOIN articles AS told ON told.key = others.article"
            + " WHERE others.happening = records.happening AND others.current = 1"
            + " AND told.publisher IS NOT NULL ORDER BY 1)) AS publishers";

    /** Reads a row of {@link #COLUMNS}. */
    static RecordLine of(StoredRow row) {
        String evidence = row.words("evidence");
        Long quad = row.text("quad") == null ? null : row.number("quad");
        return new RecordLine(
                row.words("id"),
                row.words("article"),
                row.text("day"),
                row.text("published"),
                row.text("date_start"),
                row.text("date_start") != null && row.text("date_end") == null,
                row.text("dated"),
                who(row, "source"),
                who(row, "target"),
                who(row, "speaker"),
                row.number("reciprocal") == 1,
                row.text("code"),
                quad == null ? null : Integer.valueOf(quad.intValue()),
                row.decimal("goldstein"),
                row.words("status"),
                row.words("tense"),
                row.words("aspect"),
                list(row.text("kind")),
                row.number("quoted") == 1,
                row.text("stance"),
                list(row.text("about")),
                row.words("rule"),
                evidence,
                utf16(evidence, row.number("trigger_from")),
                utf16(evidence, row.number("trigger_to")),
                attributes(row),
                row.text("publisher"),
                row.text("url"),
                row.number("records"),
                row.number("reports"),
                list(row.text("publishers")));
    }

    private static @Nullable Who who(StoredRow row, String side) {
        String text = row.text(side + "_text");
        return text == null ? null : new Who(text, row.text(side + "_code"), row.text(side + "_name"));
    }

    private static List<String> list(@Nullable String divided) {
        return divided == null || divided.isEmpty() ? List.of() : Arrays.asList(divided.split(";"));
    }

    private static Map<String, @Nullable Object> attributes(StoredRow row) {
        return new StoredRow(row.object("detail_json")).object("attributes");
    }

    /** The place in UTF-16 of so many code points; the nearest end where the evidence is shorter. */
    private static int utf16(String text, long points) {
        int within = (int) Math.max(0, Math.min(points, text.codePointCount(0, text.length())));
        return text.offsetByCodePoints(0, within);
    }

    /** Whether one of its kinds is this. */
    public boolean is(String kind) {
        return kinds.contains(kind);
    }
}
