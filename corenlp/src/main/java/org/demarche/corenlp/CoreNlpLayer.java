package org.demarche.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Chunks;
import org.demarche.text.CleanText;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;

/**
 * Tokenizer, sentence splitter, tagger, lemmatizer and neural dependency parser of Stanford CoreNLP. The two models are
 * read from the class path on the first parse, or earlier on {@link #warmUp()}, and are shared by all instances.
 */
public final class CoreNlpLayer implements LanguageLayer {
    private static final String NAME = "corenlp-4.5.10/english_UD";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void warmUp() {
        Models.start();
    }

    @Override
    public Parse parse(String text, List<Span> passages) {
        return read(text, passages, true);
    }

    /** Words, tags and lemmas as {@link #parse} gives them, but every word of a sentence hangs under its first. */
    public Parse tag(String text, List<Span> passages) {
        return read(text, passages, false);
    }

    private static Parse read(String text, List<Span> passages, boolean parsed) {
        Models.start();
        List<Sentence> sentences = new ArrayList<>();
        List<Span> tooLong = new ArrayList<>();
        Morphology morphology = new Morphology();
        for (Span passage : passages) {
            for (Span chunk : Chunks.of(text, passage)) {
                CleanText clean = CleanText.of(text, chunk);
                tooLong.addAll(clean.giants());
                for (List<CoreLabel> tokens : Splitter.sentences(clean.toString())) {
                    if (tokens.size() > MAX_TOKENS) {
                        tooLong.add(span(chunk, tokens));
                    } else {
                        sentences.add(Analysis.of(text, chunk.start(), tokens, morphology, parsed)
                                .sentence(sentences.size()));
                    }
                }
            }
        }
        tooLong.sort(null);
        return new Parse(sentences, tooLong);
    }

    private static Span span(Span chunk, List<CoreLabel> tokens) {
        return new Span(
                chunk.start() + tokens.get(0).beginPosition(),
                chunk.start() + tokens.get(tokens.size() - 1).endPosition());
    }
}
