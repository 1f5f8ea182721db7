package org.demarche.reading;

/**
 * Puts text together from pieces: white space is collapsed, lines and paragraphs end where they are told to, and nothing
 * stands before the first word or behind the last. Not thread-safe.
 */
public final class Paragraphs {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char MARK = '\uFEFF';

    private final StringBuilder text = new StringBuilder();
    private int lines;
    private boolean cell;
    private boolean space;

    /**
     * Adds words.
     *
     * @param keepsLines whether a line of the words is a line of the text; else its end is a space
     */
    public void append(String words, boolean keepsLines) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (keepsLines && c == '\n') {
                endLine();
            } else if (isSpace(c)) {
                space = true;
            } else if (c != SOFT_HYPHEN && c != ZERO_WIDTH_SPACE && c != MARK) {
                separate();
                text.append(c);
            }
        }
    }

    /** Ends the line; twice in a row ends the paragraph. */
    public void endLine() {
        lines = Math.min(lines + 1, 2);
    }

    /** Ends the paragraph, so that a blank line follows. */
    public void endParagraph() {
        lines = 2;
    }

    /** Ends the cell of a table. */
    public void endCell() {
        cell = true;
    }

    /** Characters put together so far. */
    public int length() {
        return text.length();
    }

    private void separate() {
        if (!text.isEmpty()) {
            if (lines > 0) {
                text.append(lines == 1 ? "\n" : "\n\n");
            } else if (cell || space) {
                text.append(cell ? '\t' : ' ');
            }
        }
        lines = 0;
        cell = false;
        space = false;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
    }

    /** What was put together so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
