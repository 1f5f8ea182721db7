package org.demarche.record;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as CSV by RFC 4180: a header line, one line a record, one column for each flat field. Lists are joined
 * with ';'. Codes are text with their leading zero: read the column "cameo" as text. Absent is an empty field.
 */
public final class RecordCsv implements RecordWriter {
    private static final List<String> ACTOR =
            List.of("text", "code", "start", "end", "country", "sectors", "name", "via");

    private static final List<String> HEADER = header();

    private final Writer out;
    private boolean begun;

    /** @param out where lines go, encoded as UTF-8 by the caller; closed with this writer */
    public RecordCsv(Writer out) {
        this.out = out;
    }

    /** The names of the columns, in order. */
    public static List<String> columns() {
        return HEADER;
    }

    @Override
    public void write(Article article, List<CodedRecord> records, Origin origin) throws IOException {
        begin();
        if (records.isEmpty()) {
            return;
        }
        CodePoints points = CodePoints.of(article.text());
        for (CodedRecord record : records) {
            CsvLine.write(out, new Row(points).of(article, record, origin));
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        begin();
        out.close();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            CsvLine.write(out, HEADER);
        }
    }

    private static List<String> header() {
        List<String> names = new ArrayList<>(List.of("schema", "id", "article", "published", "publisher", "agency"));
        names.addAll(List.of("byline", "title", "url", "language", "sentence"));
        names.addAll(prefixed("evidence", List.of("text", "start", "end")));
        names.addAll(prefixed("context", List.of("text", "spans")));
        names.addAll(prefixed("trigger", List.of("text", "start", "end")));
        names.add("kind");
        names.addAll(prefixed("source", ACTOR));
        names.addAll(prefixed("target", ACTOR));
        names.addAll(List.of("reciprocal", "group", "cameo", "plover", "mode", "contexts", "would_be"));
        names.addAll(List.of("quad", "plover_quad", "goldstein", "status", "tense", "aspect"));
        names.addAll(prefixed("date", List.of("start", "end", "text", "text_start", "text_end", "precision", "basis")));
        names.addAll(prefixed("place", List.of("text", "start", "end", "name", "country", "lat", "lon", "geoname")));
        names.addAll(prefixed("speaker", ACTOR));
        names.addAll(List.of("quoted", "stance", "about"));
        names.addAll(prefixed("amount", Attributes.AMOUNT));
        names.addAll(prefixed("attribute", Attributes.FLAT));
        names.add("attribute_other");
        names.addAll(List.of("rule", "codebook_name", "codebook_version", "codebook_hash"));
        names.addAll(List.of("engine_program", "engine_parser", "confidence"));
        return List.copyOf(names);
    }

    private static List<String> prefixed(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + "_" + name).toList();
    }

    /** One line being put together, in the order of the header. */
    private static final class Row {
        private final CodePoints points;
        private final List<String> fields = new ArrayList<>(HEADER.size());

        Row(CodePoints points) {
            this.points = points;
        }

        List<String> of(Article article, CodedRecord record, Origin origin) {
            add(RecordJson.SCHEMA, record.id(), article.id(), article.published(), article.publisher());
            add(article.agency(), article.byline(), article.title(), article.url(), article.language());
            add(record.sentence());
            quote(record.evidence());
            add(record.context().stream().map(Quote::text).collect(Collectors.joining(";")));
            add(record.context().stream().map(this::range).collect(Collectors.joining(";")));
            quote(record.trigger());
            add(record.kinds().stream().map(Kind::label).collect(Collectors.joining(";")));
            actor(record.source());
            actor(record.target());
            add(record.reciprocal(), record.group(), record.cameo(), record.plover(), record.mode());
            add(String.join(";", record.contexts()), record.wouldBe(), record.quad(), record.ploverQuad());
            add(record.goldstein(), record.status().label(), record.tense(), record.aspect());
            date(record.date());
            place(record.place());
            actor(record.speaker());
            add(record.quoted(), record.stance(), String.join(";", record.about()));
            attributes(record.attributes());
            add(record.rule(), origin.codebook(), origin.version(), origin.hash());
            add(origin.program(), origin.parser(), Math.round(record.confidence() * 1e4) / 1e4);
            return fields;
        }

        private void quote(Quote quote) {
            add(quote.text(), start(quote), end(quote));
        }

        private void actor(@Nullable Actor actor) {
            if (actor == null) {
                blanks(ACTOR.size());
                return;
            }
            add(actor.text(), actor.code(), points.fromUtf16(actor.span().start()));
            add(points.fromUtf16(actor.span().end()), actor.country(), String.join(";", actor.sectors()));
            add(actor.name(), actor.via().stream().map(Actor.Via::kind).collect(Collectors.joining(";")));
        }

        private void date(@Nullable EventDate date) {
            if (date == null) {
                blanks(7);
                return;
            }
            add(date.start(), date.end());
            Quote words = date.words();
            if (words == null) {
                blanks(3);
            } else {
                quote(words);
            }
            add(date.precision(), date.basis());
        }

        private void place(@Nullable NamedPlace words) {
            Place place = words == null ? null : words.place();
            if (words == null || place == null) {
                blanks(8);
                return;
            }
            add(
                    words.text(),
                    points.fromUtf16(words.span().start()),
                    points.fromUtf16(words.span().end()));
            add(place.name(), place.country(), place.lat(), place.lon(), place.geoname());
        }

        private void attributes(Map<String, Object> attributes) {
            SortedMap<String, Object> rest = Attributes.ordered(attributes);
            Object amount = rest.remove("amount");
            for (String part : Attributes.AMOUNT) {
                add(amount instanceof Map<?, ?> parts ? plain(parts.get(part)) : null);
            }
            for (String name : Attributes.FLAT) {
                add(plain(rest.remove(name)));
            }
            add(rest.isEmpty() ? null : RecordJson.valueAsJson(rest, points));
        }

        /** Text as it is, lists joined, anything deeper as JSON. */
        private @Nullable String plain(@Nullable Object value) {
            if (value == null || value instanceof String) {
                return (String) value;
            }
            if (value instanceof List<?> list) {
                return list.stream().map(this::item).collect(Collectors.joining(";"));
            }
            return item(value);
        }

        private String item(Object value) {
            return value instanceof String text ? text : RecordJson.valueAsJson(value, points);
        }

        private int start(Quote quote) {
            return points.fromUtf16(quote.span().start());
        }

        private int end(Quote quote) {
            return points.fromUtf16(quote.span().end());
        }

        private String range(Quote quote) {
            return start(quote) + "-" + end(quote);
        }

        private void blanks(int count) {
            for (int i = 0; i < count; i++) {
                fields.add("");
            }
        }

        private void add(@Nullable Object... values) {
            Stream.of(values)
                    .map(value -> value == null ? "" : value.toString())
                    .forEach(fields::add);
        }
    }
}
