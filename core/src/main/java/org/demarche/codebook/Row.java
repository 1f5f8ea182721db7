package org.demarche.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table file with its place.
 *
 * @param cells what stands between the tabs
 * @param file name of the table
 * @param line number of the line, from 1
 * @param sound false when a cell is a finding, so that nothing more need be said of the line
 */
record Row(List<String> cells, String file, int line, boolean sound) {

    Row unsound() {
        return new Row(cells, file, line, false);
    }

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

    /** A number; 0 for what is none, which is a finding by then. */
    double number(int column) {
        try {
            return Double.parseDouble(get(column));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** File and line. */
    String place() {
        return file + ":" + line;
    }

    /** Where the line begins. */
    String where() {
        return where(0);
    }

    /** Where a cell begins. */
    String where(int column) {
        int at = 1;
        for (String cell : cells.subList(0, Math.min(column, cells.size()))) {
            at += cell.codePointCount(0, cell.length()) + 1;
        }
        return file + ":" + line + ":" + at;
    }
}
