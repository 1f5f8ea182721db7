package org.demarche.train;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.demarche.corenlp.CoreNlpLayer;
import org.demarche.parser.words.Lemmatizer;
import org.demarche.parser.words.Segmenter;
import org.demarche.parser.words.Words;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/** Adds up agreement with CoreNLP over texts. Not thread-safe. */
final class WordsAgreement {
    private static final int MIN_CAPITALS = 8;
    private static final int ROUNDS = 6;
    private static final double NANOS = 1e9;

    private final CoreNlpLayer corenlp = new CoreNlpLayer();
    private final Segmenter segmenter = new Segmenter();
    private final Tally words = new Tally();
    private final Tally ends = new Tally();
    private final Differences differences;
    private long lemmas;
    private long sameLemmas;
    private final List<String> texts = new ArrayList<>();

    /** @param examples how many of each kind of difference are shown */
    WordsAgreement(int examples) {
        this.differences = new Differences(examples);
    }

    /** Reads a text with both. */
    void add(String text) {
        List<Span> whole = List.of(new Span(0, text.length()));
        List<Sentence> theirs = corenlp.tag(text, whole).sentences();
        List<Words> ours = segmenter.split(text, whole).sentences();
        texts.add(text);
        TreeSet<Span> theirWords = new TreeSet<>();
        TreeSet<Integer> theirEnds = new TreeSet<>();
        TreeSet<Span> ourWords = new TreeSet<>();
        TreeSet<Integer> ourEnds = new TreeSet<>();
        for (Sentence sentence : theirs) {
            sentence.tokens().forEach(token -> theirWords.add(token.span()));
            theirEnds.add(sentence.span().end());
        }
        for (Words sentence : ours) {
            for (int i = 0; i < sentence.size(); i++) {
                ourWords.add(sentence.span(i));
            }
            ourEnds.add(sentence.span().end());
        }
        words.add(theirWords, ourWords);
        ends.add(theirEnds, ourEnds);
        WordKinds.sort(text, theirWords, ourWords, differences);
        EndKinds.sort(text, theirEnds, ourEnds, differences);
        for (Sentence sentence : theirs) {
            if (!isCapitals(sentence)) {
                sentence.tokens().forEach(token -> compareLemma(token, ourWords.contains(token.span())));
            }
        }
    }

    private void compareLemma(Token token, boolean same) {
        if (!same) {
            return;
        }
        lemmas++;
        String lemma = Lemmatizer.lemma(token.form(), token.tag());
        if (lemma.equals(token.lemma())) {
            sameLemmas++;
        } else {
            differences.add("lemma: " + token.tag(), token.form() + ": CoreNLP " + token.lemma() + ", ours " + lemma);
        }
    }

    /** CoreNLP's layer respells such a sentence before it makes lemmas. */
    private static boolean isCapitals(Sentence sentence) {
        long upper = 0;
        long lower = 0;
        for (Token token : sentence.tokens()) {
            upper += token.form().chars().filter(Character::isUpperCase).count();
            lower += token.form().chars().filter(Character::isLowerCase).count();
        }
        return upper >= MIN_CAPITALS && lower * 10 <= upper;
    }

    /** Sentences in a second of one processor, the best of several rounds. */
    private double speed() {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ThreadMXBean clock = ManagementFactory.getThreadMXBean();
            long start = clock.getCurrentThreadCpuTime();
            long sentences = 0;
            for (String text : texts) {
                sentences += segmenter
                        .split(text, List.of(new Span(0, text.length())))
                        .sentences()
                        .size();
            }
            best = Math.max(best, sentences / ((clock.getCurrentThreadCpuTime() - start) / NANOS));
        }
        return best;
    }

    String report() {
        String lemmaLine = String.format(
                Locale.ROOT, "lemmas of the same words: %d, agree %.2f %%%n", lemmas, 100.0 * sameLemmas / lemmas);
        String speedLine = String.format(Locale.ROOT, "sentences in a second of one processor: %.0f%n%n", speed());
        return words.line("words") + ends.line("sentence ends") + lemmaLine + speedLine + differences.report();
    }
}
