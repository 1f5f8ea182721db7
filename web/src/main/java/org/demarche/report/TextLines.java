package org.demarche.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes lines that fit a terminal. */
final class TextLines {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Writer out;
    private final int width;

    TextLines(Writer out, int width) {
        this.out = out;
        this.width = Math.min(WIDEST, Math.max(NARROWEST, width));
    }

    /** A line as it is. */
    void line(String text) throws IOException {
        out.write(text.stripTrailing() + "\n");
    }

    /** A text in as many lines as it needs, all indented alike. */
    void wrapped(String text, int indent) throws IOException {
        wrapped(text, indent, indent);
    }

    /** A text in as many lines as it needs, those after the first indented otherwise. */
    void wrapped(String text, int first, int others) throws IOException {
        StringBuilder line = new StringBuilder(" ".repeat(first));
        int used = first;
        boolean begun = false;
        for (String word : words(text)) {
            int letters = length(word);
            if (begun && used + 1 + letters > width) {
                line(line.toString());
                line.setLength(0);
                line.append(" ".repeat(others));
                used = others;
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            used += letters + (begun ? 1 : 0);
            begun = true;
        }
        line(line.toString());
    }

    /** Words; runs of blanks after a date keep their width by belonging to the word before. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int gap = text.indexOf("  ");
        int start = 0;
        if (gap > 0 && gap < 20) {
            int end = gap;
            while (end + 1 < text.length() && text.charAt(end + 1) == ' ') {
                end++;
            }
            words.add(text.substring(0, end));
            start = end + 1;
        }
        for (String word : SPACE.split(text.substring(start).strip())) {
            words.add(word);
        }
        return words;
    }

    private static int length(String text) {
        String plain = COLOUR.matcher(text).replaceAll("");
        return plain.codePointCount(0, plain.length());
    }

    /** The end of a line of small bars that has room beside so many columns. */
    String fitted(String bars, int beside) {
        int room = Math.max(1, width - beside);
        return bars.length() <= room ? bars : bars.substring(bars.length() - room);
    }

    /** Headings short enough for a terminal. */
    static List<String> heads(List<String> columns) {
        return columns.stream()
                .map(name -> name.replace("verbal", "verb.")
                        .replace("material", "mat.")
                        .replace("happenings", "happen."))
                .toList();
    }

    /** Rows with columns as wide as they must be, set to the right but for the first. */
    static List<String> table(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String space = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
