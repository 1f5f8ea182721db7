package org.demarche.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.parser.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A model and taught sentences in, their agreement out. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Parses taught sentences with a model and tells how far it agrees: tags, heads (UAS), heads and labels (LAS),",
            "and sentences that agree as a whole; punctuation is left out. The words are those of the file."
        },
        footerHeading = "%nExample:%n",
        footer = "  train-parser evaluate en.model briefs.conllu.gz")
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "MODEL", description = "The model.")
    private Path model = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "CONLLU",
            description = "Taught sentences, may end in .gz.")
    private List<Path> files = List.of();

    @Option(names = "--beam", description = "How many half-parsed states are kept.")
    private int beam = 2;

    @Option(names = "--held-out", description = "Only articles whose number ends in 99.")
    private boolean heldOut;

    @Override
    public Integer call() throws IOException {
        try (InputStream in = Files.newInputStream(model)) {
            Model read = Model.read(in);
            for (Path file : files) {
                Treebank treebank = new Treebank();
                treebank.read(file, id -> !heldOut || id.endsWith("99"));
                List<TreebankSentence> sentences = treebank.sentences(
                        read.network().grammar().tags(),
                        read.network().grammar().labels());
                System.out.println(file + ": " + Agreement.of(read, sentences, beam));
            }
        }
        return 0;
    }
}
