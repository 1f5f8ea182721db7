package org.demarche.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.article.StoryLayout;
import org.demarche.clause.ForceReader;
import org.demarche.codebook.Codebook;
import org.demarche.parser.ParserLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.time.ClauseTimes;
import org.demarche.time.TimeMatcher;
import org.demarche.time.TimeMemory;

/**
 * Prints what reading time costs for a sentence with and without a word of time, beside what parsing it costs, in one
 * run, in processor time. The rounds of each measure alternate; the median counts.
 */
final class TimeCostMain {
    private static final Pattern TEXT = Pattern.compile("\"text\": ?\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int ROUNDS = 15;
    private static final int ARTICLES = 400;
    private static final int REPEATED = 50;

    private TimeCostMain() {}

    /**
     * @param args articles as JSON Lines
     * @throws IOException when they cannot be read
     */
    public static void main(String[] args) throws IOException {
        Codebook codebook = Shipped.codebook();
        ParserLayer parser = new ParserLayer();
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            Matcher text = TEXT.matcher(line);
            if (text.find() && texts.size() < ARTICLES) {
                texts.add(text.group(1).replace("\\n", "\n").replace("\\\"", "\""));
            }
        }
        List<Sentence> with = new ArrayList<>();
        List<Sentence> without = new ArrayList<>();
        for (String text : texts) {
            for (Sentence sentence :
                    parser.parse(text, List.of(new Span(0, text.length()))).sentences()) {
                boolean timed = !TimeMatcher.find(codebook.times(), sentence).isEmpty();
                (timed ? with : without).add(sentence);
            }
        }
        List<Double> parse = new ArrayList<>();
        List<Double> timed = new ArrayList<>();
        List<Double> untimed = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = processor();
            texts.forEach(text -> parser.parse(text, List.of(new Span(0, text.length()))));
            parse.add((processor() - start) / 1e3 / (with.size() + without.size()));
            timed.add(micros(codebook, with));
            untimed.add(micros(codebook, without));
        }
        double whole = median(parse);
        System.out.printf(
                Locale.ROOT, "parsing             %8.2f us a sentence (%d)%n", whole, with.size() + without.size());
        show("with a word of time", median(timed), whole, with.size());
        show("without             ", median(untimed), whole, without.size());
    }

    private static void show(String what, double micros, double whole, int count) {
        System.out.printf(
                Locale.ROOT,
                "%s %8.2f us a sentence (%d), %.2f %% of parsing%n",
                what,
                micros,
                count,
                100 * micros / whole);
    }

    private static double micros(Codebook codebook, List<Sentence> sentences) {
        Article article = Article.of("cost", "").publishedOn("2015-06-01");
        StoryLayout layout = StoryLayout.of("");
        long start = processor();
        for (int i = 0; i < REPEATED; i++) {
            for (Sentence sentence : sentences) {
                TimeMemory memory = new TimeMemory(article, layout, codebook.times());
                new ClauseTimes(codebook, sentence, new ForceReader(sentence), memory);
            }
        }
        return (processor() - start) / 1e3 / sentences.size() / REPEATED;
    }

    /** Nanoseconds that this thread has had a processor. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
