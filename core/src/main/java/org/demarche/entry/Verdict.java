package org.demarche.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What speaks for a report to belong to an entry, and what against it. The words are put together only when they are
 * asked for, since most verdicts are never told. Not thread-safe.
 */
final class Verdict {
    private final List<Supplier<String>> agreeing = new ArrayList<>();
    private final List<Supplier<String>> against = new ArrayList<>();
    private int weight;

    /**
     * Something agrees.
     *
     * @param points how much that says: 1 for what many share, 4 for what only one has
     */
    void agrees(int points, Supplier<String> words) {
        weight += points;
        agreeing.add(words);
    }

    /** Something forbids that they are one. */
    void differs(Supplier<String> words) {
        against.add(words);
    }

    /** True as long as nothing speaks against it. */
    boolean joins() {
        return against.isEmpty();
    }

    /** How much agrees, beyond the parties. */
    int weight() {
        return weight;
    }

    /** What agrees, with semicolons between. */
    String reasons() {
        return joined(agreeing);
    }

    /** What speaks for it and what against, for those who look for a missing join. */
    String refusal() {
        return (agreeing.isEmpty() ? "" : reasons() + "; ") + "but " + joined(against);
    }

    private static String joined(List<Supplier<String>> words) {
        return words.stream().map(Supplier::get).collect(Collectors.joining("; "));
    }
}
