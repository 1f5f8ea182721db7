package org.demarche.codebook;

import java.util.ArrayList;
import java.util.List;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A line of a table file with its place. */
record Row(List<String> cells, String where) {

    String get(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    @Nullable
    String orNull(int column) {
        String cell = get(column);
        return cell.isEmpty() ? null : cell;
    }

    List<String> words(int column) {
        String cell = get(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    /** Reads a table: tabs between columns, a header line, '#' before comments; bad lines become problems. */
    static List<Row> table(String file, String content, int required, List<Problem> problems) {
        List<Row> rows = new ArrayList<>();
        int columns = -1;
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String clean = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (clean.isBlank() || clean.charAt(0) == '#') {
                continue;
            }
            List<String> cells = List.of(clean.split("\t", -1));
            if (columns < 0) {
                columns = cells.size();
                continue;
            }
            String where = file + ":" + number + ":1";
            if (cells.size() > columns || cells.size() < required) {
                problems.add(new Problem(
                        ProblemCode.DM042, where, "found " + cells.size() + " columns, expected " + columns + "."));
                continue;
            }
            rows.add(new Row(cells, where));
        }
        return rows;
    }
}
