package org.demarche.dictionary;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a dictionary without its comment.
 *
 * @param number its place in the file, from 1
 * @param text what it holds, stripped; empty for a line without content
 * @param indented whether the line began with a blank
 */
record DictionaryLine(int number, String text, boolean indented) {
    private static final String OPEN = "<!";
    private static final String CLOSE = "-->";

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The lines of a file; comments are '#', ';' after a word's end, and those of XML, which may span lines. */
    static List<DictionaryLine> of(String content) {
        List<DictionaryLine> lines = new ArrayList<>();
        boolean inComment = false;
        for (String line : content.split("\r\n|\r|\n", -1)) {
            String rest = line;
            if (inComment || line.stripLeading().startsWith(OPEN)) {
                int close = line.indexOf(CLOSE);
                inComment = close < 0;
                rest = inComment ? "" : line.substring(close + CLOSE.length());
            }
            boolean indented = !rest.isEmpty() && Character.isWhitespace(rest.charAt(0));
            lines.add(new DictionaryLine(lines.size() + 1, withoutRemark(rest).strip(), indented));
        }
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static String withoutRemark(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '#' || (c == ';' && (i == 0 || endsWord(line.charAt(i - 1))))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || c == ']' || c == '_';
    }
}
