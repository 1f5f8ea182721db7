package org.demarche.problem;

import java.util.Objects;

/**
 * One thing that went wrong and did not stop the run.
 *
 * @param code which kind of problem
 * @param where file with line and column, or article id; never empty
 * @param detail what exactly was found there
 */
public record Problem(ProblemCode code, String where, String detail) {
    public Problem {
        Objects.requireNonNull(code, "code");
        if (where.isBlank()) {
            throw new IllegalArgumentException("a problem needs a place: " + code + " " + detail);
        }
    }

    /** One line for people: place, number, what was found, what to try. */
    public String message() {
        return where + ": " + code.name() + " " + code.title() + ": " + detail + " " + code.advice();
    }
}
