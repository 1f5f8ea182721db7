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

    /** The first of the arrows, after which signs are hardly ever words. */
    private static final int FIRST_PICTURE = 0x2190;

    private final Model model;
    private final Casing casing;
    private final HeadlineVerb headlineVerb;
    private final Decoder decoder;
    private final Map<String, Word> known = new HashMap<>();
    private final Word[] sentence = new Word[LanguageLayer.MAX_TOKENS];
    private final String[] read = new String[LanguageLayer.MAX_TOKENS];
    private final int[] kept = new int[LanguageLayer.MAX_TOKENS];
    private final int[] tags = new int[LanguageLayer.MAX_TOKENS];
    private final int[] heads = new int[LanguageLayer.MAX_TOKENS];
    private final int[] labels = new int[LanguageLayer.MAX_TOKENS];

    Analyst(Model model) {
        this.model = model;
        this.casing = new Casing(model.tagger().lexicon());
        this.headlineVerb = new HeadlineVerb(model.tagger().lexicon());
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
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!isPicture(forms[i])) {
                kept[count++] = i;
            }
        }
        if (count == 0) {
            while (count < size) {
                kept[count] = count++;
            }
        }
        for (int i = 0; i < count; i++) {
            read[i] = spellings[kept[i]];
            sentence[i] = word(read[i]);
        }
        model.tagger().tag(sentence, count, tags);
        headlineVerb.mend(read, sentence, tags, count);
        decoder.parse(sentence, tags, count, heads, labels);
        return new Sentence(index, words.span(), tokens(words, forms, spellings, count));
    }

    /** The words with what was read of them; pictures hang on the root as punctuation does. */
    private List<Token> tokens(Words words, String[] forms, String[] spellings, int read) {
        List<String> tagNames = model.network().grammar().tags();
        List<String> labelNames = model.network().grammar().labels();
        int root = 0;
        for (int i = 0; i < read; i++) {
            root = heads[i] < 0 ? kept[i] : root;
        }
        List<Token> tokens = new ArrayList<>(forms.length);
        int next = 0;
        for (int i = 0; i < forms.length; i++) {
            if (next < read && kept[next] == i) {
                String tag = tagNames.get(tags[next]);
                String lemma = Lemmatizer.lemma(spellings[i], tag);
                int head = heads[next] < 0 ? -1 : kept[heads[next]];
                tokens.add(new Token(i, words.span(i), forms[i], lemma, tag, head, labelNames.get(labels[next])));
                next++;
            } else {
                tokens.add(new Token(i, words.span(i), forms[i], forms[i], "SYM", root, "punct"));
            }
        }
        return tokens;
    }

    /** True for emoji, arrows and the like, which stand beside a sentence and not in it. */
    private static boolean isPicture(String form) {
        int first = form.codePointAt(0);
        return first >= FIRST_PICTURE
                && switch (Character.getType(first)) {
                    case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.SURROGATE -> true;
                    default -> false;
                };
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
