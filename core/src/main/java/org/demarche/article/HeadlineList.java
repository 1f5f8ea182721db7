package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Span;

/**
 * Tells a list of headlines from wrapped prose: three lines or more, each beginning with a capital or a figure, none
 * before the last ending as a sentence does. Wrapped prose soon has a line that begins with a small letter.
 */
final class HeadlineList {
    private static final int FEWEST = 3;
    private static final int LONGEST = 160;

    private HeadlineList() {}

    /** The lines of a list of headlines; empty when the paragraph is prose. */
    static List<Span> lines(String text, Span paragraph) {
        if (newline(text, paragraph.start(), paragraph.end()) == paragraph.end()) {
            return List.of();
        }
        List<Span> lines = new ArrayList<>();
        int start = paragraph.start();
        while (start < paragraph.end()) {
            int end = newline(text, start, paragraph.end());
            Span line = Lines.strip(text, start, end);
            if (line.length() > 0) {
                if (line.length() > LONGEST || !begins(text.charAt(line.start()))) {
                    return List.of();
                }
                lines.add(line);
            }
            start = end + 1;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (".,;:-".indexOf(text.charAt(lines.get(i).end() - 1)) >= 0) {
                return List.of();
            }
        }
        return lines.size() >= FEWEST ? lines : List.of();
    }

    /** Where the next line ends; not searched beyond the paragraph, since the next newline may be far away. */
    private static int newline(String text, int from, int limit) {
        int at = from;
        while (at < limit && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    private static boolean begins(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || "\"'\u201c\u2018".indexOf(c) >= 0;
    }
}
