package org.demarche.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.parser.Model;
import org.demarche.parser.graph.Grammar;
import org.demarche.parser.graph.Network;
import org.demarche.parser.tag.Tagger;
import org.demarche.parser.words.WordTable;

/** The whole training: tagger, tags of sentences that the tagger has not seen, network. */
final class Training {
    private static final int FOLDS = 4;
    private static final int RARE = 3;

    private final TrainingPlan plan;
    private final List<String> tags;
    private final List<String> labels;

    Training(TrainingPlan plan, List<String> tags, List<String> labels) {
        this.plan = plan;
        this.tags = tags;
        this.labels = labels;
    }

    Model train(String name, List<TreebankSentence> sentences) {
        List<byte[]> guessed = jackKnife(sentences);
        Tagger tagger = tagger(sentences, plan.taggerEpochs());
        report("tagger trained");
        long[] allowed = allowed(sentences, guessed);
        Grammar grammar = new Grammar(tags, labels, allowed);
        Map<Long, Integer> counts = count(sentences);
        long[] known = vocabulary(counts);
        int[] seen = new int[known.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = counts.getOrDefault(known[i], 0);
        }
        report(known.length + " words in the vocabulary");
        NetworkTrainer trainer = new NetworkTrainer(
                grammar, new WordTable(known), seen, plan.width(), plan.hidden(), plan.rate(), plan.seed());
        List<TreebankSentence> chosen = new ArrayList<>();
        List<byte[]> chosenTags = new ArrayList<>();
        int root = labels.indexOf("root");
        for (int i = 0; i < sentences.size(); i++) {
            if (hasSubject(sentences.get(i), root) || i % 5 == 0) {
                chosen.add(sentences.get(i));
                chosenTags.add(guessed.get(i));
            }
        }
        report(chosen.size() + " sentences for the network");
        Network network = trainer.train(
                chosen,
                chosenTags,
                plan.epochs(),
                plan.seed(),
                (epoch, done, loss, accuracy) -> report(String.format(
                        Locale.ROOT, "epoch %d, %d sentences: loss %.4f, right %.4f", epoch, done, loss, accuracy)));
        return new Model(name, tagger, network);
    }

    private static void report(String message) {
        System.err.println(message);
    }

    private boolean hasSubject(TreebankSentence sentence, int root) {
        for (int i = 0; i < sentence.size(); i++) {
            if (labels.get(sentence.labels()[i]).startsWith("nsubj")
                    && sentence.labels()[sentence.heads()[i]] == root) {
                return true;
            }
        }
        return false;
    }

    private Tagger tagger(List<TreebankSentence> sentences, int epochs) {
        LexiconBuilder lexicon = new LexiconBuilder(tags);
        sentences.forEach(lexicon::add);
        return new TaggerTrainer(lexicon.build()).train(sentences, epochs, plan.seed(), plan.taggerWeights());
    }

    /** Tags each part of the sentences with a tagger trained on the other parts. */
    private List<byte[]> jackKnife(List<TreebankSentence> sentences) {
        byte[][] guessed = new byte[sentences.size()][];
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<?>> waiting = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            waiting.add(pool.submit(() -> tagFold(sentences, left, guessed)));
        }
        try {
            for (Future<?> future : waiting) {
                future.get();
                report("a quarter tagged by a tagger of the other quarters");
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("training failed", e);
        } finally {
            pool.shutdownNow();
        }
        return List.of(guessed);
    }

    private void tagFold(List<TreebankSentence> sentences, int fold, byte[][] guessed) {
        List<TreebankSentence> others = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (i % FOLDS != fold) {
                others.add(sentences.get(i));
            }
        }
        Tagger tagger = tagger(others, Math.max(1, plan.taggerEpochs() - 2));
        int[] out = new int[512];
        for (int i = fold; i < sentences.size(); i += FOLDS) {
            int size = sentences.get(i).size();
            tagger.tag(sentences.get(i).words(), size, out);
            guessed[i] = new byte[size];
            for (int j = 0; j < size; j++) {
                guessed[i][j] = (byte) out[j];
            }
        }
    }

    /** Labels met often enough between two tags in a direction. */
    private long[] allowed(List<TreebankSentence> sentences, List<byte[]> guessed) {
        int width = labels.size();
        int[] met = new int[tags.size() * tags.size() * 2 * width];
        for (int s = 0; s < sentences.size(); s++) {
            TreebankSentence sentence = sentences.get(s);
            for (int i = 0; i < sentence.size(); i++) {
                int head = sentence.heads()[i];
                if (head >= 0) {
                    int place = Grammar.place(tags.size(), guessed.get(s)[head], guessed.get(s)[i], i < head);
                    met[place * width + sentence.labels()[i]]++;
                }
            }
        }
        long[] allowed = new long[met.length / width];
        for (int place = 0; place < allowed.length; place++) {
            for (int label = 0; label < width; label++) {
                if (met[place * width + label] >= RARE) {
                    allowed[place] |= 1L << label;
                }
            }
        }
        return allowed;
    }

    private static Map<Long, Integer> count(List<TreebankSentence> sentences) {
        Map<Long, Integer> counts = new HashMap<>();
        for (TreebankSentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                counts.merge(sentence.words()[i].folded(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private long[] vocabulary(Map<Long, Integer> counts) {
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= RARE)
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(plan.vocabulary())
                .mapToLong(Map.Entry::getKey)
                .toArray();
    }
}
