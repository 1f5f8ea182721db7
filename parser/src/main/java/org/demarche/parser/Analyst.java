package org.demarche.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.parser.graph.Decoder;
import org.demarche.parser.words.Lemmatizer;
import org.demarche.parser.words.Spelling;
import org.demarche.parser.words.Word;
import org.demarche.parser.words.Words;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Tags and parses one sentence after the other, for one thread at a time. */
final class Analyst {
    private static final int BEAM = 2;
    private static final int REMEMBERED = 20_000;

    private final Model model;
    private final Casing casing;
    private final Decoder decoder;
    private final Map<String, Word> known = new HashMap<>();
    private final Word[] sentence = new Word[LanguageLayer.MAX_TOKENS];
    private final int[] tags = new int[LanguageLayer.MAX_TOKENS];
    private final int[] heads = new int[LanguageLayer.MAX_TOKENS];
    private final int[] labels = new int[LanguageLayer.MAX_TOKENS];

    Analyst(Model model) {
        this.model = model;
        this.casing = new Casing(model.tagger().lexicon());
        this.decoder = new Decoder(model.network(), BEAM);
    }

    /**
     * Reads a sentence.
     *
     * @param index its place in the article, from 0
     */
    Sentence read(String text, Words words, int index) {
        int size = words.size();
        String[] forms = new String[size];
        String[] spellings = new String[size];
        for (int i = 0; i < size; i++) {
            forms[i] = text.substring(words.start(i), words.end(i));
            spellings[i] = Spelling.plain(forms[i]);
        }
        casing.mend(spellings);
        for (int i = 0; i < size; i++) {
            sentence[i] = word(spellings[i]);
        }
        model.tagger().tag(sentence, size, tags);
        decoder.parse(sentence, tags, size, heads, labels);
        List<String> tagNames = model.network().grammar().tags();
        List<String> labelNames = model.network().grammar().labels();
        List<Token> tokens = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String tag = tagNames.get(tags[i]);
            String lemma = Lemmatizer.lemma(spellings[i], tag);
            tokens.add(new Token(i, words.span(i), forms[i], lemma, tag, heads[i], labelNames.get(labels[i])));
        }
        return new Sentence(index, words.span(), tokens);
    }

    private Word word(String spelling) {
        Word word = known.get(spelling);
        if (word == null) {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            word = new Word(spelling);
            known.put(spelling, word);
        }
        return word;
    }
}
