package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Span;

/** Walks over a text paragraph by paragraph; blank lines stand between paragraphs. */
final class Lines {
    private final String text;
    private int at;

    Lines(String text) {
        this.text = text;
    }

    /** The lines of the next paragraph, without space around them; empty at the end of the text. */
    List<Span> nextParagraph() {
        List<Span> lines = new ArrayList<>();
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isNewline(text.charAt(end))) {
                end++;
            }
            Span line = strip(text, at, end);
            at = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n'
                    ? end + 2
                    : end + 1;
            if (line.length() > 0) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                break;
            }
        }
        return lines;
    }

    /** A stretch without the space at its ends. */
    static Span strip(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\ufeff'
                || (c >= '\u200b' && c <= '\u200f');
    }

    private static boolean isNewline(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f';
    }
}
