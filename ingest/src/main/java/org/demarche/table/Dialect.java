package org.demarche.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a table is written.
 *
 * @param delimiter what stands between cells
 */
record Dialect(char delimiter) {
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final String SAID = "sep=";

    /** The dialect in which the first line has the most cells and the other lines most often as many. */
    static Dialect of(List<String> lines) {
        if (isSaid(lines)) {
            return new Dialect(lines.get(0).charAt(SAID.length()));
        }
        Dialect best = new Dialect(',');
        long most = 0;
        for (char delimiter : DELIMITERS) {
            Dialect dialect = new Dialect(delimiter);
            int cells = lines.isEmpty() ? 0 : dialect.split(lines.get(0)).size();
            long alike = lines.stream()
                    .filter(line -> dialect.split(line).size() == cells)
                    .count();
            long worth = cells < 2 ? 0 : cells * 1000L + alike;
            if (worth > most) {
                most = worth;
                best = dialect;
            }
        }
        return best;
    }

    /** Whether the first line does nothing but name the delimiter, as spreadsheets write it. */
    static boolean isSaid(List<String> lines) {
        return !lines.isEmpty()
                && lines.get(0).length() == SAID.length() + 1
                && lines.get(0).toLowerCase(Locale.ROOT).startsWith(SAID);
    }

    /** The cells of a line that is a whole row; a quote that is not closed is taken as it stands. */
    List<String> split(String line) {
        RowParser parser = new RowParser(delimiter);
        return parser.add(line) == RowParser.State.WHOLE ? parser.cells() : raw(line);
    }

    /** The cells of a line in which quotes mean nothing. */
    List<String> raw(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }
}
