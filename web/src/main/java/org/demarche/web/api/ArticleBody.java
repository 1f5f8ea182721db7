package org.demarche.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.article.Article;
import org.demarche.article.Article.GivenSpan;
import org.demarche.article.Hashing;
import org.demarche.record.CodePoints;
import org.demarche.text.Span;
import org.demarche.web.Refusal;
import org.demarche.web.WebDays;
import org.jspecify.annotations.Nullable;

/** Reads an article that a program sends: the object of docs/records.md. */
final class ArticleBody {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ArticleBody() {}

    /**
     * Reads one object.
     *
     * @throws Refusal when it is no such object
     */
    static Article read(String json) throws IOException {
        Map<String, @Nullable Object> fields = object(json);
        String text = text(fields, "text");
        if (text == null || text.isBlank()) {
            throw Refusal.parameter("text", "is missing: an article needs words.");
        }
        String id = text(fields, "id");
        String date = text(fields, "date");
        return new Article.Builder(id == null ? Hashing.of(text) : id, text)
                .title(text(fields, "title"))
                .published(date == null ? null : WebDays.checked("date", date))
                .url(text(fields, "url"))
                .publisher(text(fields, "publisher"))
                .language(text(fields, "language"))
                .given(spans(fields.get("spans"), text))
                .build();
    }

    private static Map<String, @Nullable Object> object(String json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Refusal.parameter("body", "is no JSON object.");
            }
            Map<String, @Nullable Object> object = members(parser);
            if (parser.nextToken() != null) {
                throw Refusal.parameter("body", "goes on behind its JSON object.");
            }
            return object;
        } catch (JsonParseException e) {
            throw Refusal.parameter(
                    "body",
                    "is no JSON: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".");
        }
    }

    private static Map<String, @Nullable Object> members(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (Objects.requireNonNull(parser.currentToken())) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private static @Nullable String text(Map<String, @Nullable Object> fields, String name) {
        Object value = fields.get(name);
        if (value != null && !(value instanceof String)) {
            throw Refusal.parameter(name, "takes a text.");
        }
        return (String) value;
    }

    private static List<GivenSpan> spans(@Nullable Object value, String text) {
        List<GivenSpan> spans = new ArrayList<>();
        if (value == null) {
            return spans;
        }
        if (!(value instanceof List<?> list)) {
            throw Refusal.parameter("spans", "takes a list.");
        }
        CodePoints points = CodePoints.of(text);
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> map)) {
                throw Refusal.parameter("spans", "takes objects with start and end.");
            }
            spans.add(new GivenSpan(span(map, points), word(map, "role"), word(map, "code"), word(map, "id")));
        }
        return spans;
    }

    private static Span span(Map<?, ?> map, CodePoints points) {
        if (map.get("start") instanceof Integer start
                && map.get("end") instanceof Integer end
                && start >= 0
                && start < end
                && end <= points.length()) {
            return points.toUtf16(start, end);
        }
        throw Refusal.parameter("spans", "takes start and end as code points within the text.");
    }

    private static @Nullable String word(Map<?, ?> map, String name) {
        return map.get(name) instanceof String word ? word : null;
    }
}
