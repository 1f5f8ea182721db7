package org.demarche.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.mention.Actor;
import org.demarche.record.CodePoints;
import org.demarche.record.JsonLine;
import org.demarche.record.Quote;
import org.demarche.record.RecordCsv;
import org.demarche.text.Span;

/** The attributes of a record as columns: those with a column of their own, and the others together as JSON. */
final class AttributeColumns {
    private static final String PREFIX = "attribute_";
    private static final String OTHER = "attribute_other";
    private static final String AMOUNT = "amount";
    /** What holds words of the article as they stand there, beside what ends with _text. */
    private static final Set<String> WORDS = Set.of(
            "attribute_subject",
            "attribute_item",
            "attribute_items",
            "attribute_name",
            "attribute_assets",
            "attribute_margins",
            "attribute_topic",
            "attribute_stance_words");

    private final boolean words;
    private final Map<String, ColumnType> types = new LinkedHashMap<>();

    AttributeColumns(TextPolicy text) {
        this.words = text.words();
    }

    /** The columns with those of attributes that the dictionary does not describe. */
    List<TypedColumn> complete(List<TypedColumn> described) {
        Set<String> names = described.stream().map(TypedColumn::name).collect(Collectors.toSet());
        List<TypedColumn> all = new ArrayList<>();
        for (TypedColumn column : described) {
            if (column.name().equals(OTHER)) {
                RecordCsv.columns().stream()
                        .filter(name -> name.startsWith(PREFIX) && !names.contains(name))
                        .forEach(name -> all.add(new TypedColumn(name, ColumnType.VARCHAR, "docs/records.md", "")));
            }
            all.add(column);
        }
        all.stream()
                .filter(column ->
                        column.name().startsWith(PREFIX) || column.name().startsWith(AMOUNT + "_"))
                .forEach(column -> types.put(column.name(), column.type()));
        return all;
    }

    /** The values of a record's attributes by the names of their columns. */
    Map<String, Object> values(RecordFields fields) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Object> rest = new TreeMap<>();
        fields.record().attributes().forEach((name, value) -> {
            if (name.equals(AMOUNT) && value instanceof Map<?, ?> parts) {
                parts.forEach((part, of) -> put(AMOUNT + "_" + part, of, values, rest, fields.points()));
            } else {
                put(PREFIX + name, value, values, rest, fields.points());
            }
        });
        if (!rest.isEmpty() && words) {
            values.put(OTHER, json(rest));
        }
        return values;
    }

    private void put(
            String column, Object value, Map<String, Object> values, Map<String, Object> rest, CodePoints points) {
        ColumnType type = types.get(column);
        if (type == ColumnType.DOUBLE && value instanceof Number number) {
            values.put(column, number.doubleValue());
        } else if (type == ColumnType.BOOLEAN && value instanceof Boolean) {
            values.put(column, value);
        } else if (type == ColumnType.VARCHAR && !column.equals(OTHER)) {
            if (words || !holdsWords(column)) {
                values.put(column, text(value, points));
            }
        } else {
            rest.put(column.startsWith(PREFIX) ? column.substring(PREFIX.length()) : column, plain(value, points));
        }
    }

    private static boolean holdsWords(String column) {
        return column.endsWith("_text") || WORDS.contains(column);
    }

    /** Text as it is, lists joined, anything deeper as JSON. */
    private static String text(Object value, CodePoints points) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> text(item, points)).collect(Collectors.joining(";"));
        }
        return value instanceof Map<?, ?> || value instanceof Quote || value instanceof Actor
                ? json(plain(value, points))
                : value.toString();
    }

    /** What JSON can hold; words and actors become objects. */
    private static Object plain(Object value, CodePoints points) {
        if (value instanceof Quote quote) {
            return words(quote.span(), quote.text(), points);
        }
        if (value instanceof Actor actor) {
            Map<String, Object> object = words(actor.span(), actor.text(), points);
            if (actor.code() != null) {
                object.put("code", actor.code());
            }
            return object;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, of) -> sorted.put(String.valueOf(key), plain(of, points)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> plain(item, points)).toList()
                : value;
    }

    private static Map<String, Object> words(Span span, String text, CodePoints points) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("start", points.fromUtf16(span.start()));
        object.put("end", points.fromUtf16(span.end()));
        object.put("text", text);
        return object;
    }

    private static String json(Object value) {
        StringWriter out = new StringWriter();
        try {
            JsonLine.write(out, value instanceof Map<?, ?> map ? keyed(map) : Map.of("value", value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().strip();
    }

    private static Map<String, Object> keyed(Map<?, ?> map) {
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((key, value) -> object.put(String.valueOf(key), value));
        return object;
    }
}
