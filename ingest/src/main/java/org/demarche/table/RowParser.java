package org.demarche.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes one row apart, line by line. A cell that begins with a quote ends with one; between them a quote is written twice
 * or behind a backslash. Not thread-safe.
 */
final class RowParser {
    private static final char QUOTE = '"';

    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    /** How far a row is. */
    enum State {
        /** It may end here. */
        WHOLE,
        /** A quote is open: it goes on on the next line. */
        OPEN,
        /** Something stands behind a closing quote. */
        BROKEN
    }

    RowParser(char delimiter) {
        this.delimiter = delimiter;
    }

    /** The cells so far; all of them when the row is whole. */
    List<String> cells() {
        return cells;
    }

    /** Characters of the cell that is open. */
    int length() {
        return cell.length();
    }

    /** Reads the next line of the row. */
    State add(String line) {
        int at = 0;
        if (quoted) {
            cell.append('\n');
        }
        while (true) {
            if (!quoted) {
                int start = skipSpaces(line, at);
                if (start < line.length() && line.charAt(start) == QUOTE) {
                    quoted = true;
                    at = start + 1;
                } else {
                    int end = line.indexOf(delimiter, at);
                    cells.add(line.substring(at, end < 0 ? line.length() : end));
                    if (end < 0) {
                        return State.WHOLE;
                    }
                    at = end + 1;
                    continue;
                }
            }
            at = closing(line, at);
            if (at < 0) {
                return State.OPEN;
            }
            quoted = false;
            cells.add(cell.toString());
            cell.setLength(0);
            at = skipSpaces(line, at + 1);
            if (at == line.length()) {
                return State.WHOLE;
            }
            if (line.charAt(at) != delimiter) {
                return State.BROKEN;
            }
            at++;
        }
    }

    /** Where the quoted cell closes, its words taken; -1 when it goes on on the next line. */
    private int closing(String line, int from) {
        int done = from;
        for (int at = line.indexOf(QUOTE, from); at >= 0; at = line.indexOf(QUOTE, done)) {
            boolean last = at + 1 == line.length() || line.charAt(at + 1) == delimiter;
            if (!last && line.charAt(at + 1) == QUOTE) {
                cell.append(line, done, at + 1);
                done = at + 2;
            } else if (!last && at > from && line.charAt(at - 1) == '\\') {
                cell.append(line, done, at - 1).append(QUOTE);
                done = at + 1;
            } else {
                cell.append(line, done, at);
                return at;
            }
        }
        cell.append(line, done, line.length());
        return -1;
    }

    private int skipSpaces(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ' && delimiter != ' ') {
            at++;
        }
        return at;
    }
}
