package org.demarche.codebook;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The lines of tables, found by a key such as a name. All lines are one run of bytes, as they stand in the compiled
 * codebook; only those that are asked for become rows. Immutable and thread-safe.
 */
final class RowIndex {
    /** Ends a key, a line, and with a second one the lines of a key. */
    private static final char END = '\n';

    private final List<String> files;
    private final byte[] text;
    private final int[] byKey;
    private final int[] byFirstWord;
    private final int size;

    /**
     * @param files names of the tables; a line names its table by the place in this list
     * @param text key after key, each followed by its lines; a line is the number of its table, its own number, its cells
     * @param byKey hash table: where in the text a key stands, plus 1; 0 where there is none
     * @param byFirstWord the same for the first key of those that begin with a word
     * @param size number of keys
     */
    private RowIndex(List<String> files, byte[] text, int[] byKey, int[] byFirstWord, int size) {
        this.files = files;
        this.text = text;
        this.byKey = byKey;
        this.byFirstWord = byFirstWord;
        this.size = size;
    }

    /** An index of lines; those of one key keep their order. */
    static RowIndex of(List<Row> rows, Function<Row, String> key) {
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(key.apply(row), k -> new ArrayList<>(1)).add(row));
        List<String> files = rows.stream().map(Row::file).distinct().toList();
        StringBuilder entry = new StringBuilder();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Integer> firsts = new LinkedHashMap<>();
        byKey.forEach((name, lines) -> {
            places.put(name, text.size());
            firsts.putIfAbsent(firstWord(name), text.size());
            entry.setLength(0);
            entry.append(name).append(END);
            for (Row row : lines) {
                entry.append(files.indexOf(row.file())).append('\t').append(row.line());
                row.cells().forEach(cell -> entry.append('\t').append(cell));
                entry.append(END);
            }
            text.writeBytes(entry.append(END).toString().getBytes(StandardCharsets.UTF_8));
        });
        return new RowIndex(files, text.toByteArray(), table(places), table(firsts), places.size());
    }

    /** The part of a key up to the first character that is neither letter nor digit. */
    static String firstWord(String key) {
        int end = 0;
        while (end < key.length() && Character.isLetterOrDigit(key.charAt(end))) {
            end++;
        }
        return key.substring(0, end);
    }

    private static int[] table(Map<String, Integer> places) {
        int[] table = new int[Integer.highestOneBit(places.size() + 1) * 4];
        places.forEach((key, place) -> {
            int slot = slot(key, table);
            while (table[slot] != 0) {
                slot = next(slot, table);
            }
            table[slot] = place + 1;
        });
        return table;
    }

    private static int slot(String key, int[] table) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & table.length - 1;
    }

    private static int next(int slot, int[] table) {
        return slot + 1 & table.length - 1;
    }

    /** The lines of a key; empty for an unknown one. */
    List<Row> rows(String key) {
        int from = linesOf(key);
        if (from < 0) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>(1);
        lines(from, rows::add);
        return rows;
    }

    /** True when a key has lines. */
    boolean contains(String key) {
        return linesOf(key) >= 0;
    }

    /** Where the lines of a key begin, or -1. */
    private int linesOf(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        for (int slot = slot(key, byKey); byKey[slot] != 0; slot = next(slot, byKey)) {
            int start = byKey[slot] - 1;
            if (standsAt(start, bytes) && text[start + bytes.length] == END) {
                return start + bytes.length + 1;
            }
        }
        return -1;
    }

    /** True when some key has this first word. */
    boolean begins(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        for (int slot = slot(word, byFirstWord); byFirstWord[slot] != 0; slot = next(slot, byFirstWord)) {
            int start = byFirstWord[slot] - 1;
            if (standsAt(start, bytes)
                    && firstWord(string(start, lineEnd(start))).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Goes through the lines of all keys. */
    void forEach(Consumer<Row> each) {
        int at = 0;
        while (at < text.length) {
            at = lines(lineEnd(at) + 1, each);
        }
    }

    /** All keys. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(size);
        int at = 0;
        while (at < text.length) {
            keys.add(string(at, lineEnd(at)));
            at = lines(lineEnd(at) + 1, row -> {});
        }
        return keys;
    }

    /** Number of keys. */
    int size() {
        return size;
    }

    private boolean standsAt(int start, byte[] bytes) {
        int end = start + bytes.length;
        return end < text.length && Arrays.equals(text, start, end, bytes, 0, bytes.length);
    }

    /** Reads the lines of a key from its first one on, and gives where the next key begins. */
    private int lines(int from, Consumer<Row> each) {
        int at = from;
        while (text[at] != END) {
            int end = lineEnd(at);
            String[] cells = string(at, end).split("\t", -1);
            List<String> own = List.of(cells).subList(2, cells.length);
            each.accept(new Row(own, files.get(Integer.parseInt(cells[0])), Integer.parseInt(cells[1]), true));
            at = end + 1;
        }
        return at + 1;
    }

    private int lineEnd(int from) {
        int end = from;
        while (text[end] != END) {
            end++;
        }
        return end;
    }

    private String string(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    /** Writes this index as a part of the compiled codebook. */
    void write(DataOutput out) throws IOException {
        CompiledForm.writeText(String.join("\n", files), out);
        out.writeInt(size);
        writeTable(byKey, out);
        writeTable(byFirstWord, out);
        out.writeInt(text.length);
        out.write(text);
    }

    private static void writeTable(int[] table, DataOutput out) throws IOException {
        out.writeInt(table.length);
        for (int place : table) {
            out.writeInt(place);
        }
    }

    /** Reads what {@link #write} wrote. */
    static RowIndex read(ByteBuffer in) {
        List<String> files = CompiledForm.readText(in).lines().toList();
        int size = in.getInt();
        int[] byKey = readTable(in);
        int[] byFirstWord = readTable(in);
        byte[] text = new byte[in.getInt()];
        in.get(text);
        return new RowIndex(files, text, byKey, byFirstWord, size);
    }

    private static int[] readTable(ByteBuffer in) {
        int[] table = new int[in.getInt()];
        in.asIntBuffer().get(table);
        in.position(in.position() + table.length * Integer.BYTES);
        return table;
    }
}
