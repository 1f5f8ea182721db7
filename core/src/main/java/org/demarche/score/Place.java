package org.demarche.score;

/**
 * Marked or coded words.
 *
 * @param start first code point
 * @param end the code point after the last
 * @param text the words as they were written there; of a gold line not used
 */
public record Place(int start, int end, String text) {
    /** How much longer than the marked words the coded ones may be, in code points. */
    static final int SLACK = 40;

    /** True when these coded words overlap marked ones, are not much longer and stand in the text as they claim. */
    boolean agreesWith(Place marked, CodePointText text) {
        return start < marked.end
                && marked.start < end
                && end - start <= marked.end - marked.start + SLACK
                && text.between(start, end).equals(this.text);
    }
}
