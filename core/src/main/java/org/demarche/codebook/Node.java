package org.demarche.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of a data file with its place. Scalars are always text: YAML 1.2 is read without resolving types, so 057 stays
 * 057 and NO stays NO.
 *
 * @param text the scalar, or null
 * @param list the items, or null
 * @param map the entries in the order of the file, or null
 * @param where file:line:column
 * @param keyWhere file:line:column of the key that it belongs to; of an item or a whole file, of itself
 */
record Node(
        @Nullable String text,
        @Nullable List<Node> list,
        @Nullable Map<String, Node> map,
        String where,
        String keyWhere) {

    Node(@Nullable String text, @Nullable List<Node> list, @Nullable Map<String, Node> map, String where) {
        this(text, list, map, where, where);
    }

    /** Reads YAML; what cannot be read is added to the problems and gives an empty list. */
    static Node yaml(String file, String content, List<Problem> problems) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setAllowDuplicateKeys(false)
                    .setCodePointLimit(20_000_000)
                    .build();
            return new Compose(settings)
                    .composeString(content)
                    .map(node -> of(file, node, problems))
                    .orElseGet(() -> new Node(null, List.of(), null, file + ":1:1"));
        } catch (MarkedYamlEngineException e) {
            String where = e.getProblemMark()
                    .map(m -> file + ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1))
                    .orElse(file);
            problems.add(new Problem(ProblemCode.DM030, where, String.valueOf(e.getProblem()) + "."));
        } catch (YamlEngineException e) {
            problems.add(new Problem(ProblemCode.DM030, file, e.getMessage() + "."));
        }
        return new Node(null, List.of(), null, file + ":1:1");
    }

    private static Node of(String file, org.snakeyaml.engine.v2.nodes.Node node, List<Problem> problems) {
        String where = file
                + node.getStartMark()
                        .map(m -> ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1))
                        .orElse("");
        if (node instanceof ScalarNode scalar) {
            return new Node(scalar.getValue(), null, null, where);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(of(file, item, problems)));
            return new Node(null, items, null, where);
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            Node key = of(file, tuple.getKeyNode(), problems);
            Node value = of(file, tuple.getValueNode(), problems);
            if (entries.put(String.valueOf(key.text()), value.under(key)) != null) {
                problems.add(new Problem(
                        ProblemCode.DM030,
                        key.where(),
                        "the key '" + key.text() + "' stands twice, and one would be lost."));
            }
        }
        return new Node(null, null, entries, where);
    }

    private Node under(Node key) {
        return new Node(text, list, map, where, key.where());
    }

    /** Writes this value in the compact form of the compiled codebook. */
    void write(StringBuilder out) {
        if (text != null) {
            out.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                    .append('"');
        } else if (list != null) {
            out.append('[');
            for (Node item : list) {
                item.write(out);
            }
            out.append(']');
        } else if (map != null) {
            out.append('{');
            for (Map.Entry<String, Node> entry : map.entrySet()) {
                new Node(entry.getKey(), null, null, where).write(out);
                entry.getValue().write(out);
            }
            out.append('}');
        }
    }

    /** Reads what {@link #write} wrote. */
    static Node compiled(String content, String where) {
        return new CompiledReader(content, where).read();
    }

    private static final class CompiledReader {
        private final String content;
        private final String where;
        private int at;

        CompiledReader(String content, String where) {
            this.content = content;
            this.where = where;
        }

        Node read() {
            char c = content.charAt(at++);
            switch (c) {
                case '"' -> {
                    return new Node(string(), null, null, where);
                }
                case '[' -> {
                    List<Node> items = new ArrayList<>();
                    while (content.charAt(at) != ']') {
                        items.add(read());
                    }
                    at++;
                    return new Node(null, items, null, where);
                }
                case '{' -> {
                    Map<String, Node> entries = new LinkedHashMap<>();
                    while (content.charAt(at) != '}') {
                        at++;
                        String key = string();
                        entries.put(key, read());
                    }
                    at++;
                    return new Node(null, null, entries, where);
                }
                default -> throw new IllegalStateException("compiled codebook, offset " + at + ": '" + c + "'");
            }
        }

        private String string() {
            int end = at;
            boolean escaped = false;
            while (content.charAt(end) != '"') {
                if (content.charAt(end) == '\\') {
                    escaped = true;
                    end++;
                }
                end++;
            }
            String raw = content.substring(at, end);
            at = end + 1;
            return escaped ? unescaped(raw) : raw;
        }

        private static String unescaped(String raw) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '\\') {
                    c = raw.charAt(++i);
                    c = c == 'n' ? '\n' : c;
                }
                text.append(c);
            }
            return text.toString();
        }
    }
}
