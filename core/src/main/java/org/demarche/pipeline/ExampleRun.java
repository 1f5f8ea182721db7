package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Rule;
import org.demarche.mention.Actor;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.record.CodedRecord;
import org.demarche.text.LanguageLayer;
import org.jspecify.annotations.Nullable;

/** Runs the examples of rules: the same ones for a user's {@code check} and for the tests. Thread-safe. */
public final class ExampleRun {
    private final Coder coder;
    private final Coder strict;

    public ExampleRun(Codebook codebook, LanguageLayer language) {
        this.coder = new Coder(codebook, language, new Coder.Options(true));
        this.strict = new Coder(codebook, language, new Coder.Options(false));
    }

    /**
     * What is wrong with the examples of a rule; empty when all come out as they should. What must be coded is coded
     * with unknown actors kept; what must not be is coded as users do by default.
     */
    public List<Problem> run(Rule rule) {
        List<Problem> found = new ArrayList<>();
        for (Rule.Example example : rule.yes()) {
            List<CodedRecord> records = code(example.text());
            if (records.stream().noneMatch(r -> fits(rule, example, r))) {
                found.add(problem(
                        example, "'" + rule.id() + "' should code " + expectation(rule, example) + " in", records));
            }
        }
        for (Rule.Example example : rule.no()) {
            List<CodedRecord> records =
                    strict.code(Article.of("example", example.text())).records();
            if (records.stream()
                    .anyMatch(r -> isOf(rule, r) && (r.cameo() != null || "claim".equals(rule.operator())))) {
                found.add(problem(example, "'" + rule.id() + "' should not code", records));
            }
        }
        return found;
    }

    /** Records of a sentence on its own, published on no day. */
    public List<CodedRecord> code(String text) {
        return coder.code(Article.of("example", text)).records();
    }

    private static Problem problem(Rule.Example example, String what, List<CodedRecord> records) {
        String got = records.isEmpty()
                ? "nothing"
                : records.stream().map(ExampleRun::brief).collect(Collectors.joining("; "));
        return new Problem(
                ProblemCode.DM037, example.where(), what + " \"" + example.text() + "\"; coded: " + got + ".");
    }

    private static String brief(CodedRecord r) {
        return label(r.source()) + " > " + label(r.target()) + " "
                + (r.cameo() == null ? "(" + r.wouldBe() + ")" : r.cameo()) + " "
                + r.status().label() + " by " + r.rule();
    }

    private static String label(@Nullable Actor actor) {
        return actor == null ? "-" : "'" + actor.text() + "'";
    }

    private static boolean isOf(Rule rule, CodedRecord r) {
        return List.of(r.rule().split("\\+")).contains(rule.id());
    }

    private static boolean fits(Rule rule, Rule.Example example, CodedRecord r) {
        if (!isOf(rule, r)) {
            return false;
        }
        String expected = example.code() != null ? example.code() : rule.code();
        String got = r.cameo() == null ? r.wouldBe() : r.cameo();
        if (expected != null && !expected.equals(got)) {
            return false;
        }
        if (example.status() != null && !example.status().equals(r.status().label())) {
            return false;
        }
        if (expected != null && r.cameo() == null && example.status() == null) {
            return false;
        }
        boolean straight = overlaps(example.source(), r.source()) && overlaps(example.target(), r.target());
        boolean turned =
                r.reciprocal() && overlaps(example.source(), r.target()) && overlaps(example.target(), r.source());
        return straight || turned;
    }

    private static boolean overlaps(int @Nullable [] marked, @Nullable Actor actor) {
        return marked == null
                || actor != null
                        && actor.span().start() < marked[1]
                        && marked[0] < actor.span().end();
    }

    private static String expectation(Rule rule, Rule.Example example) {
        String code = example.code() != null ? example.code() : String.valueOf(rule.code());
        return marked(example, example.source()) + " > " + marked(example, example.target()) + " "
                + (code.equals("null") ? "" : code)
                + (example.status() == null ? "" : " " + example.status());
    }

    private static String marked(Rule.Example example, int @Nullable [] span) {
        return span == null ? "anyone" : "'" + example.text().substring(span[0], span[1]) + "'";
    }
}
