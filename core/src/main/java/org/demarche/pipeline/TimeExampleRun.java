package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.TimeRule;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.text.LanguageLayer;
import org.demarche.time.Period;
import org.demarche.time.TimeReading;

/** Runs the examples of time expressions: the same ones for a user's {@code check} and for the tests. Thread-safe. */
public final class TimeExampleRun {
    private final Coder coder;

    public TimeExampleRun(Codebook codebook, LanguageLayer language) {
        this.coder = new Coder(codebook, language, new Coder.Options(false));
    }

    /** What is wrong with the examples of a rule; empty when all come out as they should. */
    public List<Problem> run(TimeRule rule) {
        List<Problem> found = new ArrayList<>();
        for (TimeRule.Example example : rule.yes()) {
            List<TimeReading> readings =
                    read(Article.of("example", example.text()).publishedOn(example.published()));
            boolean fits = readings.stream()
                    .anyMatch(r -> r.span().start() == example.start()
                            && r.span().end() == example.end()
                            && written(r).equals(example.is())
                            && r.expression().uses(rule));
            if (!fits) {
                String words = example.text().substring(example.start(), example.end());
                found.add(problem(
                        example.where(),
                        "'" + rule.id() + "' should read '" + words + "' as " + example.is(),
                        example.text(),
                        readings));
            }
        }
        for (String sentence : rule.no()) {
            List<TimeReading> readings = read(Article.of("example", sentence).publishedOn("2006-01-13"));
            if (readings.stream().anyMatch(r -> r.expression().uses(rule))) {
                found.add(problem(rule.where(), "'" + rule.id() + "' should find nothing", sentence, readings));
            }
        }
        return found;
    }

    /** The time expressions of an article, in the order of the text. */
    public List<TimeReading> read(Article article) {
        List<TimeReading> found = new ArrayList<>();
        coder.code(
                article,
                (sentence, actors, acts, times, places, records, rejections) -> found.addAll(times.readings()));
        return found;
    }

    /** Dates as examples write them: start..end, one date for both, or "?" where nothing is known. */
    public static String written(TimeReading reading) {
        if (reading.period().isEmpty()) {
            return "?";
        }
        Period period = reading.period().get();
        String start = period.start() == null ? "" : period.start();
        String end = period.end() == null ? "" : period.end();
        return start.equals(end) ? start : start + ".." + end;
    }

    private static Problem problem(String where, String what, String text, List<TimeReading> readings) {
        List<String> got = new ArrayList<>();
        for (TimeReading r : readings) {
            got.add("'" + r.span().of(text) + "' as " + written(r) + " by "
                    + r.expression().rule().id());
        }
        return new Problem(
                ProblemCode.DM037,
                where,
                what + " in \"" + text + "\"; read: " + (got.isEmpty() ? "nothing" : String.join("; ", got)) + ".");
    }
}
