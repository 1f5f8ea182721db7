package org.demarche.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small table of facts beside the classes: a header, tabs between cells, comments behind '#'. Immutable. */
final class FactTable {
    private final List<String> header;
    private final Map<String, List<String>> rows;

    private FactTable(List<String> header, Map<String, List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** Reads a table that comes with the program. */
    static FactTable of(String resource) {
        try (InputStream in = FactTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + resource);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FactTable read(BufferedReader in, String resource) throws IOException {
        List<String> header = new ArrayList<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("#") || line.isEmpty()) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (header.isEmpty()) {
                header.addAll(cells);
            } else if (cells.size() != header.size()) {
                throw new IllegalStateException(resource + ": " + line);
            } else if (rows.put(cells.get(0) + again(cells, rows), cells) != null) {
                throw new IllegalStateException(resource + " has twice: " + cells.get(0));
            }
        }
        return new FactTable(List.copyOf(header), rows);
    }

    /** A block may be a region and an ethnic group. */
    private static String again(List<String> cells, Map<String, List<String>> rows) {
        return rows.containsKey(cells.get(0)) ? " " + cells.get(1) : "";
    }

    /** The keys in the order of the file. */
    List<String> keys() {
        return List.copyOf(rows.keySet());
    }

    /** The cell of a line in a column; none for an unknown key and an empty cell. */
    Optional<String> get(String key, String column) {
        int at = header.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        List<String> row = rows.get(key);
        return row == null || row.get(at).isEmpty() ? Optional.empty() : Optional.of(row.get(at));
    }
}
