package org.demarche.train;

import java.util.SortedSet;

/** Sorts differences between ends of sentences by kind. */
final class EndKinds {
    private static final String QUOTES = "\"'\u201c\u201d\u2018\u2019";

    private EndKinds() {}

    static void sort(String text, SortedSet<Integer> theirs, SortedSet<Integer> ours, Differences differences) {
        for (int end : theirs) {
            if (!ours.contains(end)) {
                differences.add("ends: CoreNLP only, " + kind(text, end, ours), Differences.context(text, end, end));
            }
        }
        for (int end : ours) {
            if (!theirs.contains(end)) {
                differences.add("ends: ours only, " + kind(text, end, theirs), Differences.context(text, end, end));
            }
        }
    }

    private static String kind(String text, int end, SortedSet<Integer> others) {
        if (isQuoteAway(text, end, others)) {
            return "quote on the other side";
        }
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return "before a small letter";
        }
        if (next == end && next < text.length()) {
            return "without a space";
        }
        char last = text.charAt(end - 1);
        if (last == '\u2026' || (last == '.' && end > 1 && text.charAt(end - 2) == '.')) {
            return "after dots";
        }
        return last == '.' ? "after a dot" : "other";
    }

    /** True when the others end the sentence a quote earlier or later. */
    private static boolean isQuoteAway(String text, int end, SortedSet<Integer> others) {
        int from = end;
        while (from > 0 && isQuoteOrSpace(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && isQuoteOrSpace(text.charAt(to))) {
            to++;
        }
        return !others.subSet(from, to + 1).isEmpty();
    }

    private static boolean isQuoteOrSpace(char c) {
        return Character.isWhitespace(c) || QUOTES.indexOf(c) >= 0;
    }
}
