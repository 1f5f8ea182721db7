package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of one sentence of a CoNLL-U file. */
final class ConlluBlock {
    private static final int COLUMNS = 10;

    private final List<Row> rows = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String problem;
    private int problemLine;
    private int firstLine;
    private int rangeEnd;
    private boolean paragraph;
    private int[] places = {};

    /** A word line. */
    private record Row(int line, List<String> cells, int head) {}

    /** What stands in the text as one piece: a word, or a range of words that are written together. */
    private record Unit(String form, int first, int last, boolean glued) {}

    void paragraph() {
        paragraph = true;
    }

    boolean beginsParagraph() {
        return paragraph;
    }

    void text(String words) {
        text = words;
    }

    boolean isEmpty() {
        return firstLine == 0;
    }

    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    int problemLine() {
        return problemLine;
    }

    void word(String line, int number) {
        firstLine = firstLine == 0 ? number : firstLine;
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            fail(number, cells.length + " columns instead of " + COLUMNS + ".");
        } else if (cells[0].matches("\\d{1,6}-\\d{1,6}")) {
            range(cells, number);
        } else if (!cells[0].matches("\\d{1,6}\\.\\d{1,6}")) {
            single(cells, number);
        }
    }

    private void range(String[] cells, int number) {
        int dash = cells[0].indexOf('-');
        int first = Integer.parseInt(cells[0].substring(0, dash));
        int last = Integer.parseInt(cells[0].substring(dash + 1));
        if (first != rows.size() + 1 || last < first || first <= rangeEnd || cells[1].isEmpty()) {
            fail(number, "range '" + cells[0] + "' is out of order.");
            return;
        }
        units.add(new Unit(cells[1], first - 1, last - 1, isGlued(cells)));
        rangeEnd = last;
    }

    private void single(String[] cells, int number) {
        int index = rows.size() + 1;
        if (!cells[0].equals(String.valueOf(index))) {
            fail(number, "word '" + cells[0] + "' where " + index + " was due.");
        } else if (cells[1].isBlank()) {
            fail(number, "word " + index + " has no form.");
        } else if (!cells[6].matches("\\d{1,6}")) {
            fail(number, "head '" + cells[6] + "' is no number.");
        }
        if (problem != null) {
            return;
        }
        rows.add(new Row(number, List.of(cells), Integer.parseInt(cells[6]) - 1));
        if (index > rangeEnd) {
            units.add(new Unit(cells[1], index - 1, index - 1, isGlued(cells)));
        }
    }

    private static boolean isGlued(String[] cells) {
        return ("|" + cells[9] + "|").contains("|SpaceAfter=No|");
    }

    private void fail(int line, String detail) {
        if (problem == null) {
            problem = detail;
            problemLine = line;
        }
    }

    /** Finds heads that make no tree, once all lines are read. */
    void check() {
        if (problem == null && (rows.isEmpty() || rangeEnd > rows.size())) {
            fail(firstLine, rows.isEmpty() ? "the sentence has no words." : "a range goes past the last word.");
        }
        boolean root = false;
        int[] walks = new int[rows.size()];
        for (int i = 0; problem == null && i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.head() >= rows.size() || row.head() == i) {
                fail(row.line(), "word " + (i + 1) + " has the head " + (row.head() + 1) + ".");
            } else if (row.head() < 0 && root) {
                fail(row.line(), "word " + (i + 1) + " is a second root.");
            } else if (circles(i, walks)) {
                fail(row.line(), "word " + (i + 1) + " is in a circle of heads.");
            }
            root |= row.head() < 0;
        }
    }

    /** True when a walk from head to head comes back to itself; marks the words that it passes with its number. */
    private boolean circles(int word, int[] walks) {
        int at = word;
        while (at >= 0 && at < walks.length && walks[at] == 0) {
            walks[at] = word + 1;
            at = rows.get(at).head();
        }
        return at >= 0 && at < walks.length && walks[at] == word + 1;
    }

    /** True when the next sentence follows without a space. */
    boolean isGlued() {
        return !units.isEmpty() && units.get(units.size() - 1).glued();
    }

    /** The sentence as it stands in the text; notes where each piece begins. */
    String words() {
        String given = text;
        if (given != null && aligns(given)) {
            return given;
        }
        StringBuilder built = new StringBuilder();
        places = new int[units.size()];
        for (int i = 0; i < units.size(); i++) {
            places[i] = built.length();
            built.append(units.get(i).form());
            built.append(units.get(i).glued() || i == units.size() - 1 ? "" : " ");
        }
        return built.toString();
    }

    private boolean aligns(String given) {
        int[] found = new int[units.size()];
        int at = 0;
        for (int i = 0; i < found.length; i++) {
            at = skipSpace(given, at);
            if (!given.startsWith(units.get(i).form(), at)) {
                return false;
            }
            found[i] = at;
            at += units.get(i).form().length();
        }
        places = found;
        return skipSpace(given, at) == given.length();
    }

    private static int skipSpace(String words, int from) {
        int at = from;
        while (at < words.length()
                && (Character.isWhitespace(words.charAt(at)) || Character.isSpaceChar(words.charAt(at)))) {
            at++;
        }
        return at;
    }

    /**
     * The sentence.
     *
     * @param words what {@link #words()} gave
     * @param offset where it begins in the document
     */
    Sentence sentence(int index, String words, int offset) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            int at = places[i];
            boolean split = joined(unit).equals(unit.form());
            for (int word = unit.first(); word <= unit.last(); word++) {
                int length = split
                        ? rows.get(word).cells().get(1).length()
                        : unit.form().length();
                tokens.add(token(word, words, at, length, offset));
                at += split ? length : 0;
            }
        }
        Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
        return new Sentence(index, span, tokens);
    }

    private String joined(Unit unit) {
        StringBuilder forms = new StringBuilder();
        for (int word = unit.first(); word <= unit.last(); word++) {
            forms.append(rows.get(word).cells().get(1));
        }
        return forms.toString();
    }

    private Token token(int word, String words, int at, int length, int offset) {
        Row row = rows.get(word);
        List<String> cells = row.cells();
        String lower = cells.get(1).toLowerCase(Locale.ROOT);
        String tag = PennTags.isPenn(cells.get(4)) ? cells.get(4) : PennTags.of(cells.get(3), lower, cells.get(5));
        String lemma = cells.get(2).isBlank()
                        || (cells.get(2).equals("_") && !cells.get(1).equals("_"))
                ? lower
                : cells.get(2);
        String relation =
                row.head() < 0 ? "root" : cells.get(7).isBlank() || cells.get(7).equals("_") ? "dep" : cells.get(7);
        return new Token(
                word,
                new Span(offset + at, offset + at + length),
                words.substring(at, at + length),
                lemma,
                tag,
                row.head(),
                relation);
    }
}
