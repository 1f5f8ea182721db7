package org.demarche.train;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.demarche.text.Span;

/** Sorts differences between two ways of cutting a text into words by kind. */
final class WordKinds {
    private final String text;
    private final List<Span> theirs;
    private final List<Span> ours;
    private final Differences differences;
    private int their;
    private int our;

    private WordKinds(String text, List<Span> theirs, List<Span> ours, Differences differences) {
        this.text = text;
        this.theirs = theirs;
        this.ours = ours;
        this.differences = differences;
    }

    static void sort(String text, SortedSet<Span> theirs, SortedSet<Span> ours, Differences differences) {
        new WordKinds(text, List.copyOf(theirs), List.copyOf(ours), differences).walk();
    }

    private void walk() {
        while (their < theirs.size() || our < ours.size()) {
            if (their < theirs.size() && our < ours.size() && theirs.get(their).equals(ours.get(our))) {
                their++;
                our++;
            } else {
                stretch();
            }
        }
    }

    /** Takes words of both until they meet again at a place where neither has one. */
    private void stretch() {
        int firstTheir = their;
        int firstOur = our;
        int start = Math.min(startOf(theirs, their), startOf(ours, our));
        int end = start + 1;
        int before;
        do {
            before = end;
            while (startOf(theirs, their) < end) {
                end = Math.max(end, theirs.get(their++).end());
            }
            while (startOf(ours, our) < end) {
                end = Math.max(end, ours.get(our++).end());
            }
        } while (end > before);
        List<Span> left = theirs.subList(firstTheir, their);
        List<Span> right = ours.subList(firstOur, our);
        differences.add(
                "words: " + kind(text.substring(start, end), left, right),
                "CoreNLP " + show(left) + ", ours " + show(right) + ": " + Differences.context(text, start, end));
    }

    private static int startOf(List<Span> spans, int index) {
        return index < spans.size() ? spans.get(index).start() : Integer.MAX_VALUE;
    }

    private String show(List<Span> spans) {
        return spans.stream().limit(8).map(span -> span.of(text)).collect(Collectors.joining("|"));
    }

    private static String kind(String piece, List<Span> left, List<Span> right) {
        if (piece.endsWith(".") && left.size() == right.size() + 1) {
            return "dot of an abbreviation, ours part of the word";
        }
        if (piece.endsWith(".") && right.size() == left.size() + 1) {
            return "dot of an abbreviation, ours a full stop";
        }
        if (left.isEmpty() || right.isEmpty()) {
            return "read by one only";
        }
        if (piece.chars().anyMatch(Character::isWhitespace)) {
            return "white space within a word";
        }
        if (piece.matches("(?s).*\\p{L}{2}[.]\\p{Lu}.*")) {
            return "no space after a full stop";
        }
        if (piece.matches("(?s).*[-\u2010\u2011].*")) {
            return "hyphen";
        }
        if (piece.matches("(?s).*['\u2018\u2019\u201d].*")) {
            return "apostrophe or quote";
        }
        return piece.matches("(?s).*[0-9].*") ? "number" : "other";
    }
}
