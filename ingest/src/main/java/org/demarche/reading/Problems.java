package org.demarche.reading;

import java.util.function.Consumer;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * Where the readers of one input report. As thread-safe as its sink.
 *
 * @param input its name, as it was given
 * @param sink takes the problems
 */
public record Problems(String input, Consumer<Problem> sink) {
    public void report(ProblemCode code, String detail) {
        sink.accept(new Problem(code, input, detail));
    }

    /** @param line 1-based */
    public void report(ProblemCode code, long line, String detail) {
        sink.accept(new Problem(code, input + ":" + line, detail));
    }

    /**
     * @param line 1-based
     * @param column 1-based
     */
    public void report(ProblemCode code, long line, long column, String detail) {
        sink.accept(new Problem(code, input + ":" + line + ":" + column, detail));
    }
}
