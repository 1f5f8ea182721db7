package org.demarche.ingest;

import java.util.function.Consumer;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * Where the readers of one input report.
 *
 * @param input its name, as it was given
 * @param sink takes the problems
 */
record Problems(String input, Consumer<Problem> sink) {
    void report(ProblemCode code, String detail) {
        sink.accept(new Problem(code, input, detail));
    }

    /** @param line 1-based */
    void report(ProblemCode code, long line, String detail) {
        sink.accept(new Problem(code, input + ":" + line, detail));
    }

    /**
     * @param line 1-based
     * @param column 1-based
     */
    void report(ProblemCode code, long line, long column, String detail) {
        sink.accept(new Problem(code, input + ":" + line + ":" + column, detail));
    }
}
