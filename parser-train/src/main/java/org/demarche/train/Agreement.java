package org.demarche.train;

import java.util.List;
import java.util.Locale;
import org.demarche.parser.Model;
import org.demarche.parser.graph.Decoder;

/** How far a model agrees with taught sentences: tags, heads (UAS) and heads with labels (LAS), punctuation left out. */
final class Agreement {
    private long words;
    private long tags;
    private long scored;
    private long heads;
    private long labelled;
    private long sentences;
    private long whole;

    /**
     * Parses all sentences and counts.
     *
     */
    static Agreement of(Model model, List<TreebankSentence> sentences, int beam) {
        Agreement agreement = new Agreement();
        Decoder decoder = new Decoder(model.network(), beam);
        int punctuation = model.network().grammar().labels().indexOf("punct");
        for (TreebankSentence sentence : sentences) {
            agreement.add(model, decoder, sentence, punctuation);
        }
        return agreement;
    }

    private void add(Model model, Decoder decoder, TreebankSentence sentence, int punctuation) {
        int size = sentence.size();
        int[] guessed = new int[size];
        int[] guessedHeads = new int[size];
        int[] guessedLabels = new int[size];
        model.tagger().tag(sentence.words(), size, guessed);
        decoder.parse(sentence.words(), guessed, size, guessedHeads, guessedLabels);
        boolean all = true;
        for (int i = 0; i < size; i++) {
            words++;
            tags += guessed[i] == sentence.tags()[i] ? 1 : 0;
            if (sentence.labels()[i] != punctuation) {
                boolean head = guessedHeads[i] == sentence.heads()[i];
                boolean label = head && guessedLabels[i] == sentence.labels()[i];
                scored++;
                heads += head ? 1 : 0;
                labelled += label ? 1 : 0;
                all &= label;
            }
        }
        sentences++;
        whole += all ? 1 : 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d sentences, %d words: tags %.2f, UAS %.2f, LAS %.2f, whole %.1f",
                sentences,
                words,
                100.0 * tags / words,
                100.0 * heads / scored,
                100.0 * labelled / scored,
                100.0 * whole / sentences);
    }
}
