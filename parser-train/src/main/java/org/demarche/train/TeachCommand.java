package org.demarche.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.corenlp.CoreNlpLayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Text in, the teacher's parses out. */
@Command(
        name = "teach",
        mixinStandardHelpOptions = true,
        description = "Parses text, one paragraph a line, with CoreNLP and writes CoNLL-U.",
        footerHeading = "%nExample:%n",
        footer = "  train-parser teach text.txt.gz taught.conllu.gz")
final class TeachCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TEXT", description = "One paragraph a line, UTF-8; may end in .gz.")
    private Path text = Path.of("");

    @Parameters(paramLabel = "CONLLU", description = "What to write; may end in .gz.")
    private Path conllu = Path.of("");

    @Option(names = "--threads", description = "How many at a time (default: ${DEFAULT-VALUE}).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--prefix", description = "What the ids of the articles begin with (default: ${DEFAULT-VALUE}).")
    private String prefix = "p";

    @Override
    public Integer call() throws IOException {
        AtomicLong batches = new AtomicLong();
        try (BufferedReader lines = TextFiles.reader(text);
                Writer out = TextFiles.writer(conllu)) {
            long sentences = new Teacher(new CoreNlpLayer(), threads).teach(lines, prefix, out, () -> {
                if (batches.incrementAndGet() % 10 == 0) {
                    System.err.println(batches.get() * 200 + " paragraphs");
                }
            });
            System.err.println(sentences + " sentences");
        }
        return 0;
    }
}
