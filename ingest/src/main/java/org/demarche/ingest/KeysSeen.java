package org.demarche.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys of objects in which no text was found, so that a message can say which of them may hold it. Looks only until
 * it has told once or an article was read. Not thread-safe.
 */
final class KeysSeen {
    private static final int MOST_KEYS = 24;
    private static final int DEEPEST = 8;
    private static final String EACH = "[]";

    private final Map<String, Integer> lengths = new LinkedHashMap<>();
    private boolean looking = true;

    /** Whether there is any use in {@link #look}. */
    boolean isLooking() {
        return looking;
    }

    /** An article was read: its kind of object is understood. */
    void stop() {
        looking = false;
        lengths.clear();
    }

    /**
     * Takes down the keys of a value and passes over it.
     *
     * @param path keys to the value with dots between them
     */
    void look(JsonParser parser, JsonToken value, String path) throws IOException {
        look(parser, value, path, 0);
    }

    /** Which keys there were, and what would take the longest text of them; looks no more. */
    String hint() {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> key : lengths.entrySet()) {
            if (key.getValue() > most) {
                most = key.getValue();
                best = key.getKey();
            }
        }
        String hint = lengths.isEmpty() ? "" : " Keys seen: " + String.join(", ", lengths.keySet()) + ".";
        if (most > 0) {
            hint += " Try " + option(best) + ".";
        }
        stop();
        return hint;
    }

    private static String option(String path) {
        int list = path.indexOf(EACH + ".");
        return list < 0
                ? "--field text=" + path.replace(EACH, "")
                : "--field items=" + path.substring(0, list) + " --field text="
                        + path.substring(list + EACH.length() + 1).replace(EACH, "");
    }

    private void look(JsonParser parser, JsonToken value, String path, int depth) throws IOException {
        if (depth > DEEPEST || lengths.size() >= MOST_KEYS) {
            parser.skipChildren();
        } else if (value == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = escaped(parser.currentName());
                JsonToken inner = parser.nextToken();
                look(parser, inner, path.isEmpty() ? name : path + "." + name, depth + 1);
            }
        } else if (value == JsonToken.START_ARRAY) {
            JsonToken item = parser.nextToken();
            if (item != JsonToken.END_ARRAY) {
                look(parser, item, path + EACH, depth + 1);
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    parser.skipChildren();
                }
            }
        } else {
            lengths.merge(path, value == JsonToken.VALUE_STRING ? parser.getTextLength() : 0, Math::max);
        }
    }

    private static String escaped(String key) {
        return key.replaceAll("[.+\\[\\\\]", "\\\\$0");
    }
}
