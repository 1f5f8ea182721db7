package org.demarche.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import java.io.StringReader;
import java.util.List;

/** Cuts clean text into words and sentences. */
final class Splitter {
    private static final String OPTIONS = "untokenizable=noneDelete";

    private Splitter() {}

    static List<List<CoreLabel>> sentences(String clean) {
        List<CoreLabel> tokens =
                new PTBTokenizer<>(new StringReader(clean), new CoreLabelTokenFactory(), OPTIONS).tokenize();
        tokens.removeIf(token ->
                token.endPosition() <= token.beginPosition() || token.word().isEmpty());
        return new WordToSentenceProcessor<CoreLabel>(NewlineIsSentenceBreak.NEVER).process(tokens);
    }
}
