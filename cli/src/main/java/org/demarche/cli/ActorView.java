package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.AgentTable.Agent;
import org.demarche.codebook.Country;
import org.demarche.codebook.Ontology;
import org.demarche.explain.NameMeaning;
import org.demarche.explain.NameMeaning.Composed;
import org.demarche.explain.NameMeaning.Part;
import org.demarche.record.Cells;
import org.jspecify.annotations.Nullable;

/** Shows people what a name means. */
final class ActorView {
    private static final int NARROWEST = 60;
    private static final int DATES = 24;
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private final Writer out;
    private final int width;
    private final boolean colour;
    private final Ontology ontology;

    /** @param width columns of the terminal; longer lines are cut */
    ActorView(Writer out, int width, boolean colour, Ontology ontology) {
        this.out = out;
        this.width = Math.max(NARROWEST, width);
        this.colour = colour;
        this.ontology = ontology;
    }

    void show(NameMeaning meaning) throws IOException {
        if (!meaning.facts().isEmpty()) {
            facts(meaning);
        }
        if (meaning.agent() != null) {
            agent(meaning, meaning.agent());
        }
        if (!meaning.composed().isEmpty()) {
            composed(meaning);
        }
        states(meaning);
        if (!meaning.isKnown()) {
            unknown(meaning);
        }
    }

    private void facts(NameMeaning meaning) throws IOException {
        ActorFact taken = meaning.taken();
        boolean asked = taken != null && meaning.day() != null;
        head(meaning.name() + (asked && taken != null ? " on " + meaning.day() + ": " + coded(taken.code()) : ""));
        if (asked && !meaning.holds()) {
            line(
                    meaning.isBeforeAll()
                            ? "  The day is before the first line; the coder takes the country alone."
                            : "  No line holds on that day; the coder takes the one that ends last.");
        }
        for (ActorFact fact : meaning.facts()) {
            line((asked && fact.equals(taken) ? "> " : "  ") + Cells.fit(days(fact), DATES) + "  "
                    + coded(fact.code()));
            String spelt = fact.name().equals(meaning.name()) ? "" : "'" + fact.name() + "', ";
            line("      " + spelt + origin(fact.form(), fact.source(), fact.place(), fact.note()));
            if (!fact.fitsCapitals(meaning.name())) {
                line("      not where it is printed '" + meaning.name() + "': " + capitals(fact));
            }
        }
        if (taken == null) {
            line("The coder does not take '" + meaning.name() + "' for this name, except in a line of capitals.");
        } else if (meaning.day() == null) {
            line("An article without a date takes " + coded(taken.code()) + ", " + taken.place() + ".");
        }
    }

    private void states(NameMeaning meaning) throws IOException {
        StateLines lines = new StateLines(ontology);
        for (Country country : meaning.countries()) {
            line("  " + lines.of(country));
        }
        if (meaning.organisation() != null) {
            for (String text : lines.of(meaning.organisation(), meaning.day())) {
                line("  " + text);
            }
        }
    }

    private static String capitals(ActorFact fact) {
        return fact.asksForCapitals() ? "it must be in capitals" : "it needs a capital";
    }

    private void agent(NameMeaning meaning, Agent agent) throws IOException {
        String roles = String.join(" ", agent.roles());
        head(meaning.name() + ": " + (roles.isEmpty() ? "no role" : roles + " (" + means(agent.roles()) + ")"));
        line("  words for " + (agent.person() ? "one person" : "a body or several people")
                + "; a name beside them gives the country");
        line("      " + origin("", agent.source(), agent.place(), agent.note()));
    }

    private void composed(NameMeaning meaning) throws IOException {
        head(meaning.name());
        line("  No table has the whole of it. The coder puts it together, "
                + (meaning.day() == null ? "without a date:" : "on " + meaning.day() + ":"));
        for (Composed composed : meaning.composed()) {
            String code = composed.actor().code();
            line("  " + (code == null ? "no code" : coded(code)) + ", by '"
                    + composed.actor().text() + "'");
            for (Part part : composed.parts()) {
                line("      " + part(part));
            }
            if (composed.unlisted() != null) {
                line("      no table has '" + composed.unlisted() + "'; the code is that of the words beside it");
            }
        }
    }

    private String part(Part part) {
        String words = part.via().kind() + " '" + part.via().text() + "'";
        if (part.fact() != null) {
            ActorFact fact = part.fact();
            String days = fact.from() == null && fact.to() == null ? "" : " " + days(fact);
            return words + ": " + fact.code() + days + ", " + fact.place();
        }
        if (part.agent() != null) {
            return words + ": " + String.join(" ", part.agent().roles()) + ", "
                    + part.agent().place();
        }
        return words;
    }

    private void unknown(NameMeaning meaning) throws IOException {
        head("'" + meaning.name() + "' is not known.");
        if (!meaning.near().isEmpty()) {
            line("  Spelt nearly alike:");
            for (String near : meaning.near()) {
                line("      " + near);
            }
        }
        line("  To add it, write these two lines, with tabs, in my-codebook/actors/mine.tsv:");
        line("      name  code  form");
        line("      " + meaning.name() + "  CODE  name");
        line("  and code with --codebook my-codebook. See docs/actors.md.");
    }

    private String coded(String code) {
        return code + " (" + ontology.actorInWords(code) + ")";
    }

    private String means(List<String> roles) {
        return ontology.actorInWords(String.join("", roles));
    }

    private static String origin(String form, String source, String place, String note) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(form, source.isEmpty() ? "" : "source " + source, place)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(", ", parts) + (note.isEmpty() ? "" : "; " + note);
    }

    /** When a fact holds, in words. */
    private static String days(ActorFact fact) {
        return days(fact.from(), fact.to());
    }

    /** A period in words. */
    static String days(@Nullable String from, @Nullable String to) {
        if (from == null) {
            return to == null ? "at all times" : "until " + to;
        }
        return to == null ? "since " + from : from + " to " + to;
    }

    private void head(String text) throws IOException {
        String line = Cells.cut(Cells.oneLine(text), width);
        out.write(colour ? BOLD + line + PLAIN : line);
        out.write('\n');
    }

    private void line(String text) throws IOException {
        String indent = " ".repeat(text.length() - text.stripLeading().length());
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<=\\S) (?=\\S)", -1)) {
            if (line.length() > indent.length() && Cells.width(line + " " + word) > width) {
                out.write(line + "\n");
                line = new StringBuilder(indent + "    ").append(word);
            } else {
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
        }
        out.write(line + "\n");
    }
}
