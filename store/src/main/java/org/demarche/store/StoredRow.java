package org.demarche.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer, by the names of its columns. Immutable.
 *
 * @param values texts, Long, Double, maps of what was stored as JSON, or null for what is absent
 */
public record StoredRow(Map<String, @Nullable Object> values) {
    public StoredRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What stands in a column as text; null where nothing does. */
    public @Nullable String text(String column) {
        Object value = values.get(column);
        return value == null ? null : value.toString();
    }

    /** As {@link #text}, empty where nothing stands. */
    public String words(String column) {
        String text = text(column);
        return text == null ? "" : text;
    }

    /** A whole number; 0 where none stands. */
    public long number(String column) {
        return values.get(column) instanceof Number number ? number.longValue() : 0;
    }

    /** A number; null where none stands. */
    public @Nullable Double decimal(String column) {
        return values.get(column) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    /** An object that was stored as JSON; empty where none stands. */
    public Map<String, @Nullable Object> object(String column) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (values.get(column) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> object.put(String.valueOf(name), value));
        }
        return object;
    }
}
