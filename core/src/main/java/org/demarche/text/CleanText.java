package org.demarche.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text made safe for the tokenizer, unit for unit: every offset into the clean text is the same offset into
 * the stretch. Markup, control characters and halves of surrogate pairs become spaces, and so does whatever has no space
 * in it for too long.
 */
public final class CleanText {
    private static final int MAX_WORD = 400;
    private static final int MAX_MARKUP = 300;

    private final char[] units;
    private final List<Span> giants = new ArrayList<>();

    private CleanText(char[] units) {
        this.units = units;
    }

    /**
     * Cleans a stretch.
     *
     * @param text the whole text
     * @param stretch which part of it
     */
    public static CleanText of(String text, Span stretch) {
        char[] units = new char[stretch.length()];
        text.getChars(stretch.start(), stretch.end(), units, 0);
        CleanText clean = new CleanText(units);
        clean.blankOddUnits();
        clean.blankMarkup();
        clean.blankGiants(stretch.start());
        return clean;
    }

    /** Runs without a space that are too long for a word, as spans of the whole text. */
    public List<Span> giants() {
        return giants;
    }

    private void blankOddUnits() {
        for (int i = 0; i < units.length; i++) {
            char c = units[i];
            if (Character.isHighSurrogate(c) && i + 1 < units.length && Character.isLowSurrogate(units[i + 1])) {
                i++;
            } else if (Character.isSurrogate(c) || isOdd(c)) {
                units[i] = ' ';
            }
        }
    }

    private static boolean isOdd(char c) {
        return Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f')
                || (c >= '\ue000' && c <= '\uf8ff')
                || (c >= '\ufdd0' && c <= '\ufdef')
                || c == '\ufeff'
                || c >= '\ufff0';
    }

    private void blankMarkup() {
        for (int i = 0; i < units.length - 1; i++) {
            if (units[i] == '<' && opensMarkup(units[i + 1])) {
                int end = i + 1;
                int limit = Math.min(units.length, i + MAX_MARKUP);
                while (end < limit && units[end] != '>' && units[end] != '<') {
                    end++;
                }
                blank(i, end < limit && units[end] == '>' ? end + 1 : i + 1);
            }
        }
    }

    private static boolean opensMarkup(char c) {
        return Character.isLetter(c) || c == '/' || c == '!' || c == '?';
    }

    private void blankGiants(int offset) {
        int start = 0;
        for (int i = 0; i <= units.length; i++) {
            if (i == units.length || units[i] == ' ') {
                if (i - start > MAX_WORD) {
                    giants.add(new Span(offset + start, offset + i));
                    blank(start, i);
                }
                start = i + 1;
            }
        }
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            units[i] = ' ';
        }
    }

    /** The clean stretch, in an array of its own. */
    public char[] units() {
        return units.clone();
    }

    @Override
    public String toString() {
        return new String(units);
    }
}
