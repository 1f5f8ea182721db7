package org.demarche.parser.words;

import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Chunks;
import org.demarche.text.CleanText;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Span;

/**
 * Cuts English text into sentences and words by the conventions of the Penn Treebank as used with Universal
 * Dependencies. The same text gives the same words; an instance may be used by many threads.
 */
public final class Segmenter {
    /**
     * Cuts passages of a text.
     *
     * @param text the whole text, untouched
     * @param passages what to read, in order and without overlap; nothing outside them becomes a word
     */
    public Segments split(String text, List<Span> passages) {
        List<Words> sentences = new ArrayList<>();
        List<Span> tooLong = new ArrayList<>();
        for (Span passage : passages) {
            for (Span chunk : Chunks.of(text, passage)) {
                CleanText clean = CleanText.of(text, chunk);
                tooLong.addAll(clean.giants());
                Pieces pieces = Tokenizer.tokenize(clean.units());
                SentenceEnds ends = new SentenceEnds(pieces);
                int from = 0;
                while (from < pieces.size()) {
                    int to = ends.after(from);
                    Words words = pieces.words(from, to, chunk.start());
                    if (words.size() > LanguageLayer.MAX_TOKENS) {
                        tooLong.add(words.span());
                    } else {
                        sentences.add(words);
                    }
                    from = to;
                }
            }
        }
        tooLong.sort(null);
        return new Segments(sentences, tooLong);
    }
}
