package org.demarche.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Encodings;
import org.demarche.reading.Problems;
import org.jspecify.annotations.Nullable;

/** Reads values of JSON as small trees of maps, lists and strings. Names are brought to small letters. */
final class JsonTrees {
    /** Most characters of one object. */
    static final int LARGEST = 32 << 20;

    private static final int PER_VALUE = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LARGEST)
                    .maxNestingDepth(200)
                    .build())
            .build();

    private final JsonParser parser;
    private long room = LARGEST;

    private JsonTrees(JsonParser parser) {
        this.parser = parser;
    }

    /** A parser that refuses deep nesting and values beyond {@value #LARGEST} characters. */
    static JsonParser parser(InputStream in) throws IOException {
        return JSON.createParser(Encodings.reader(in));
    }

    /**
     * The object that begins here; the parser is left at its end.
     *
     * @return null when it is too large
     */
    static @Nullable Map<String, Object> object(JsonParser parser) throws IOException {
        JsonTrees trees = new JsonTrees(parser);
        Map<String, Object> object = trees.object();
        return trees.room < 0 ? null : object;
    }

    /** A string or number under this name, or null. */
    static @Nullable String words(Map<?, ?> object, String name) {
        return object.get(name) instanceof String words ? words : null;
    }

    /** The objects in the list under this name, or the one object there. */
    static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
        Object value = object.get(name);
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object each : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (each instanceof Map<?, ?> map) {
                objects.add(map);
            }
        }
        return objects;
    }

    /** Reports that reading ends here because of what the parser met. */
    static void report(JsonProcessingException e, Problems problems) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("").strip();
        String shown = message.length() > 160 ? message.substring(0, 160) + "…" : message;
        problems.report(
                ProblemCode.DM093,
                Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                shown.replaceFirst("[.:]?$", ".") + " The rest of the file was not read.");
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> object = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            room -= name.length();
            Object value = value(parser.nextToken());
            if (room >= 0 && value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private List<Object> list() throws IOException {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object value = value(token);
            if (room >= 0 && value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        room -= PER_VALUE;
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text();
            default -> null;
        };
    }

    private @Nullable String text() throws IOException {
        room -= parser.getTextLength();
        return room < 0 ? null : parser.getText();
    }
}
