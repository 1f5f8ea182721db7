package org.demarche.report;

import java.util.List;

/**
 * A list of a report: its first lines, and how many there are in all.
 *
 * @param total how many there are, shown or not
 * @param shown the first of them
 * @param command that gives them all
 * @param <T> what a line is
 */
public record Lines<T>(long total, List<T> shown, String command) {
    public Lines {
        shown = List.copyOf(shown);
    }

    /** How many are not shown. */
    public long more() {
        return total - shown.size();
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }
}
