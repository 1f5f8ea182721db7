package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.demarche.record.CsvLine;

/** What each column of the flat table of records is called, of which type it is, what it means and which values it takes. */
public final class DataDictionary {
    /** Usual name of the file beside an export. */
    public static final String FILE = "dictionary.csv";

    static final List<String> HEADER = List.of("column", "type", "meaning", "values");

    private static final FactTable TABLE = FactTable.of("columns.tsv");

    private DataDictionary() {}

    /** The columns that the program describes. */
    static List<TypedColumn> columns() {
        return TABLE.keys().stream()
                .map(name -> new TypedColumn(
                        name, ColumnType.valueOf(cell(name, "type")), cell(name, "meaning"), cell(name, "values")))
                .toList();
    }

    /** The lines of a dictionary, without its header. */
    static List<List<String>> lines(TypedTable table) {
        return table.columns().stream()
                .map(column -> List.of(
                        column.name(),
                        column.type().name().toLowerCase(Locale.ROOT),
                        column.meaning(),
                        column.values()))
                .toList();
    }

    /** Writes the dictionary of a table as CSV. */
    public static void write(TypedTable table, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            CsvLine.write(out, HEADER);
            for (List<String> line : lines(table)) {
                CsvLine.write(out, line);
            }
        }
    }

    private static String cell(String name, String column) {
        return TABLE.get(name, column).orElse("");
    }
}
