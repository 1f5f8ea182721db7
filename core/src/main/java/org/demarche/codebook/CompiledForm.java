package org.demarche.codebook;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A checked codebook as the program loads it: tables with many lines as indexes that are ready for use, other files as
 * text without comments and examples.
 *
 * @param hash of the data files
 * @param files contents of tables and, in the form of {@link Node#write}, of rules, by file name
 * @param indexes of tables, by kind
 */
record CompiledForm(String hash, Map<String, String> files, Map<String, RowIndex> indexes) {

    /** The compiled form of data files, those left out that an index holds. */
    static CompiledForm of(String hash, Map<String, String> files, Map<String, RowIndex> indexes) {
        Map<String, String> compact = new TreeMap<>();
        files.forEach((name, content) -> compact.put(name, compact(name, content)));
        return new CompiledForm(hash, compact, indexes);
    }

    private static String compact(String name, String content) {
        StringBuilder out = new StringBuilder();
        if (name.endsWith(".tsv")) {
            content.lines()
                    .map(line -> line.startsWith("#") ? "" : line)
                    .forEach(line -> out.append(line).append('\n'));
        } else {
            withoutExamples(Node.yaml(name, content, new ArrayList<>())).write(out);
        }
        return out.toString();
    }

    private static Node withoutExamples(Node node) {
        if (node.list() != null) {
            return new Node(
                    null,
                    node.list().stream().map(CompiledForm::withoutExamples).toList(),
                    null,
                    node.where());
        }
        if (node.map() != null) {
            Map<String, Node> kept = new LinkedHashMap<>(node.map());
            List.of("yes", "no", "why").forEach(kept::remove);
            return new Node(null, null, kept, node.where());
        }
        return node;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writeText(hash, out);
            out.writeInt(files.size());
            for (Map.Entry<String, String> file : files.entrySet()) {
                writeText(file.getKey(), out);
                writeText(file.getValue(), out);
            }
            out.writeInt(indexes.size());
            for (Map.Entry<String, RowIndex> index : indexes.entrySet()) {
                writeText(index.getKey(), out);
                index.getValue().write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static CompiledForm read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String hash = readText(in);
        Map<String, String> files = new TreeMap<>();
        for (int i = in.getInt(); i > 0; i--) {
            String name = readText(in);
            files.put(name, readText(in));
        }
        Map<String, RowIndex> indexes = new TreeMap<>();
        for (int i = in.getInt(); i > 0; i--) {
            String name = readText(in);
            indexes.put(name, RowIndex.read(in));
        }
        return new CompiledForm(hash, files, indexes);
    }

    static void writeText(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
