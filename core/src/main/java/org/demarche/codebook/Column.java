package org.demarche.codebook;

import java.util.List;
import java.util.regex.Pattern;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table and what its cells take.
 *
 * @param name as in the header
 * @param needed whether a cell may not be empty
 * @param pattern what a cell must match, or null
 * @param values the only words that a cell may hold; empty where there is no such list
 * @param code the problem that another cell is
 * @param takes what a cell takes, for the message
 */
record Column(
        String name, boolean needed, @Nullable Pattern pattern, List<String> values, ProblemCode code, String takes) {

    Column {
        values = List.copyOf(values);
    }

    /** A column of free text. */
    static Column text(String name) {
        return new Column(name, false, null, List.of(), ProblemCode.DM034, "text");
    }

    /** A column whose cells, unless empty, match a pattern. */
    static Column of(String name, String pattern, String takes) {
        return new Column(name, false, Pattern.compile(pattern), List.of(), ProblemCode.DM034, takes);
    }

    /** A column that takes one of a few words. */
    static Column oneOf(String name, List<String> values) {
        return new Column(name, false, null, values, ProblemCode.DM034, "one of " + String.join(", ", values));
    }

    /** This column, with no cell empty. */
    Column filled() {
        return new Column(name, true, pattern, values, code, takes);
    }

    /** This column, with another problem for a cell that does not fit. */
    Column or(ProblemCode other) {
        return new Column(name, needed, pattern, values, other, takes);
    }

    /** What is wrong with a cell, or null. */
    @Nullable
    String fault(String cell) {
        if (cell.isEmpty()) {
            return needed ? "'" + name + "' is empty; it takes " + takes + "." : null;
        }
        boolean fits =
                (pattern == null || pattern.matcher(cell).matches()) && (values.isEmpty() || values.contains(cell));
        return fits ? null : "'" + name + "' takes " + takes + ", not '" + cell + "'.";
    }
}
