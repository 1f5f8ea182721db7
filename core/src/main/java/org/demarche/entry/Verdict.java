package org.demarche.entry;

import java.util.ArrayList;
import java.util.List;

/** What speaks for a report to belong to an entry, and what against it, in words. Not thread-safe. */
final class Verdict {
    private final List<String> agreeing = new ArrayList<>();
    private final List<String> against = new ArrayList<>();
    private int weight;

    /**
     * Something agrees.
     *
     * @param points how much that says: 1 for what many share, 4 for what only one has
     */
    void agrees(int points, String words) {
        weight += points;
        agreeing.add(words);
    }

    /** Something forbids that they are one. */
    void differs(String words) {
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
        return String.join("; ", agreeing);
    }

    /** What speaks for it and what against, for those who look for a missing join. */
    String refusal() {
        return (agreeing.isEmpty() ? "" : reasons() + "; ") + "but " + String.join("; ", against);
    }
}
