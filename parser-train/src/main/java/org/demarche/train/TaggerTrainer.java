package org.demarche.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.parser.tag.TagFeatures;
import org.demarche.parser.tag.TagLexicon;
import org.demarche.parser.tag.Tagger;
import org.demarche.parser.words.Word;

/** Trains the tagger: an averaged perceptron, updated on its own mistakes. One use, one thread. */
final class TaggerTrainer {
    private static final int ROWS = 1 << 20;

    private final TagLexicon lexicon;
    private final TagFeatures features = new TagFeatures(ROWS);
    private final int width;
    private final float[] weights;
    private final float[] sums;
    private final int[] rows = new int[TagFeatures.COUNT];
    private final float[] scores = new float[Long.SIZE];
    private float step = 1;

    TaggerTrainer(TagLexicon lexicon) {
        this.lexicon = lexicon;
        this.width = lexicon.tags().size();
        this.weights = new float[ROWS * width];
        this.sums = new float[ROWS * width];
    }

    /**
     * Trains on sentences.
     *
     * @param kept how many weights to keep; the smallest are dropped
     */
    Tagger train(List<TreebankSentence> sentences, int epochs, long seed, int kept) {
        List<TreebankSentence> order = new ArrayList<>(sentences);
        Random random = new Random(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (TreebankSentence sentence : order) {
                learn(sentence);
            }
        }
        return pack(kept);
    }

    private void learn(TreebankSentence sentence) {
        Word[] words = sentence.words();
        int size = words.length;
        long[] masks = new long[size];
        for (int i = 0; i < size; i++) {
            masks[i] = lexicon.mask(words[i]);
        }
        int last2 = -1;
        int last = -1;
        for (int i = 0; i < size; i++) {
            int tag = Long.numberOfTrailingZeros(masks[i]);
            if (Long.bitCount(masks[i]) > 1) {
                int n = features.fixed(words, masks, size, i, rows);
                n = features.tagged(words, masks, size, i, last, last2, n, rows);
                tag = guess(n, masks[i]);
                int right = sentence.tags()[i];
                if (tag != right && (masks[i] & 1L << right) != 0) {
                    update(n, right, 1);
                    update(n, tag, -1);
                }
                step++;
            }
            last2 = last;
            last = tag;
        }
    }

    private int guess(int count, long mask) {
        Arrays.fill(scores, 0);
        for (int r = 0; r < count; r++) {
            int base = rows[r] * width;
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                int tag = Long.numberOfTrailingZeros(rest);
                scores[tag] += weights[base + tag];
            }
        }
        return Tagger.best(scores, mask);
    }

    private void update(int count, int tag, float by) {
        for (int r = 0; r < count; r++) {
            int at = rows[r] * width + tag;
            weights[at] += by;
            sums[at] += by * step;
        }
    }

    private Tagger pack(int kept) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= sums[i] / step;
        }
        float least = least(kept);
        float largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        int[] offsets = new int[ROWS + 1];
        byte[] tags = new byte[kept + ROWS];
        byte[] packed = new byte[kept + ROWS];
        int n = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int tag = 0; tag < width; tag++) {
                float weight = weights[row * width + tag];
                byte small = Tagger.pack(weight, largest);
                if (Math.abs(weight) > least && small != 0 && n < tags.length) {
                    tags[n] = (byte) tag;
                    packed[n++] = small;
                }
            }
            offsets[row + 1] = n;
        }
        return new Tagger(lexicon, offsets, Arrays.copyOf(tags, n), Arrays.copyOf(packed, n));
    }

    /** The amount that all but the largest weights stay under. */
    private float least(int kept) {
        float[] amounts = new float[weights.length];
        int n = 0;
        for (float weight : weights) {
            if (weight != 0) {
                amounts[n++] = Math.abs(weight);
            }
        }
        Arrays.sort(amounts, 0, n);
        return n <= kept ? 0 : amounts[n - kept];
    }
}
