package org.demarche.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What speaks for two records to tell of one happening, and what against. Words are made only when asked for. */
final class Weighing {
    private final List<Supplier<String>> agreeing = new ArrayList<>();
    private final List<Supplier<String>> against = new ArrayList<>();
    private final boolean told;
    private int points;
    private boolean forbidden;

    /** @param told whether the reasons are kept */
    Weighing(boolean told) {
        this.told = told;
    }

    /** @param weight how much it says: 1 for what many share, 4 for what only one thing has */
    void agrees(int weight, Supplier<String> words) {
        points += weight;
        keep(agreeing, words);
    }

    /** @param weight how much it says against */
    void differs(int weight, Supplier<String> words) {
        points -= weight;
        keep(against, words);
    }

    /** Whatever agrees, they are two. */
    void forbids(Supplier<String> words) {
        forbidden = true;
        keep(against, words);
    }

    private void keep(List<Supplier<String>> list, Supplier<String> words) {
        if (told) {
            list.add(words);
        }
    }

    int points() {
        return points;
    }

    boolean forbidden() {
        return forbidden;
    }

    /** All that was found, with semicolons between. */
    String reasons() {
        String words = joined(agreeing);
        return against.isEmpty() ? words : words + (words.isEmpty() ? "" : "; ") + "but " + joined(against);
    }

    private static String joined(List<Supplier<String>> words) {
        return words.stream().map(Supplier::get).collect(Collectors.joining("; "));
    }
}
