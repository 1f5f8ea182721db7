package org.demarche.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.article.Article;
import org.demarche.article.Article.GivenSpan;
import org.demarche.article.Hashing;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.Days;
import org.demarche.reading.Decoding;
import org.demarche.reading.Problems;
import org.demarche.reading.Source;
import org.demarche.record.CodePoints;
import org.jspecify.annotations.Nullable;

/** Reads one article from a JSON object of the form in docs/records.md. */
final class ArticleJson {
    /** Makes parsers that allow texts of the longest length. */
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final Problems problems;
    private final long lineOffset;
    private final KeysSeen seen;

    private @Nullable String id;
    private @Nullable String text;
    private @Nullable String title;
    private @Nullable String date;
    private @Nullable String url;
    private @Nullable String publisher;
    private @Nullable String agency;
    private @Nullable String byline;
    private @Nullable String retrieved;
    private @Nullable String dateline;
    private @Nullable String language;
    private @Nullable String rights;
    private @Nullable String origin;
    private final List<RawSpan> spans = new ArrayList<>();
    private boolean usable = true;

    private ArticleJson(JsonParser parser, Problems problems, long lineOffset, KeysSeen seen) {
        this.seen = seen;
        this.parser = parser;
        this.problems = problems;
        this.lineOffset = lineOffset;
    }

    /**
     * Reads an object.
     *
     * @param parser stands at the object's opening brace; afterwards at its closing brace
     * @param lineOffset lines of the file before the parser's first one
     * @param seen takes down the keys that are not ours until an article was read
     * @return null when it was reported and passed over
     * @throws IOException when it is not JSON; the parser cannot go on
     */
    static @Nullable Article read(JsonParser parser, Problems problems, long lineOffset, KeysSeen seen)
            throws IOException {
        long line = parser.currentTokenLocation().getLineNr() + lineOffset;
        ArticleJson reader = new ArticleJson(parser, problems, lineOffset, seen);
        reader.fields();
        return reader.article(line);
    }

    private void fields() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "id" -> id = id(value);
                case "text" -> text = text(value);
                case "title" -> title = provenance(name, value);
                case "date" -> date = date(value);
                case "url" -> url = provenance(name, value);
                case "publisher" -> publisher = provenance(name, value);
                case "agency" -> agency = provenance(name, value);
                case "byline" -> byline = provenance(name, value);
                case "retrieved" -> retrieved = provenance(name, value);
                case "dateline" -> dateline = provenance(name, value);
                case "rights" -> rights = provenance(name, value);
                case "origin" -> origin = provenance(name, value);
                case "language" -> language = provenance(name, value);
                case "spans" -> spans(value);
                default -> other(name, value);
            }
        }
    }

    private void other(String name, JsonToken value) throws IOException {
        if (seen.isLooking()) {
            seen.look(parser, value, name);
        } else {
            parser.skipChildren();
        }
    }

    private @Nullable Article article(long line) {
        if (!usable) {
            return null;
        }
        if (text == null || text.isBlank()) {
            String hint = seen.hint();
            problems.report(ProblemCode.DM006, line, text == null ? "'text' is missing." + hint : "'text' is empty.");
            return null;
        }
        seen.stop();
        if (text.length() > ArticleFields.LONGEST_TEXT) {
            problems.report(ProblemCode.DM007, line, text.length() + " characters.");
            return null;
        }
        String whole = Decoding.whole(text);
        if (!whole.equals(text)) {
            problems.report(ProblemCode.DM015, line, "in 'text'.");
        }
        String known = id == null ? Hashing.of(whole) : id;
        return new Article.Builder(known, whole)
                .title(title)
                .published(date)
                .retrieved(retrieved)
                .url(url)
                .publisher(publisher)
                .agency(agency)
                .byline(byline)
                .dateline(dateline)
                .language(language)
                .rights(rights)
                .origin(
                        origin == null && !problems.input().equals(Source.STANDARD_INPUT)
                                ? problems.input() + ":" + line
                                : origin)
                .given(given(CodePoints.of(whole)))
                .build();
    }

    private List<GivenSpan> given(CodePoints points) {
        List<GivenSpan> given = new ArrayList<>();
        for (RawSpan raw : spans) {
            if (raw.start < 0 || raw.end <= raw.start || raw.end > points.length()) {
                report(ProblemCode.DM011, raw.place, raw.start + ".." + raw.end + " of " + points.length() + ".");
            } else {
                given.add(new GivenSpan(points.toUtf16(raw.start, raw.end), raw.role, raw.code, raw.id));
            }
        }
        return given;
    }

    private @Nullable String id(JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT) {
            return parser.getText();
        }
        if (value == JsonToken.VALUE_STRING) {
            String words = parser.getText();
            return words.isBlank() ? null : words;
        }
        wrong("id", "text or a number", value);
        usable = false;
        return null;
    }

    private @Nullable String text(JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        if (value != JsonToken.VALUE_NULL) {
            wrong("text", "text", value);
            usable = false;
        }
        return null;
    }

    private @Nullable String provenance(String name, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            String words = parser.getText();
            return words.isBlank() ? null : words;
        }
        if (value != JsonToken.VALUE_NULL) {
            wrong(name, "text", value);
        }
        return null;
    }

    private @Nullable String date(JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (!value.isScalarValue()) {
            wrong("date", "text", value);
            return null;
        }
        String words = parser.getText();
        String day = Days.parse(words).orElse(null);
        if (day == null && !words.isBlank()) {
            report(ProblemCode.DM012, parser.currentTokenLocation(), "'" + shortened(words) + "'; left out.");
        }
        return day;
    }

    private void spans(JsonToken value) throws IOException {
        spans.clear();
        if (value != JsonToken.START_ARRAY) {
            if (value != JsonToken.VALUE_NULL) {
                wrong("spans", "a list", value);
            }
            return;
        }
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            if (item == JsonToken.START_OBJECT) {
                span();
            } else {
                wrong("spans", "a list of objects", item);
            }
        }
    }

    private void span() throws IOException {
        JsonLocation place = parser.currentTokenLocation();
        int start = -1;
        int end = -1;
        String role = null;
        String code = null;
        String own = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "start" -> start = offset(name, value);
                case "end" -> end = offset(name, value);
                case "role" -> role = role(value);
                case "code" -> code = provenance(name, value);
                case "id" -> own = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : null;
                default -> parser.skipChildren();
            }
            if (value.isStructStart()) {
                parser.skipChildren();
            }
        }
        spans.add(new RawSpan(start, end, role, code, own, place));
    }

    private int offset(String name, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT) {
            return parser.getIntValue();
        }
        wrong(name, "a whole number", value);
        return -1;
    }

    private @Nullable String role(JsonToken value) throws IOException {
        String role = provenance("role", value);
        if (role == null || role.equals("source") || role.equals("target")) {
            return role;
        }
        report(
                ProblemCode.DM005,
                parser.currentTokenLocation(),
                "'role' is source or target, not '" + role + "'; left out.");
        return null;
    }

    private void wrong(String field, String wanted, JsonToken found) throws IOException {
        report(
                ProblemCode.DM005,
                parser.currentTokenLocation(),
                "'" + field + "' takes " + wanted + ", not " + words(found) + ".");
        parser.skipChildren();
    }

    private void report(ProblemCode code, JsonLocation place, String detail) {
        problems.report(code, place.getLineNr() + lineOffset, place.getColumnNr(), detail);
    }

    private static String words(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> token.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, 40) + "…";
    }

    /** A span as it stands in the file; its offsets are checked once the text is known. */
    private record RawSpan(
            int start,
            int end,
            @Nullable String role,
            @Nullable String code,
            @Nullable String id,
            JsonLocation place) {}
}
