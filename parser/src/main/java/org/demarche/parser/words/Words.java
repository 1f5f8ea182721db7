package org.demarche.parser.words;

import org.demarche.text.Span;

/** One sentence as words: where each stands in the whole text. Immutable; has at least one word. */
public final class Words {
    private final int[] starts;
    private final int[] ends;

    /** Takes the arrays as its own. */
    Words(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** Number of words. */
    public int size() {
        return starts.length;
    }

    /** First UTF-16 unit of a word. */
    public int start(int word) {
        return starts[word];
    }

    /** The unit after the last of a word. */
    public int end(int word) {
        return ends[word];
    }

    /** Where a word stands. */
    public Span span(int word) {
        return new Span(starts[word], ends[word]);
    }

    /** From the first word to the last. */
    public Span span() {
        return new Span(starts[0], ends[ends.length - 1]);
    }
}
