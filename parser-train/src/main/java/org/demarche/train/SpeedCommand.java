package org.demarche.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.corenlp.CoreNlpLayer;
import org.demarche.parser.ParserLayer;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Times our parser against CoreNLP in one run. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Sentences a second of processor time, from text to graph, on one thread: our parser and CoreNLP by turns.",
            "The first round warms up and is not counted; loading is told apart."
        },
        footerHeading = "%nExample:%n",
        footer = "  train-parser speed --lines 500 news.txt")
final class SpeedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TEXT", description = "One paragraph a line; may end in .gz.")
    private Path text = Path.of("");

    @Option(names = "--lines", description = "How many paragraphs are read.")
    private int lines = 1000;

    @Option(names = "--rounds", description = "How many rounds are counted.")
    private int rounds = 3;

    @Override
    public Integer call() throws IOException {
        List<String> texts;
        try (BufferedReader reader = TextFiles.reader(text)) {
            texts = reader.lines().limit(lines).toList();
        }
        LanguageLayer own = loaded("demarche", new ParserLayer());
        LanguageLayer teacher = loaded("corenlp", new CoreNlpLayer());
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            double mine = perSecond(own, texts);
            double other = perSecond(teacher, texts);
            if (round >= 0) {
                ours[round] = mine;
                theirs[round] = other;
                System.out.printf(Locale.ROOT, "round %d: demarche %.0f/s, corenlp %.0f/s%n", round + 1, mine, other);
            }
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        System.out.printf(
                Locale.ROOT,
                "median: demarche %.0f/s, corenlp %.0f/s, ratio %.1f%n",
                ours[rounds / 2],
                theirs[rounds / 2],
                ours[rounds / 2] / theirs[rounds / 2]);
        return 0;
    }

    /** Loads a parser and tells how long that took and what it keeps of the heap. */
    private static LanguageLayer loaded(String name, LanguageLayer layer) {
        long before = heap();
        long start = System.nanoTime();
        layer.parse("It rained.", List.of(new Span(0, 10)));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%s: loaded in %.2f s, keeps %.0f MB of heap%n", name, seconds, (heap() - before) / 1e6);
        return layer;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double perSecond(LanguageLayer layer, List<String> texts) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long sentences = 0;
        for (String text : texts) {
            sentences += layer.parse(text, List.of(new Span(0, text.length())))
                    .sentences()
                    .size();
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        return sentences / (spent / 1e9);
    }
}
