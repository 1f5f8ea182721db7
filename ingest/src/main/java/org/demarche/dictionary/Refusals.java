package org.demarche.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What was refused of one dictionary, line by line. */
final class Refusals {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    /** @param unknown the code that means nothing here, or null for another reason */
    private record Refusal(
            ProblemCode code,
            int line,
            String detail,
            @Nullable String unknown) {}

    private final String file;
    private final Set<Integer> lines = new HashSet<>();
    private final List<Refusal> each = new ArrayList<>();

    Refusals(String file) {
        this.file = file;
    }

    /** True when something of the line was refused. */
    boolean has(int line) {
        return lines.contains(line);
    }

    void add(ProblemCode code, int line, String detail) {
        add(new Refusal(code, line, printable(detail), null));
    }

    /** A code or a part of one that means nothing here: shown once for all its lines. */
    void addUnknown(ProblemCode code, int line, String unknown, String written) {
        String within = unknown.equals(written) ? "" : " in '" + written + "'";
        add(new Refusal(code, line, "'" + unknown + "'" + within, unknown));
    }

    private void add(Refusal refusal) {
        lines.add(refusal.line());
        each.add(refusal);
    }

    /** A message is one line for terminals, whatever the dictionary holds. */
    private static String printable(String detail) {
        return UNPRINTABLE.matcher(detail.replace('\t', ' ')).replaceAll("\uFFFD");
    }

    private List<Refusal> ordered() {
        List<Refusal> ordered = new ArrayList<>(each);
        ordered.sort(Comparator.comparingInt(Refusal::line));
        return ordered;
    }

    /** Every refused line, in the order of the file. */
    List<Problem> all() {
        return ordered().stream()
                .map(r -> problem(r, r.unknown() == null ? "" : "."))
                .toList();
    }

    /** The same with unknown codes once each: where the first stands and how many there are. */
    List<Problem> shown() {
        Map<String, Integer> counts = new HashMap<>();
        each.stream().filter(r -> r.unknown() != null).forEach(r -> counts.merge(key(r), 1, Integer::sum));
        List<Problem> shown = new ArrayList<>();
        for (Refusal refusal : ordered()) {
            Integer alike = counts.remove(key(refusal));
            if (refusal.unknown() == null) {
                shown.add(problem(refusal, ""));
            } else if (alike != null) {
                shown.add(problem(refusal, alike == 1 ? ", on this line alone." : ", here and on " + others(alike)));
            }
        }
        return shown;
    }

    private static String key(Refusal refusal) {
        return refusal.code() + " " + refusal.unknown();
    }

    private static String others(int all) {
        return (all - 1) + " other line" + (all == 2 ? "." : "s.");
    }

    private Problem problem(Refusal refusal, String end) {
        return new Problem(refusal.code(), file + ":" + refusal.line(), refusal.detail() + end);
    }
}
