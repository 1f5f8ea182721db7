package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.article.Article;
import org.demarche.article.StoryLayout;
import org.demarche.ingest.ArticleStream;
import org.demarche.ingest.ArticleWriter;
import org.demarche.reading.Reading;
import org.demarche.text.ConlluWriter;
import org.demarche.text.LanguageLayer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows what was read, before coding. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Writes the articles as they were read, before anything is coded: as JSON Lines, or parsed as CoNLL-U.",
            "CoNLL-U can be read again with --from conllu, by demarche code and by other programs."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche read wires/ > articles.jsonl",
            "  demarche read --date 2006-01-13 story.txt",
            "  demarche read --to conllu archive.jsonl -o archive.conllu"
        })
final class ReadCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Mixin
    private Inputs inputs = new Inputs();

    @Mixin
    private ParserChoice parser = new ParserChoice();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "How to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format to = Format.JSONL;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of standard output; the file appears once it is whole.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        ProblemLog log = new ProblemLog(main.terminal().err());
        long articles;
        try (ArticleStream stream = inputs.open(main.terminal(), log::add);
                Output out = Output.open(output, main.terminal())) {
            if (to == Format.CONLLU) {
                articles = writeParsed(stream, out.writer());
            } else {
                articles = write(stream, out.writer());
            }
            out.commit();
        }
        log.summarize();
        return ExitCode.of(articles, log.counts());
    }

    private static long write(ArticleStream stream, Writer out) throws IOException {
        long articles = 0;
        ArticleWriter writer = new ArticleWriter(out);
        while (stream.hasNext()) {
            writer.write(stream.next().article());
            articles++;
        }
        writer.close();
        return articles;
    }

    private long writeParsed(ArticleStream stream, Writer out) throws IOException {
        long articles = 0;
        LanguageLayer own = parser.layer();
        while (stream.hasNext()) {
            Reading reading = stream.next();
            Article article = reading.article();
            LanguageLayer layer = reading.parsed() == null ? own : reading.parsed();
            LanguageLayer.Parse parse =
                    layer.parse(article.text(), StoryLayout.of(article.text()).passages());
            ConlluWriter.write(article.id(), article.text(), parse, out);
            articles++;
        }
        return articles;
    }

    /** How articles are written. */
    enum Format {
        JSONL,
        CONLLU;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
