package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.CodePoints;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Kind;
import org.demarche.record.Quote;
import org.demarche.record.RecordJson;
import org.demarche.record.Status;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into rows of the table {@code records} and back. What comes back is written as the same JSON, byte for
 * byte. What has no column of its own (via, context, attributes) stands as JSON in the column {@code detail}.
 */
final class RecordRows {
    private static final List<String> ACTOR = List.of("start", "end", "text", "code", "country", "sectors", "name");

    /** Columns in the order in which they are bound. */
    private static final List<String> COLUMNS = columns();

    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::label, kind -> kind));

    private RecordRows() {}

    private static List<String> columns() {
        List<String> names = new ArrayList<>(List.of("article", "coding", "id", "happening", "current", "position"));
        names.addAll(List.of("group_id", "sentence", "evidence", "trigger_start", "trigger_end", "kind"));
        ACTOR.forEach(part -> names.add("source_" + part));
        ACTOR.forEach(part -> names.add("target_" + part));
        names.addAll(List.of("reciprocal", "cameo", "plover", "mode", "contexts", "would_be", "quad", "plover_quad"));
        names.addAll(List.of("goldstein", "status", "tense", "aspect", "day", "date_start", "date_end"));
        names.addAll(List.of("date_text_start", "date_text_end", "date_precision", "date_basis"));
        names.addAll(List.of("place_start", "place_end", "place_name", "place_kind", "place_country", "lat", "lon"));
        names.add("geoname");
        ACTOR.forEach(part -> names.add("speaker_" + part));
        names.addAll(List.of("quoted", "stance", "about", "rule", "confidence", "detail"));
        return List.copyOf(names);
    }

    /** The command that keeps one record. */
    static String insert() {
        return "INSERT INTO records (" + String.join(", ", COLUMNS) + ") VALUES ("
                + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";
    }

    /**
     * The keys that a row refers to.
     *
     * @param article key of its article
     * @param coding key of what made it
     * @param happening key of its happening
     * @param evidence key of its sentence
     * @param position its place among the records of the article
     */
    record Keys(long article, long coding, long happening, long evidence, int position) {}

    /** Fills the parameters of {@link #insert}. */
    static void bind(Row row, Keys keys, Article article, CodedRecord record, CodePoints points) throws SQLException {
        row.number(keys.article).number(keys.coding).text(record.id()).number(keys.happening);
        row.truth(true).number(keys.position).text(record.group()).number(record.sentence());
        row.number(keys.evidence);
        span(row, record.trigger().span(), points);
        row.list(record.kinds().stream().map(Kind::label).toList());
        actor(row, record.source(), points);
        actor(row, record.target(), points);
        row.truth(record.reciprocal()).texts(record.cameo(), record.plover(), record.mode());
        row.list(record.contexts()).text(record.wouldBe());
        row.number(record.quad()).number(record.ploverQuad()).number(record.goldstein());
        row.texts(record.status().label(), record.tense(), record.aspect());
        date(row, article, record.date(), points);
        place(row, record.place(), points);
        actor(row, record.speaker(), points);
        row.truth(record.quoted()).text(record.stance()).list(record.about());
        row.text(record.rule()).number(record.confidence()).text(detail(record, points));
    }

    /** The place of a record as it comes back. */
    static @Nullable Place keptPlace(CodedRecord record) {
        NamedPlace words = record.place();
        Place place = words == null ? null : words.place();
        return place == null
                ? null
                : kept(place.name(), place.kind(), place.country(), place.lat(), place.lon(), place.geoname());
    }

    private static Place kept(
            String name,
            PlaceKind kind,
            @Nullable String country,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Integer geoname) {
        return new Place(name, kind, country, null, lat, lon, geoname, 0, 0);
    }

    /** The attributes of a record as they come back. */
    static Map<String, Object> keptAttributes(CodedRecord record, CodePoints points) {
        return record.attributes().isEmpty()
                ? Map.of()
                : RowReader.attributes(Json.object(RecordJson.valueAsJson(record.attributes(), points)));
    }

    private static void span(Row row, Span span, CodePoints points) throws SQLException {
        row.number(points.fromUtf16(span.start())).number(points.fromUtf16(span.end()));
    }

    private static void actor(Row row, @Nullable Actor actor, CodePoints points) throws SQLException {
        if (actor == null) {
            row.blanks(ACTOR.size());
            return;
        }
        span(row, actor.span(), points);
        row.texts(actor.text(), actor.code(), actor.country())
                .list(actor.sectors())
                .text(actor.name());
    }

    private static void date(Row row, Article article, @Nullable EventDate date, CodePoints points)
            throws SQLException {
        row.text(day(article, date));
        if (date == null) {
            row.blanks(6);
            return;
        }
        row.texts(date.start(), date.end());
        Quote words = date.words();
        if (words == null) {
            row.blanks(2);
        } else {
            span(row, words.span(), points);
        }
        row.texts(date.precision(), date.basis());
    }

    /** The day under which a record is counted: the first one that it names, else that of publication. */
    static @Nullable String day(Article article, @Nullable EventDate date) {
        return date != null && date.start() != null ? date.start() : article.published();
    }

    private static void place(Row row, @Nullable NamedPlace words, CodePoints points) throws SQLException {
        Place place = words == null ? null : words.place();
        if (words == null || place == null) {
            row.blanks(8);
            return;
        }
        span(row, words.span(), points);
        row.texts(place.name(), place.kind().name().toLowerCase(Locale.ROOT), place.country());
        row.number(place.lat()).number(place.lon()).number(place.geoname());
    }

    private static @Nullable String detail(CodedRecord record, CodePoints points) {
        Map<String, Object> detail = new LinkedHashMap<>();
        via(detail, "source", record.source(), points);
        via(detail, "target", record.target(), points);
        via(detail, "speaker", record.speaker(), points);
        if (!record.context().isEmpty()) {
            detail.put(
                    "context",
                    record.context().stream()
                            .map(quote -> offsets(quote.span(), points))
                            .toList());
        }
        if (!record.attributes().isEmpty()) {
            detail.put("attributes", record.attributes());
        }
        return detail.isEmpty() ? null : RecordJson.valueAsJson(detail, points);
    }

    private static void via(Map<String, Object> detail, String side, @Nullable Actor actor, CodePoints points) {
        if (actor != null && !actor.via().isEmpty()) {
            List<Object> steps = new ArrayList<>();
            for (Actor.Via step : actor.via()) {
                List<Object> parts = new ArrayList<>(List.of(step.kind()));
                parts.addAll(offsets(step.span(), points));
                steps.add(parts);
            }
            detail.put(side, steps);
        }
    }

    private static List<Object> offsets(Span span, CodePoints points) {
        return List.of(points.fromUtf16(span.start()), points.fromUtf16(span.end()));
    }

    /** Reads the row that a cursor stands on, which has all columns of {@code records} and those of its sentence. */
    static CodedRecord read(ResultSet rows, String text, CodePoints points) throws SQLException {
        return new RowReader(rows, text, points).read();
    }

    /** Reads one row. */
    private record RowReader(ResultSet rows, String text, CodePoints points) {

        CodedRecord read() throws SQLException {
            String json = rows.getString("detail");
            Map<String, @Nullable Object> detail = json == null ? Map.of() : Json.object(json);
            return new CodedRecord(
                    words("id"),
                    words("group_id"),
                    rows.getInt("sentence"),
                    quote(rows.getInt("sentence_start"), rows.getInt("sentence_end")),
                    context(detail.get("context")),
                    quote(rows.getInt("trigger_start"), rows.getInt("trigger_end")),
                    list("kind").stream().map(RecordRows::kind).toList(),
                    actor("source", detail),
                    actor("target", detail),
                    rows.getInt("reciprocal") == 1,
                    rows.getString("cameo"),
                    rows.getString("would_be"),
                    rows.getString("plover"),
                    rows.getString("mode"),
                    list("contexts"),
                    integer("quad"),
                    integer("plover_quad"),
                    decimal("goldstein"),
                    Status.valueOf(words("status").toUpperCase(Locale.ROOT)),
                    words("tense"),
                    words("aspect"),
                    date(),
                    place(),
                    actor("speaker", detail),
                    rows.getInt("quoted") == 1,
                    rows.getString("stance"),
                    list("about"),
                    attributes(detail.get("attributes")),
                    words("rule"),
                    rows.getDouble("confidence"));
        }

        private String words(String column) throws SQLException {
            String value = rows.getString(column);
            return value == null ? "" : value;
        }

        private List<String> list(String column) throws SQLException {
            String value = rows.getString(column);
            return value == null ? List.of() : List.of(value.split(";"));
        }

        private @Nullable Integer integer(String column) throws SQLException {
            int value = rows.getInt(column);
            return rows.wasNull() ? null : value;
        }

        private @Nullable Double decimal(String column) throws SQLException {
            double value = rows.getDouble(column);
            return rows.wasNull() ? null : value;
        }

        private Quote quote(int start, int end) {
            return Quote.of(points.toUtf16(start, end), text);
        }

        private List<Quote> context(@Nullable Object spans) {
            List<Quote> quotes = new ArrayList<>();
            if (spans instanceof List<?> list) {
                for (Object span : list) {
                    quotes.add(quote(at(span, 0), at(span, 1)));
                }
            }
            return quotes;
        }

        private static int at(Object list, int index) {
            return list instanceof List<?> numbers && numbers.get(index) instanceof Number number
                    ? number.intValue()
                    : 0;
        }

        private @Nullable Actor actor(String side, Map<String, @Nullable Object> detail) throws SQLException {
            Integer start = integer(side + "_start");
            Integer end = integer(side + "_end");
            if (start == null || end == null) {
                return null;
            }
            List<Actor.Via> via = new ArrayList<>();
            if (detail.get(side) instanceof List<?> steps) {
                for (Object step : steps) {
                    Quote words = quote(at(step, 1), at(step, 2));
                    String kind = step instanceof List<?> parts ? String.valueOf(parts.get(0)) : "";
                    via.add(new Actor.Via(kind, words.span(), words.text()));
                }
            }
            Quote words = quote(start, end);
            return new Actor(
                    words.span(),
                    words.text(),
                    rows.getString(side + "_code"),
                    rows.getString(side + "_country"),
                    list(side + "_sectors"),
                    rows.getString(side + "_name"),
                    via);
        }

        private @Nullable EventDate date() throws SQLException {
            String precision = rows.getString("date_precision");
            String basis = rows.getString("date_basis");
            if (precision == null || basis == null) {
                return null;
            }
            Integer start = integer("date_text_start");
            Integer end = integer("date_text_end");
            Quote words = start == null || end == null ? null : quote(start, end);
            return new EventDate(rows.getString("date_start"), rows.getString("date_end"), words, precision, basis);
        }

        private @Nullable NamedPlace place() throws SQLException {
            Integer start = integer("place_start");
            Integer end = integer("place_end");
            if (start == null || end == null) {
                return null;
            }
            Quote words = quote(start, end);
            Place place = kept(
                    words("place_name"),
                    PlaceKind.valueOf(words("place_kind").toUpperCase(Locale.ROOT)),
                    rows.getString("place_country"),
                    decimal("lat"),
                    decimal("lon"),
                    integer("geoname"));
            return new NamedPlace(words.span(), words.text(), 0, 0, place, "stored");
        }

        private static Map<String, Object> attributes(@Nullable Object stored) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            if (stored instanceof Map<?, ?> map) {
                map.forEach((name, value) -> {
                    if (value != null) {
                        attributes.put(String.valueOf(name), value);
                    }
                });
            }
            return attributes;
        }
    }

    private static Kind kind(String label) {
        Kind kind = KINDS.get(label);
        if (kind == null) {
            throw new IllegalStateException("no kind of record: " + label);
        }
        return kind;
    }
}
