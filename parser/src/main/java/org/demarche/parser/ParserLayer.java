package org.demarche.parser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.demarche.parser.words.Segmenter;
import org.demarche.parser.words.Segments;
import org.demarche.parser.words.Words;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The language layer of the project's own: tokenizer, sentence splitter, tagger, lemmatizer and dependency parser for
 * English. Thread-safe; the model is read once, in the background.
 */
public final class ParserLayer implements LanguageLayer {
    private static final String SHIPPED = "en.model";

    private @Nullable CompletableFuture<Model> model;
    private final ConcurrentLinkedQueue<Analyst> idle = new ConcurrentLinkedQueue<>();
    private final Segmenter segmenter = new Segmenter();

    /** Over the model that comes with the program, which is read when it is first needed. */
    public ParserLayer() {}

    /** Over a model of one's own. */
    public ParserLayer(Model model) {
        this.model = CompletableFuture.completedFuture(model);
    }

    private synchronized CompletableFuture<Model> model() {
        if (model == null) {
            model = load(ParserLayer::shipped);
        }
        return model;
    }

    @Override
    public void warmUp() {
        model();
    }

    /** A thread of its own: the common pool may be busy with the articles that wait for the model. */
    private static CompletableFuture<Model> load(Supplier<Model> source) {
        return CompletableFuture.supplyAsync(source, task -> {
            Thread thread = new Thread(task, "model");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static Model shipped() {
        try (InputStream in = ParserLayer.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the parser's model is missing from the program");
            }
            return Model.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the parser's model cannot be read", e);
        }
    }

    @Override
    public String name() {
        return model().join().name();
    }

    @Override
    public Parse parse(String text, List<Span> passages) {
        Segments segments = segmenter.split(text, passages);
        List<Sentence> sentences = new ArrayList<>(segments.sentences().size());
        Analyst analyst = idle.poll();
        if (analyst == null) {
            analyst = new Analyst(model().join());
        }
        for (Words words : segments.sentences()) {
            sentences.add(analyst.read(text, words, sentences.size()));
        }
        idle.add(analyst);
        return new Parse(sentences, segments.tooLong());
    }
}
