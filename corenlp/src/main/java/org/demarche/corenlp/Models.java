package org.demarche.corenlp;

import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.StringUtils;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The tagger and the parser, read side by side from the class path, once in a process. */
final class Models {
    private static final String TAGGER = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    static {
        RedwoodConfiguration.current().clear().apply();
    }

    private static final CompletableFuture<MaxentTagger> TAGGING =
            load(() -> new MaxentTagger(TAGGER, StringUtils.argsToProperties("-model", TAGGER), false));
    /** Sums kept ready for the commonest features; more of them take longer to make than they save. */
    private static final String READY_SUMS = "3000";

    private static final CompletableFuture<DependencyParser> PARSING = load(() ->
            DependencyParser.loadFromModelFile(PARSER, StringUtils.argsToProperties("-numPreComputed", READY_SUMS)));

    private Models() {}

    /** Begins to read the models unless that was done before. */
    static void start() {
        // Reading them begins when this class is initialised.
    }

    static MaxentTagger tagger() {
        return TAGGING.join();
    }

    static DependencyParser parser() {
        return PARSING.join();
    }

    /** Daemon threads of our own: the common pool may be busy with the articles that wait for these models. */
    private static <T> CompletableFuture<T> load(Supplier<T> source) {
        return CompletableFuture.supplyAsync(source, task -> {
            Thread thread = new Thread(task, "models");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
