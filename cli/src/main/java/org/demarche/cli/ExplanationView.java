package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.demarche.amount.Amount;
import org.demarche.amount.Quantity;
import org.demarche.clause.Force;
import org.demarche.codebook.TimeOp;
import org.demarche.explain.Candidate;
import org.demarche.explain.Explainer.Explanation;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.Attempt;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Rejection;
import org.demarche.text.Token;
import org.demarche.time.Period;
import org.demarche.time.TimeReading;
import org.jspecify.annotations.Nullable;

/** Shows an explanation to people: the sentence, who was found in it, what was tried on each word, what came of it. */
final class ExplanationView {
    private static final int MOST_MISFITS = 3;
    private static final int LONGEST_PHRASE = 50;
    private static final int HANG = 2;
    private static final Pattern ESCAPES = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final String BOLD = "\u001B[1m";
    private static final String GREEN = "\u001B[32m";
    private static final String PLAIN = "\u001B[0m";

    private final Writer out;
    private final int width;
    private final boolean colour;
    private final boolean graph;
    private final boolean all;
    private final Function<String, @Nullable String> names;

    /**
     * @param width columns of the terminal; longer lines are wrapped
     * @param graph whether to show every word with what it depends on
     * @param names from a CAMEO code to its name, or null
     */
    ExplanationView(
            Writer out,
            int width,
            boolean colour,
            boolean graph,
            boolean all,
            Function<String, @Nullable String> names) {
        this.out = out;
        this.width = Math.max(60, width);
        this.colour = colour;
        this.graph = graph;
        this.all = all;
        this.names = names;
    }

    /** @param text the text of the whole article */
    void show(Explanation explanation, String text) throws IOException {
        int number = explanation.sentence().index() + 1;
        line(
                0,
                styled(
                        BOLD,
                        "sentence " + number + ": "
                                + explanation.sentence().span().of(text)));
        if (graph) {
            graph(explanation);
        }
        actors(explanation.mentions());
        amounts(explanation.amounts());
        times(explanation.times(), text);
        Place filed = explanation.filed();
        if (filed != null && number == 1) {
            line(2, "filed from " + place(filed));
        }
        places(explanation.places());
        triggers(explanation, text);
        records(explanation.records());
        rejections(explanation.rejections(), text);
        out.write("\n");
    }

    private void graph(Explanation explanation) throws IOException {
        line(2, "words");
        for (Token token : explanation.sentence().tokens()) {
            String head = explanation
                    .sentence()
                    .head(token)
                    .map(h -> h.form() + " " + (h.index() + 1))
                    .orElse("-");
            line(
                    4,
                    (token.index() + 1) + " " + token.form() + "  " + token.lemma() + "  " + token.tag() + "  "
                            + token.relation() + " < " + head);
        }
    }

    private void actors(List<Actor> actors) throws IOException {
        line(2, actors.isEmpty() ? "no actors" : "actors");
        for (Actor actor : actors) {
            List<String> steps = new ArrayList<>();
            actor.via().forEach(via -> steps.add(via.kind() + " '" + via.text() + "'"));
            line(4, code(actor) + "  '" + actor.text() + "'  by " + String.join(", ", steps));
        }
    }

    private void amounts(List<Amount> amounts) throws IOException {
        if (!amounts.isEmpty()) {
            line(2, "amounts");
        }
        for (Amount amount : amounts) {
            Quantity quantity = amount.quantity();
            List<String> words = new ArrayList<>();
            add(words, quantity.about(), "about");
            addNumber(words, "", quantity.value());
            addNumber(words, "at least ", quantity.least());
            addNumber(words, "at most ", quantity.most());
            String unit = Objects.requireNonNullElse(
                    amount.unit(), amount.currency(Set.of()).orElse(""));
            line(
                    4,
                    "'" + amount.text() + "'  " + amount.measure().label() + (unit.isEmpty() ? "" : " in " + unit)
                            + ": " + (words.isEmpty() ? "no number" : String.join(", ", words)));
        }
    }

    private static void addNumber(List<String> words, String before, @Nullable BigDecimal number) {
        if (number != null) {
            words.add(before + number.stripTrailingZeros().toPlainString());
        }
    }

    private void times(List<TimeReading> times, String text) throws IOException {
        if (!times.isEmpty()) {
            line(2, "times");
        }
        for (TimeReading time : times) {
            String dates = time.period().map(ExplanationView::dates).orElse("not known");
            String direction = time.op() != TimeOp.WEEKDAY && time.op() != TimeOp.DATE
                    ? ""
                    : time.future() ? ", looked for ahead" : ", looked for back";
            line(
                    4,
                    styled(BOLD, dates) + "  '" + time.span().of(text) + "'  of '"
                            + time.owner().form() + "', rule "
                            + time.expression().rule().id() + direction);
        }
    }

    private static String dates(Period period) {
        String start = Objects.requireNonNullElse(period.start(), "");
        String end = Objects.requireNonNullElse(period.end(), "");
        return start.equals(end) ? start : start + ".." + end;
    }

    private void places(List<NamedPlace> names) throws IOException {
        if (!names.isEmpty()) {
            line(2, "places");
        }
        for (NamedPlace name : names) {
            String meant = name.place() == null ? "passed over" : place(name.place());
            line(4, "'" + name.text() + "'  " + meant + ": " + name.why());
        }
    }

    /** "Kharkiv, UKR (50.00, 36.25)". */
    private static String place(Place place) {
        String country = place.country() == null ? "" : ", " + place.country();
        String point = place.lat() == null || place.lon() == null
                ? ""
                : String.format(Locale.ROOT, " (%.2f, %.2f)", place.lat(), place.lon());
        return place.name() + country + point;
    }

    private void triggers(Explanation explanation, String text) throws IOException {
        List<Candidate> candidates = explanation.candidates();
        line(2, candidates.isEmpty() ? "no word that triggers a rule" : "rules");
        for (Candidate candidate : candidates) {
            slots(candidate, text);
            attempts(explanation.attempts().stream()
                    .filter(attempt -> attempt.trigger().equals(candidate.trigger()))
                    .toList());
        }
    }

    private void slots(Candidate candidate, String text) throws IOException {
        String particle = candidate.particle().isEmpty() ? "" : " " + candidate.particle();
        line(4, "on '" + candidate.trigger().form() + particle + "' (" + String.join(", ", reading(candidate)) + ")");
        line(6, "who: " + filled(candidate.who(), text));
        line(6, "to whom, what: " + filled(candidate.others(), text));
    }

    /** How a trigger is meant, in the words of the fields of {@link Force}. */
    private static List<String> reading(Candidate candidate) {
        Force force = candidate.force();
        List<String> words = new ArrayList<>();
        words.add(candidate.form().name().toLowerCase(Locale.ROOT));
        if (!force.tense().equals("none")) {
            words.add(force.tense());
        }
        if (force.aspect().equals("perfect") || force.aspect().equals("progressive")) {
            words.add(force.aspect());
        }
        int before = words.size();
        add(words, force.negated(), "negated");
        add(words, force.conditional(), "conditional");
        add(words, force.possible(), "possible");
        add(words, force.obliged(), "obliged");
        add(words, force.hypothetical(), "hypothetical");
        add(words, force.purpose(), "purpose");
        add(words, words.size() == before && !force.tense().equals("none"), "asserted");
        return words;
    }

    private static void add(List<String> words, boolean said, String word) {
        if (said) {
            words.add(word);
        }
    }

    private String filled(List<Candidate.Filled> phrases, String text) {
        List<String> shown = new ArrayList<>();
        for (Candidate.Filled phrase : phrases) {
            List<String> codes =
                    phrase.actors().stream().map(ExplanationView::code).toList();
            shown.add(String.join("/", phrase.slots()) + " '"
                    + shortened(phrase.words().of(text)) + "'"
                    + (codes.isEmpty() ? "" : " = " + styled(BOLD, String.join(", ", codes))));
        }
        return shown.isEmpty() ? "-" : String.join("; ", shown);
    }

    private String shortened(String phrase) {
        String words = phrase.replaceAll("\\s+", " ");
        if (all || words.length() <= LONGEST_PHRASE) {
            return words;
        }
        int cut = words.lastIndexOf(' ', LONGEST_PHRASE - 4);
        return words.substring(0, cut > 0 ? cut : LONGEST_PHRASE - 4) + " ...";
    }

    private void attempts(List<Attempt> attempts) throws IOException {
        for (Attempt attempt : attempts) {
            if (attempt.fits()) {
                attempt(attempt);
            }
        }
        List<Attempt> others = attempts.stream().filter(a -> !a.fits()).toList();
        int shown = all ? others.size() : Math.min(MOST_MISFITS, others.size());
        for (Attempt attempt : others.subList(0, shown)) {
            attempt(attempt);
        }
        if (shown < others.size()) {
            line(6, "- and " + (others.size() - shown) + " more that do not fit (--all shows them)");
        }
    }

    private void attempt(Attempt attempt) throws IOException {
        String code = attempt.rule().code() == null ? "" : " " + attempt.rule().code();
        String rank = attempt.fits() ? "rank " + attempt.rank() : "does not fit";
        String words =
                (attempt.won() ? "+ " : "- ") + attempt.rule().id() + code + ": " + rank + ", " + attempt.reason();
        line(6, attempt.won() ? styled(GREEN, words) : words);
    }

    private void records(List<CodedRecord> records) throws IOException {
        line(2, records.isEmpty() ? "nothing coded" : "coded");
        for (CodedRecord record : records) {
            String sides = code(record.source()) + (record.reciprocal() ? " <> " : " > ") + code(record.target());
            String when = record.date() == null ? "" : ", " + when(record.date());
            line(
                    4,
                    styled(BOLD, event(record) + "  " + sides) + "  "
                            + record.status().label() + when + ", by '"
                            + record.trigger().text() + "', rule " + record.rule());
            if (!record.attributes().isEmpty()) {
                List<String> shown = new ArrayList<>();
                record.attributes().forEach((name, value) -> shown.add(name + " " + shown(value)));
                line(6, String.join(", ", shown));
            }
            NamedPlace where = record.place();
            if (where != null && where.place() != null) {
                line(6, "happened at '" + where.text() + "': " + place(where.place()));
            }
            if (record.speaker() != null) {
                line(
                        6,
                        "word of " + code(record.speaker()) + " '"
                                + record.speaker().text() + "'" + (record.quoted() ? ", quoted" : ""));
            }
        }
    }

    /** A value of an attribute; numbers without an exponent. */
    private static String shown(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        if (value instanceof Map<?, ?> parts) {
            List<String> shown = new ArrayList<>();
            parts.forEach((name, part) -> shown.add(name + " " + shown(part)));
            return "(" + String.join(", ", shown) + ")";
        }
        return "'" + value + "'";
    }

    private static String when(EventDate date) {
        String start = Objects.requireNonNullElse(date.start(), "");
        String end = Objects.requireNonNullElse(date.end(), "");
        String dates = start.equals(end) ? start : start + ".." + end;
        String words = date.words() == null ? "" : " '" + date.words().text() + "'";
        return (dates.isEmpty() ? "no date" : dates) + " (" + date.basis() + words + ")";
    }

    private void rejections(List<Rejection> rejections, String text) throws IOException {
        if (!rejections.isEmpty()) {
            line(2, "not coded");
        }
        for (Rejection rejection : rejections) {
            line(
                    4,
                    "'" + rejection.trigger().of(text) + "' (" + rejection.rule() + "): "
                            + rejection.reason().words() + "; " + rejection.detail());
        }
    }

    private String event(CodedRecord record) {
        String code = Objects.requireNonNullElse(record.cameo(), Objects.requireNonNullElse(record.wouldBe(), ""));
        if (code.isEmpty()) {
            return "statement" + (record.stance() == null ? "" : ", " + record.stance());
        }
        String name = names.apply(code);
        String labelled = name == null ? code : code + " " + name;
        return record.cameo() == null ? "(" + labelled + ")" : labelled;
    }

    private static String code(@Nullable Actor actor) {
        return actor == null ? "-" : Objects.requireNonNullElse(actor.code(), "---");
    }

    private String styled(String style, String words) {
        return colour ? style + words + PLAIN : words;
    }

    /** Writes words with an indent; wraps them under it at spaces when they are too long. */
    private void line(int indent, String words) throws IOException {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        int filled = indent;
        boolean begun = false;
        for (String word : words.split("[\\r\\n\\t ]+")) {
            int length = ESCAPES.matcher(word).replaceAll("").length();
            if (begun && filled + 1 + length > width) {
                out.write(line.append('\n').toString());
                line = new StringBuilder(" ".repeat(indent + HANG));
                filled = indent + HANG;
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            filled += length + (begun ? 1 : 0);
            begun = true;
        }
        out.write(line.append('\n').toString());
    }
}
