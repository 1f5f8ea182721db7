package org.demarche.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of JSON as small trees of maps, lists and strings; truth values and null are left out. Names are brought to
 * small letters, and of one name in an object the first counts. How deep values may nest is for the parser to say.
 */
public final class JsonTrees {
    /** Most characters of one value. */
    public static final int LARGEST = 32 << 20;

    private static final int PER_VALUE = 16;

    private final JsonParser parser;
    private long room = LARGEST;

    private JsonTrees(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The value at which the parser stands; the parser is left at its end.
     *
     * @return null when it is too large or holds nothing
     */
    public static @Nullable Object value(JsonParser parser) throws IOException {
        JsonTrees trees = new JsonTrees(parser);
        Object value = trees.value(parser.currentToken());
        return trees.room < 0 ? null : value;
    }

    /** A string or number under this name, or null. */
    public static @Nullable String words(Map<?, ?> object, String name) {
        return object.get(name) instanceof String words ? words : null;
    }

    /** The objects in the list under this name, or the one object there. */
    public static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
        Object value = object.get(name);
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object each : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (each instanceof Map<?, ?> map) {
                objects.add(map);
            }
        }
        return objects;
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            room -= name.length();
            Object value = value(parser.nextToken());
            if (room >= 0 && value != null) {
                object.putIfAbsent(name, value);
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
