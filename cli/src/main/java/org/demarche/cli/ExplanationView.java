package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.demarche.explain.Explainer.Explanation;
import org.demarche.mention.Actor;
import org.demarche.record.Attempt;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Rejection;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/** Shows an explanation to people: the sentence, who was found in it, what was tried on each word, what came of it. */
final class ExplanationView {
    private static final int MOST_MISFITS = 3;
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
        attempts(explanation.attempts());
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

    private void attempts(List<Attempt> attempts) throws IOException {
        line(2, attempts.isEmpty() ? "no word that triggers a rule" : "rules");
        Map<Token, List<Attempt>> byWord = new LinkedHashMap<>();
        attempts.forEach(attempt -> byWord.computeIfAbsent(attempt.trigger(), token -> new ArrayList<>())
                .add(attempt));
        for (Map.Entry<Token, List<Attempt>> word : byWord.entrySet()) {
            line(4, "on '" + word.getKey().form() + "'");
            List<Attempt> fitting =
                    word.getValue().stream().filter(Attempt::fits).toList();
            List<Attempt> others =
                    word.getValue().stream().filter(a -> !a.fits()).toList();
            for (Attempt attempt : fitting) {
                attempt(attempt);
            }
            int shown = all ? others.size() : Math.min(MOST_MISFITS, others.size());
            for (Attempt attempt : others.subList(0, shown)) {
                attempt(attempt);
            }
            if (shown < others.size()) {
                line(6, "- and " + (others.size() - shown) + " more that do not fit (--all shows them)");
            }
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
            EventDate date = record.date();
            String when = date == null || date.start() == null ? "" : ", " + date.start() + " (" + date.basis() + ")";
            line(
                    4,
                    styled(BOLD, event(record) + "  " + sides) + "  "
                            + record.status().label() + when + ", by '"
                            + record.trigger().text() + "', rule " + record.rule());
            if (record.speaker() != null) {
                line(
                        6,
                        "word of " + code(record.speaker()) + " '"
                                + record.speaker().text() + "'" + (record.quoted() ? ", quoted" : ""));
            }
        }
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
        String rest = words.replaceAll("[\\r\\n\\t ]+", " ");
        int room = width - indent;
        while (rest.length() > room && rest.lastIndexOf(' ', room) > 0) {
            int cut = rest.lastIndexOf(' ', room);
            out.write(" ".repeat(indent) + rest.substring(0, cut) + "\n");
            rest = "  " + rest.substring(cut + 1);
            if (rest.lastIndexOf(' ', room) <= 1) {
                break;
            }
        }
        out.write(" ".repeat(indent) + rest + "\n");
    }
}
