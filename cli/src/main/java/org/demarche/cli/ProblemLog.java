package org.demarche.cli;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** Prints problems as they come, a limited number of each kind, and sums them up at the end. */
final class ProblemLog {
    private static final int MOST_OF_A_KIND = 20;

    private final PrintStream err;
    private final Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);

    ProblemLog(PrintStream err) {
        this.err = err;
    }

    void add(Problem problem) {
        long count = counts.merge(problem.code(), 1L, Long::sum);
        if (count <= MOST_OF_A_KIND) {
            err.println(problem.message());
        }
    }

    /** How often each problem was met. */
    Map<ProblemCode, Long> counts() {
        return counts;
    }

    /** Says how many were not printed and, of more than one kind or place, how many there were. */
    void summarize() {
        counts.forEach((code, count) -> {
            if (count > MOST_OF_A_KIND) {
                err.println(code + " " + code.title() + ": and " + (count - MOST_OF_A_KIND) + " more");
            }
        });
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        if (total > 1) {
            StringBuilder line = new StringBuilder(total + " problems:");
            counts.forEach((code, count) -> line.append(line.charAt(line.length() - 1) == ':' ? " " : ", ")
                    .append(count)
                    .append(' ')
                    .append(code)
                    .append(' ')
                    .append(code.title()));
            err.println(line);
        }
    }
}
