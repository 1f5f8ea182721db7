package org.demarche.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.parser.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Taught sentences in, a model out. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Trains tagger and parser on CoNLL-U and writes the model.",
            "Of each file the articles whose number ends in 99 are held out and used to measure agreement."
        },
        footerHeading = "%nExample:%n",
        footer = "  train-parser train -o en.model taught.conllu.gz patterns.conllu.gz")
final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CONLLU", arity = "1..*", description = "Taught sentences; may end in .gz.")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "MODEL",
            description = "What to write.")
    private Path output = Path.of("");

    @Option(names = "--name", description = "Name and version of the model.")
    private String name = "demarche-en/1";

    @Option(names = "--seed", description = "Start of all random numbers.")
    private long seed = 1;

    @Option(names = "--tagger-epochs", description = "How often the tagger sees each sentence.")
    private int taggerEpochs = 5;

    @Option(names = "--tagger-weights", description = "How many weights of the tagger are kept.")
    private int taggerWeights = 2_000_000;

    @Option(names = "--epochs", description = "How often the network sees each sentence.")
    private int epochs = 7;

    @Option(names = "--width", description = "Length of a word's vector.")
    private int width = 48;

    @Option(names = "--hidden", description = "Size of the hidden layer.")
    private int hidden = 256;

    @Option(names = "--vocabulary", description = "How many words have a vector of their own.")
    private int vocabulary = 24_000;

    @Option(names = "--rate", description = "First rate of learning.")
    private float rate = 0.002f;

    @Override
    public Integer call() throws IOException {
        Treebank treebank = new Treebank();
        Treebank heldOut = new Treebank();
        for (Path file : files) {
            treebank.read(file, id -> !id.endsWith("99"));
            heldOut.read(file, id -> id.endsWith("99"));
        }
        List<String> tags = treebank.tags();
        List<String> labels = treebank.labels();
        System.err.println(treebank.size() + " sentences, " + tags.size() + " tags, " + labels.size() + " labels");
        TrainingPlan plan =
                new TrainingPlan(seed, taggerEpochs, taggerWeights, epochs, width, hidden, vocabulary, rate);
        Model model = new Training(plan, tags, labels).train(name, treebank.sentences(tags, labels));
        try (OutputStream out = Files.newOutputStream(output)) {
            model.write(out);
        }
        List<TreebankSentence> held = heldOut.sentences(tags, labels);
        try (InputStream in = Files.newInputStream(output)) {
            Model written = Model.read(in);
            for (int beam : new int[] {1, 2, 4}) {
                System.err.println("held out, beam " + beam + ": " + Agreement.of(written, held, beam));
            }
        }
        return 0;
    }
}
