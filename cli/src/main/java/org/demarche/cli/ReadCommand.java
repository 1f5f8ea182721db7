package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.ingest.ArticleStream;
import org.demarche.ingest.ArticleWriter;
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
        description = "Writes the articles as JSON Lines, just as they were read and before anything is coded.",
        footerHeading = "%nExamples:%n",
        footer = {"  demarche read wires/ > articles.jsonl", "  demarche read --date 2006-01-13 story.txt"})
final class ReadCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of standard output; the file appears once it is whole.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        ProblemLog log = new ProblemLog(main.terminal().err());
        long articles = 0;
        try (ArticleStream stream = inputs.open(main.terminal(), log::add);
                Output out = Output.open(output, main.terminal())) {
            ArticleWriter writer = new ArticleWriter(out.writer());
            while (stream.hasNext()) {
                writer.write(stream.next().article());
                articles++;
            }
            writer.close();
            out.commit();
        }
        log.summarize();
        return ExitCode.of(articles, log.counts());
    }
}
