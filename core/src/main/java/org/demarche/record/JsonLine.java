package org.demarche.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes small objects as JSON Lines. Members keep the order of their map; those that are null are left out. */
public final class JsonLine {
    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private static final double WHOLE_NUMBERS = 1e15;

    private JsonLine() {}

    /**
     * Writes one object and the end of its line.
     *
     * @param members strings, numbers, truth values, and lists and maps of these
     * @throws IOException when it cannot be written
     */
    public static void write(Writer out, Map<String, ?> members) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            object(json, members);
            json.writeRaw('\n');
        }
    }

    private static void object(JsonGenerator json, Map<?, ?> members) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (member.getValue() != null) {
                json.writeFieldName(String.valueOf(member.getKey()));
                value(json, member.getValue());
            }
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            object(json, map);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            number(json, number);
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    private static void number(JsonGenerator json, Number number) throws IOException {
        double value = number.doubleValue();
        if (value == Math.rint(value) && Math.abs(value) < WHOLE_NUMBERS) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }
}
