package org.demarche.export;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON for people: two spaces for each level, members in the order of their map, those that are null left out. */
final class PrettyJson {
    private final StringBuilder out = new StringBuilder();

    private PrettyJson() {}

    /** An object of texts, numbers, truth values, and lists and maps of these, with a line end behind it. */
    static String of(Map<String, ?> object) {
        PrettyJson json = new PrettyJson();
        json.object(object, 0);
        return json.out.append('\n').toString();
    }

    private void value(@Nullable Object value, int level) {
        if (value instanceof Map<?, ?> map) {
            object(map, level);
        } else if (value instanceof List<?> list) {
            list(list, level);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(String.valueOf(value));
        }
    }

    private void object(Map<?, ?> map, int level) {
        boolean any = false;
        out.append('{');
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (member.getValue() == null) {
                continue;
            }
            out.append(any ? "," : "");
            line(level + 1);
            text(String.valueOf(member.getKey()));
            out.append(": ");
            value(member.getValue(), level + 1);
            any = true;
        }
        if (any) {
            line(level);
        }
        out.append('}');
    }

    private void list(List<?> list, int level) {
        out.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            line(level + 1);
            value(items.next(), level + 1);
            out.append(items.hasNext() ? "," : "");
        }
        if (!list.isEmpty()) {
            line(level);
        }
        out.append(']');
    }

    private void line(int level) {
        out.append('\n').append("  ".repeat(level));
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && alone(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean alone(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
}
