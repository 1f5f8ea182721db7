package org.demarche.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.article.Article;
import org.demarche.ingest.ArticleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How far the project's own words, sentences and lemmas agree with CoreNLP's. */
@Command(
        name = "words",
        mixinStandardHelpOptions = true,
        description = "Compares words, ends of sentences and lemmas with CoreNLP's and sorts the differences by kind.",
        footerHeading = "%nExample:%n",
        footer = "  train-parser words news.jsonl --examples 20")
final class WordsCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Articles; title and text are read whole.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--examples", description = "How many of a kind are shown (default: ${DEFAULT-VALUE}).")
    private int examples = 3;

    @Override
    public Integer call() throws IOException {
        WordsAgreement agreement = new WordsAgreement(examples);
        try (ArticleStream articles = new ArticleStream(
                files, null, null, Map.of(), System.in, problem -> System.err.println(problem.message()))) {
            while (articles.hasNext()) {
                Article article = articles.next().article();
                if (article.title() != null) {
                    agreement.add(article.title());
                }
                agreement.add(article.text());
            }
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(agreement.report());
        return 0;
    }
}
