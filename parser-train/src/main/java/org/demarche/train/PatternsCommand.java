package org.demarche.train;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.demarche.codebook.CodebookLoader;
import org.demarche.codebook.Rule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes sentences in the style of news, for the teacher to parse. */
@Command(
        name = "patterns",
        mixinStandardHelpOptions = true,
        description = "Makes sentences in the style of news from templates, one a line.",
        footerHeading = "%nExample:%n",
        footer = "  train-parser patterns --seed 1 --count 30000 --codebook codebook patterns.txt.gz")
final class PatternsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "What to write, UTF-8; may end in .gz.")
    private Path out = Path.of("");

    @Option(names = "--seed", description = "The same seed gives the same sentences (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--count",
            description = "How many sentences, without those of --frames (default: ${DEFAULT-VALUE}).")
    private int count = 30_000;

    @Option(
            names = "--codebook",
            paramLabel = "CODEBOOK",
            description = {
                "Folder of a codebook: adds the examples of its rules with other states in them,",
                "takes half of the names of people from it, and makes frames for its words (--frames)."
            })
    private @Nullable Path codebook;

    @Option(
            names = "--frames",
            description = "With --codebook: how many sentences for each verb and noun of its rules; fewer for"
                    + " those of several words (default: ${DEFAULT-VALUE}).")
    private int frames = 5;

    @Override
    public Integer call() throws IOException {
        PatternData data = PatternData.load(codebook == null ? KnownPeople.none() : KnownPeople.of(codebook));
        List<String> variants =
                codebook == null ? List.of() : new ExampleVariants(data.states()).of(codebook, new Random(seed));
        List<String> sentences = new PatternSentences(data, seed).make(count, variants);
        List<String> framed = framed(data);
        try (Writer writer = TextFiles.writer(out)) {
            for (String sentence : sentences) {
                writer.write(sentence + "\n");
            }
            for (String sentence : framed) {
                writer.write(sentence + "\n");
            }
        }
        System.err.println(sentences.size() + " sentences, " + variants.size() + " of them after examples, and "
                + framed.size() + " frames");
        return 0;
    }

    /** Sentences around the words of the codebook, in any order. */
    private List<String> framed(PatternData data) {
        if (codebook == null || frames <= 0) {
            return List.of();
        }
        List<Rule> rules =
                CodebookLoader.read(codebook, false).codebook().lexicon().rules();
        List<String> framed = new TriggerFrames(data, seed).of(rules, frames);
        Collections.shuffle(framed, new Random(seed));
        return framed;
    }
}
