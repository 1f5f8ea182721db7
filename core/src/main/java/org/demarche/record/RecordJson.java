package org.demarche.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON Lines, one object a line, in the field order of docs/records.md. Every field is written on
 * every line; what is absent is null or an empty list. Offsets are code points into the article's text.
 */
public final class RecordJson implements RecordWriter {
    /** Value of the field "schema". */
    public static final String SCHEMA = "demarche.record/1";

    private static final double WHOLE_NUMBERS = 1e15;
    private static final double ROUNDING = 1e4;

    private final JsonGenerator json;

    /** @param out where lines go; closed with this writer */
    public RecordJson(Writer out) {
        this.json = generator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void write(Article article, List<CodedRecord> records, Origin origin) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        CodePoints points = CodePoints.of(article.text());
        for (CodedRecord record : records) {
            new Line(json, points).write(article, record, origin);
            json.writeRaw('\n');
        }
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /** A value of an attribute as compact JSON; offsets in it are code points of the text that points belongs to. */
    public static String valueAsJson(@Nullable Object value, CodePoints points) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = generator(out)) {
            new Line(json, points).value(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static JsonGenerator generator(Writer out) {
        try {
            return new JsonFactory().createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line being written. */
    private record Line(JsonGenerator json, CodePoints points) {

        void write(Article article, CodedRecord record, Origin origin) throws IOException {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("id", record.id());
            provenance(article);
            words(record);
            sides(record);
            codes(record);
            when(record);
            whose(record);
            json.writeFieldName("attributes");
            value(record.attributes());
            made(record, origin);
            json.writeEndObject();
        }

        private void provenance(Article article) throws IOException {
            json.writeStringField("article", article.id());
            string("published", article.published());
            string("publisher", article.publisher());
            string("agency", article.agency());
            string("byline", article.byline());
            string("title", article.title());
            string("url", article.url());
            string("language", article.language());
        }

        private void words(CodedRecord record) throws IOException {
            json.writeNumberField("sentence", record.sentence());
            json.writeFieldName("evidence");
            quote(record.evidence());
            json.writeArrayFieldStart("context");
            for (Quote quote : record.context()) {
                quote(quote);
            }
            json.writeEndArray();
            json.writeFieldName("trigger");
            quote(record.trigger());
            json.writeArrayFieldStart("kind");
            for (Kind kind : record.kinds()) {
                json.writeString(kind.label());
            }
            json.writeEndArray();
        }

        private void sides(CodedRecord record) throws IOException {
            actor("source", record.source());
            actor("target", record.target());
            json.writeBooleanField("reciprocal", record.reciprocal());
            json.writeStringField("group", record.group());
        }

        private void codes(CodedRecord record) throws IOException {
            string("cameo", record.cameo());
            string("plover", record.plover());
            string("mode", record.mode());
            strings("contexts", record.contexts());
            string("would_be", record.wouldBe());
            number("quad", record.quad());
            number("plover_quad", record.ploverQuad());
            number("goldstein", record.goldstein());
        }

        private void when(CodedRecord record) throws IOException {
            json.writeStringField("status", record.status().label());
            json.writeStringField("tense", record.tense());
            json.writeStringField("aspect", record.aspect());
            json.writeFieldName("date");
            date(record.date());
            json.writeFieldName("place");
            place(record.place());
        }

        private void whose(CodedRecord record) throws IOException {
            actor("speaker", record.speaker());
            json.writeBooleanField("quoted", record.quoted());
            string("stance", record.stance());
            strings("about", record.about());
        }

        private void made(CodedRecord record, Origin origin) throws IOException {
            json.writeStringField("rule", record.rule());
            json.writeObjectFieldStart("codebook");
            json.writeStringField("name", origin.codebook());
            json.writeStringField("version", origin.version());
            json.writeStringField("hash", origin.hash());
            json.writeEndObject();
            json.writeObjectFieldStart("engine");
            json.writeStringField("program", origin.program());
            json.writeStringField("parser", origin.parser());
            json.writeEndObject();
            json.writeFieldName("confidence");
            decimal(Math.round(record.confidence() * ROUNDING) / ROUNDING);
        }

        private void date(@Nullable EventDate date) throws IOException {
            if (date == null) {
                json.writeNull();
                return;
            }
            json.writeStartObject();
            string("start", date.start());
            string("end", date.end());
            Quote words = date.words();
            string("text", words == null ? null : words.text());
            json.writeFieldName("span");
            if (words == null) {
                json.writeNull();
            } else {
                json.writeStartObject();
                span(words.span());
                json.writeEndObject();
            }
            json.writeStringField("precision", date.precision());
            json.writeStringField("basis", date.basis());
            json.writeEndObject();
        }

        private void place(@Nullable NamedPlace words) throws IOException {
            Place place = words == null ? null : words.place();
            if (words == null || place == null) {
                json.writeNull();
                return;
            }
            json.writeStartObject();
            span(words.span());
            json.writeStringField("text", words.text());
            json.writeStringField("name", place.name());
            string("country", place.country());
            number("lat", place.lat());
            number("lon", place.lon());
            number("geoname", place.geoname());
            json.writeEndObject();
        }

        private void actor(String field, @Nullable Actor actor) throws IOException {
            json.writeFieldName(field);
            actor(actor);
        }

        private void actor(@Nullable Actor actor) throws IOException {
            if (actor == null) {
                json.writeNull();
                return;
            }
            json.writeStartObject();
            span(actor.span());
            json.writeStringField("text", actor.text());
            string("code", actor.code());
            string("country", actor.country());
            strings("sectors", actor.sectors());
            string("name", actor.name());
            json.writeArrayFieldStart("via");
            for (Actor.Via via : actor.via()) {
                json.writeStartObject();
                json.writeStringField("kind", via.kind());
                span(via.span());
                json.writeStringField("text", via.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void quote(Quote quote) throws IOException {
            json.writeStartObject();
            span(quote.span());
            json.writeStringField("text", quote.text());
            json.writeEndObject();
        }

        private void span(Span span) throws IOException {
            json.writeNumberField("start", points.fromUtf16(span.start()));
            json.writeNumberField("end", points.fromUtf16(span.end()));
        }

        private void string(String field, @Nullable String value) throws IOException {
            json.writeFieldName(field);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeString(value);
            }
        }

        private void strings(String field, List<String> values) throws IOException {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }

        private void number(String field, @Nullable Number value) throws IOException {
            json.writeFieldName(field);
            value(value);
        }

        /** An attribute's value: null, text, number, truth value, quote, actor, list or map of these. */
        void value(@Nullable Object value) throws IOException {
            if (value == null) {
                json.writeNull();
            } else if (value instanceof String text) {
                json.writeString(text);
            } else if (value instanceof Number number) {
                number(number);
            } else if (value instanceof Boolean truth) {
                json.writeBoolean(truth);
            } else if (value instanceof Quote quote) {
                quote(quote);
            } else if (value instanceof Actor actor) {
                actor(actor);
            } else if (value instanceof List<?> list) {
                json.writeStartArray();
                for (Object item : list) {
                    value(item);
                }
                json.writeEndArray();
            } else if (value instanceof Map<?, ?> map) {
                json.writeStartObject();
                for (Map.Entry<String, Object> entry : Attributes.ordered(map).entrySet()) {
                    json.writeFieldName(entry.getKey());
                    value(entry.getValue());
                }
                json.writeEndObject();
            } else {
                throw new IllegalArgumentException(
                        "an attribute cannot hold a " + value.getClass().getName() + ": " + value);
            }
        }

        private void number(Number number) throws IOException {
            if (number instanceof Integer || number instanceof Long || number instanceof Short) {
                json.writeNumber(number.longValue());
            } else if (number instanceof Double || number instanceof Float) {
                decimal(number.doubleValue());
            } else {
                json.writeNumber(number.toString());
            }
        }

        private void decimal(double number) throws IOException {
            if (number == Math.rint(number) && Math.abs(number) < WHOLE_NUMBERS) {
                json.writeNumber((long) number);
            } else if (Double.isFinite(number)) {
                json.writeNumber(number);
            } else {
                throw new IllegalArgumentException("not a number that JSON can hold: " + number);
            }
        }
    }
}
