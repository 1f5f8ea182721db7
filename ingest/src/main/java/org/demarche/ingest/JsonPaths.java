package org.demarche.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reading.ArticleFields;
import org.jspecify.annotations.Nullable;

/**
 * Where foreign JSON keeps our fields, as a tree of keys. A path is keys with dots between them and items of lists as
 * [0]; without a number all items are meant; a backslash before a dot, bracket or plus makes it part of a key; paths of
 * one field are joined with plus signs.
 */
final class JsonPaths {
    /** Name that the path of the list of articles is given under. */
    static final String ITEMS = "items";

    private JsonPaths() {}

    /** What stands under one key. */
    static final class Node {
        final Map<String, Node> keys = new HashMap<>();
        final Map<Integer, Node> items = new HashMap<>();
        final List<Slot> slots = new ArrayList<>();
    }

    /**
     * What a value is for.
     *
     * @param field our field
     * @param part which of its paths, from 0 on
     */
    record Slot(String field, int part) {}

    /** The tree for these paths; a field that is not among them is looked for under its own name. */
    static Node tree(Map<String, String> fields) {
        Node root = new Node();
        for (String field : ArticleFields.NAMES) {
            List<List<String>> paths = alternatives(fields.getOrDefault(field, field));
            for (int part = 0; part < paths.size(); part++) {
                add(root, paths.get(part), new Slot(field, part));
            }
        }
        return root;
    }

    /** A path as a JSON pointer. */
    static String pointer(String path) {
        StringBuilder pointer = new StringBuilder();
        for (String step : alternatives(path).get(0)) {
            String key = step.substring(1);
            pointer.append('/').append(key.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static void add(Node root, List<String> path, Slot slot) {
        Node node = root;
        for (String step : path) {
            String key = step.substring(1);
            node = step.startsWith("[")
                    ? node.items.computeIfAbsent(Integer.valueOf(key), index -> new Node())
                    : node.keys.computeIfAbsent(key, name -> new Node());
        }
        node.slots.add(slot);
    }

    /** The paths between plus signs, each as steps that begin with a dot for a key or a bracket for an item. */
    private static List<List<String>> alternatives(String words) {
        List<List<String>> paths = new ArrayList<>();
        List<String> path = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\\' && i + 1 < words.length()) {
                key.append(words.charAt(++i));
            } else if (c == '.' || c == '+') {
                end(key, path);
                if (c == '+') {
                    paths.add(path);
                    path = new ArrayList<>();
                }
            } else {
                Integer item = c == '[' ? item(words, i) : null;
                if (item == null) {
                    key.append(c);
                } else {
                    end(key, path);
                    path.add("[" + item);
                    i = words.indexOf(']', i);
                }
            }
        }
        end(key, path);
        paths.add(path);
        return paths;
    }

    private static void end(StringBuilder key, List<String> path) {
        if (key.length() > 0) {
            path.add("." + key.toString().strip());
            key.setLength(0);
        }
    }

    private static @Nullable Integer item(String words, int bracket) {
        int close = words.indexOf(']', bracket);
        if (close < bracket + 2 || close > bracket + 7) {
            return null;
        }
        String number = words.substring(bracket + 1, close);
        return number.chars().allMatch(Character::isDigit) && number.chars().allMatch(c -> c < 128)
                ? Integer.valueOf(number)
                : null;
    }
}
