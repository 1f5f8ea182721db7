package org.demarche.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a passage where a sentence must end: at blank lines, before bullets, and in endless paragraphs. */
public final class Chunks {
    /** Longest stretch that is handed to the tokenizer, to bound its memory. */
    private static final int MAX_LENGTH = 40_000;

    private static final String BULLETS = "\u2022\u25aa\u25cf\u2023\u25e6\u25a0*";

    private Chunks() {}

    /**
     * The stretches of a passage that are read each on its own.
     *
     * @param text the whole text
     * @param passage which part of it
     * @return stretches in order and without overlap; only white space lies between them
     */
    public static List<Span> of(String text, Span passage) {
        List<Span> chunks = new ArrayList<>();
        int start = passage.start();
        int at = start;
        while (at < passage.end()) {
            if (isNewline(text.charAt(at))) {
                int next = afterBreak(text, at, passage.end());
                if (next > at) {
                    add(chunks, text, start, at);
                    start = next;
                    at = next;
                    continue;
                }
            }
            at++;
        }
        add(chunks, text, start, passage.end());
        return chunks;
    }

    /** Where the next line with words begins when a sentence ends here, else {@code at}. */
    private static int afterBreak(String text, int at, int end) {
        int next = at;
        int lines = 0;
        while (next < end && isSpace(text.charAt(next))) {
            char c = text.charAt(next);
            boolean second = c == '\n' && next > at && text.charAt(next - 1) == '\r';
            if (isNewline(c) && !second) {
                lines += c == '\u2029' || c == '\f' ? 2 : 1;
            }
            next++;
        }
        boolean bullet = next + 1 < end && BULLETS.indexOf(text.charAt(next)) >= 0 && isSpace(text.charAt(next + 1));
        return lines > 1 || bullet || next == end ? next : at;
    }

    private static void add(List<Span> chunks, String text, int from, int to) {
        int start = from;
        while (to - start > MAX_LENGTH) {
            int cut = cut(text, start, start + MAX_LENGTH);
            chunks.add(new Span(start, cut));
            start = cut;
        }
        if (start < to) {
            chunks.add(new Span(start, to));
        }
    }

    /** The last likely end of a sentence in the second half, else the last space there, else the limit. */
    private static int cut(String text, int start, int limit) {
        int space = -1;
        for (int at = limit - 1; at > start + MAX_LENGTH / 2; at--) {
            if (isSpace(text.charAt(at))) {
                space = space < 0 ? at : space;
                char before = text.charAt(at - 1);
                if ((before == '.' || before == '!' || before == '?') && Character.isUpperCase(text.charAt(at + 1))) {
                    return at;
                }
            }
        }
        if (space >= 0) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private static boolean isNewline(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
