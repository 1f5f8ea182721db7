package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.explain.Explainer;
import org.demarche.ingest.ArticleStream;
import org.demarche.ingest.SourceFormats;
import org.demarche.pipeline.Coder;
import org.demarche.reading.Days;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says why a sentence is coded as it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Says why a sentence is coded as it is, and what else was tried.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche explain \"France condemned the attack.\"",
            "  demarche explain --graph \"Japan has not concluded a peace treaty with Russia.\"",
            "  demarche explain --date 2003-05-05 \"Bush met Blair.\"",
            "  demarche explain - < paragraph.txt"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Parameters(
            arity = "1..*",
            paramLabel = "TEXT",
            description = "A sentence or a few, in quotes; - for standard input.")
    private List<String> words = List.of();

    @Mixin
    private ParserChoice parser = new ParserChoice();

    @Option(names = "--graph", description = "Show every word with its part of speech and what it depends on.")
    private boolean graph;

    @Mixin
    private CodebookChoice codebook = new CodebookChoice();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Day of publication, which decides who holds an office; YYYY-MM and YYYY will do (default:"
                    + " none, as for an article without a date).")
    private @Nullable String date;

    @Option(names = "--all", description = "Show every rule that was tried, not only a few of those that do not fit.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        Article article = article().publishedOn(day());
        if (article.text().isBlank()) {
            throw nothing("give a sentence in quotes, or - for standard input.");
        }
        Engine engine = new Engine(new Coder.Options(true), parser.layer(), true, codebook.folder());
        List<Explainer.Explanation> explanations = new Explainer(engine.coder()).explain(article);
        if (explanations.isEmpty()) {
            throw nothing("no sentence was found in the text, or only one that is too long to parse (DM010).");
        }
        try (Writer out = main.terminal().writer()) {
            ExplanationView view =
                    new ExplanationView(out, main.terminal().width(), main.colour(), graph, all, engine::eventName);
            for (Explainer.Explanation explanation : explanations) {
                view.show(explanation, article.text());
            }
        }
        return ExitCode.DONE;
    }

    private @Nullable String day() {
        return date == null
                ? null
                : Days.parse(date)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "--date takes YYYY-MM-DD, YYYY-MM or YYYY, not " + date));
    }

    private Article article() {
        if (!words.equals(List.of(ArticleStream.STANDARD_INPUT))) {
            String text = String.join(" ", words);
            return Article.of(Hashing.of(text), text);
        }
        ProblemLog log = new ProblemLog(main.terminal().err());
        try (ArticleStream in = new ArticleStream(
                words,
                SourceFormats.named("text").orElseThrow(),
                null,
                Map.of(),
                main.terminal().in(),
                log::add)) {
            if (in.hasNext()) {
                return in.next().article();
            }
        }
        throw nothing("standard input has no text.");
    }

    private ParameterException nothing(String why) {
        return new ParameterException(spec.commandLine(), "There is nothing to explain: " + why);
    }
}
