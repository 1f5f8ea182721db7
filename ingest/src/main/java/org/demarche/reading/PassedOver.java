package org.demarche.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.problem.ProblemCode;

/** Counts what a reader passes over on purpose, to say so in one line at the end of an input. Not thread-safe. */
public final class PassedOver {
    private static final int MOST_KINDS = 20;
    private static final int LONGEST_KIND = 60;
    private static final String OTHERS = "of other kinds";

    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** Counts one. */
    public void add(String kind) {
        String shown = kind.length() > LONGEST_KIND ? kind.substring(0, LONGEST_KIND) + "…" : kind;
        counts.merge(counts.containsKey(shown) || counts.size() < MOST_KINDS ? shown : OTHERS, 1L, Long::sum);
    }

    /** Reports what was counted, if anything, and begins anew. */
    public void report(Problems problems) {
        if (!counts.isEmpty()) {
            problems.report(
                    ProblemCode.DM092,
                    counts.entrySet().stream()
                            .map(count -> count.getValue() + " " + count.getKey())
                            .collect(Collectors.joining(", ", "", ".")));
            counts.clear();
        }
    }
}
