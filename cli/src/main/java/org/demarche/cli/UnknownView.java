package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.demarche.codebook.Ontology;
import org.demarche.explain.UnknownName;
import org.demarche.record.Cells;
import org.demarche.record.JsonLine;
import org.jspecify.annotations.Nullable;

/** Writes names that no table holds. */
final class UnknownView {
    private static final int NARROWEST = 60;
    private static final int COUNT = 5;
    private static final int ARTICLES = 8;
    private static final int GUESS = 9;
    private static final int GAPS = 10;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_BESIDE = 28;
    private static final int LONGEST_ACRONYM = 6;
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private final Writer out;
    private final Ontology ontology;

    UnknownView(Writer out, Ontology ontology) {
        this.out = out;
        this.ontology = ontology;
    }

    /** As JSON Lines. */
    void jsonl(List<UnknownName> names) throws IOException {
        for (UnknownName name : names) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("name", name.name());
            members.put("count", name.count());
            members.put("articles", name.articles());
            members.put("title", name.title().isEmpty() ? null : name.title());
            members.put("country", name.country());
            members.put("guess", name.guess());
            members.put("example", name.example());
            JsonLine.write(out, members);
        }
    }

    /** As an actor table in which codes are guesses or have yet to be filled in. */
    void tsv(List<UnknownName> names) throws IOException {
        line("name", "code", "form", "from", "to", "source", "note");
        for (UnknownName name : names) {
            String code = Objects.requireNonNullElse(name.guess(), "");
            line(name.name(), code, form(name), "", "", "unverified", note(name));
        }
    }

    private void line(String... cells) throws IOException {
        out.write(String.join("\t", cells));
        out.write('\n');
    }

    private static String form(UnknownName name) {
        if (!name.title().isEmpty()) {
            return "person";
        }
        String printed = name.name();
        boolean acronym = printed.length() <= LONGEST_ACRONYM && printed.equals(printed.toUpperCase(Locale.ROOT));
        return acronym ? "acronym" : "name";
    }

    private String note(UnknownName name) {
        String beside = beside(name);
        return times(name.count(), "time", "times") + " in " + times(name.articles(), "article", "articles")
                + (beside.isEmpty() ? "" : "; " + beside) + (name.guess() == null ? "" : "; code guessed");
    }

    private static String times(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Title and country. */
    private String beside(UnknownName name) {
        String country = name.country() == null ? "" : ontology.countryName(name.country());
        return name.title() + (name.title().isEmpty() || country.isEmpty() ? "" : ", ") + country;
    }

    /** As a table that fits the terminal. */
    void table(List<UnknownName> names, int columns, boolean colour) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        int rest = Math.max(NARROWEST, columns) - COUNT - ARTICLES - GUESS - GAPS;
        int name = Math.min(LONGEST_NAME, rest * 2 / 5);
        int beside = Math.min(LONGEST_BESIDE, rest / 4);
        int[] widths = {COUNT, ARTICLES, name, beside, GUESS, rest - name - beside};
        String head = row(widths, "count", "articles", "name", "beside it", "guess", "example");
        out.write((colour ? BOLD + head + PLAIN : head) + "\n");
        for (UnknownName unknown : names) {
            out.write(row(
                            widths,
                            right(unknown.count(), COUNT),
                            right(unknown.articles(), ARTICLES),
                            unknown.name(),
                            beside(unknown),
                            Objects.requireNonNullElse(unknown.guess(), ""),
                            around(unknown, widths[widths.length - 1]))
                    + "\n");
        }
    }

    /** As much of the example as fits, with the name in it. */
    private static String around(UnknownName name, int width) {
        String example = name.example();
        String surname = name.name().substring(name.name().lastIndexOf(' ') + 1);
        int at = example.indexOf(name.name());
        int end = at < 0
                ? example.indexOf(surname) + surname.length()
                : at + name.name().length();
        if (Cells.width(example) <= width || end <= width - 1) {
            return example;
        }
        int from = example.indexOf(' ', Math.max(0, end - width * 3 / 4));
        return from < 0 || from >= end ? example : "…" + example.substring(from + 1);
    }

    private static String right(int number, int width) {
        String digits = String.valueOf(number);
        return " ".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static String row(int[] widths, String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : "  ").append(Cells.fit(cells[i], widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
