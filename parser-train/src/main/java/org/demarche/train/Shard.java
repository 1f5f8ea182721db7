package org.demarche.train;

import java.util.Arrays;
import java.util.Random;
import org.demarche.parser.graph.Grammar;
import org.demarche.parser.graph.Input;
import org.demarche.parser.graph.Network;
import org.demarche.parser.graph.Slots;
import org.demarche.parser.graph.State;
import org.demarche.parser.words.WordTable;

/** Works out the gradient of a part of a batch. One thread at a time. */
final class Shard {
    private static final float DROPOUT = 0.15f;
    private static final float LEAST = 1e-4f;
    private static final float FORGETFUL = 1.5f;

    final float[][] wordGradient;
    final float[][] rowGradient;
    /** An array for each action, and last the one that is always added. */
    final float[][] outGradient;

    final float[] biasGradient;
    final PairCache pairs;

    private final Grammar grammar;
    private final Oracle oracle;
    private final Input input;
    private final Slots slots;
    private final State state = new State();
    private final int[] counts;
    private final int hidden;
    private final int actions;
    private final float[] sum;
    private final float[] back;
    private final float[] scores;
    private final boolean[] valid;
    private final boolean[] right;
    private final int[] pairOf = new int[Slots.WORDS];
    private final float[][] rowWeights;
    private final float[][] outWeights;
    private final float[][] outTurned;
    private int[] tags = new int[256];

    double loss;
    long states;
    long correct;

    /**
     * @param counts how often each word of the vocabulary was seen
     * @param weights the network's weights, read while the shard learns
     */
    Shard(Grammar grammar, WordTable vocabulary, int[] counts, NetworkWeights weights) {
        this.grammar = grammar;
        this.oracle = new Oracle(grammar);
        this.input = new Input(vocabulary, grammar.tags());
        this.slots = new Slots(grammar);
        this.counts = counts;
        this.hidden = weights.hidden();
        this.actions = grammar.actions();
        this.sum = new float[hidden];
        this.back = new float[hidden];
        this.scores = new float[Network.padded(actions)];
        this.valid = new boolean[actions];
        this.right = new boolean[actions];
        this.rowWeights = weights.rows().values();
        this.outWeights = weights.out().values();
        this.outTurned = weights.outTurned();
        this.wordGradient = new float[weights.words().values().length][hidden];
        this.rowGradient = new float[rowWeights.length][hidden];
        this.outGradient = new float[actions][hidden];
        this.biasGradient = new float[scores.length];
        this.pairs = new PairCache(weights);
    }

    void clear() {
        clear(wordGradient);
        clear(rowGradient);
        clear(outGradient);
        Arrays.fill(biasGradient, 0);
        pairs.clear();
        loss = 0;
        states = 0;
        correct = 0;
    }

    private static void clear(float[][] rows) {
        for (float[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    /**
     * Learns from one sentence.
     *
     * @param guessed tags that the tagger gave it
     * @param own the chance that the parser's own choices are followed rather than the right ones
     */
    void learn(TreebankSentence sentence, byte[] guessed, Random random, float own) {
        int size = sentence.size();
        tags = Arrays.copyOf(tags, Math.max(tags.length, size));
        for (int i = 0; i < size; i++) {
            tags[i] = guessed[i];
        }
        input.set(sentence.words(), tags, size);
        forget(sentence, random);
        state.reset(size);
        boolean follow = random.nextFloat() < own;
        while (!state.isLast()) {
            forward(random);
            grammar.act(state, choose(sentence, follow));
        }
    }

    private void forget(TreebankSentence sentence, Random random) {
        for (int i = 1; i <= sentence.size(); i++) {
            int word = input.word(i);
            if (word < counts.length && random.nextFloat() < FORGETFUL / (FORGETFUL + counts[word])) {
                input.forget(i, sentence.words()[i - 1]);
            }
        }
    }

    private void forward(Random random) {
        slots.fill(state, input);
        System.arraycopy(rowWeights[rowWeights.length - 1], 0, sum, 0, hidden);
        int[] words = slots.words();
        for (int place = 0; place < Slots.WORDS; place++) {
            pairOf[place] = pairs.find(place, input.word(words[place]));
            Network.add(sum, pairs.sum(pairOf[place]));
        }
        for (int row : slots.rows()) {
            Network.add(sum, rowWeights[row]);
        }
        dropOut(random);
        System.arraycopy(outWeights[hidden], 0, scores, 0, scores.length);
        for (int i = 0; i < hidden; i++) {
            if (sum[i] > 0) {
                Network.addScaled(scores, outWeights[i], sum[i]);
            }
        }
    }

    private void dropOut(Random random) {
        float more = 1 / (1 - DROPOUT);
        int threshold = (int) (DROPOUT * 256);
        for (int i = 0; i < hidden; i += 4) {
            int bits = random.nextInt();
            for (int j = i; j < i + 4; j++) {
                sum[j] = (bits & 0xff) < threshold || sum[j] < 0 ? 0 : sum[j] * more;
                bits >>>= 8;
            }
        }
    }

    /** Learns from the state and says what to do next. */
    private int choose(TreebankSentence sentence, boolean follow) {
        markValid();
        boolean any = markRight(sentence);
        float largest = Float.NEGATIVE_INFINITY;
        int best = -1;
        int bestRight = -1;
        for (int a = 0; a < actions; a++) {
            if (valid[a] && scores[a] > largest) {
                largest = scores[a];
                best = a;
            }
            if (right[a] && (bestRight < 0 || scores[a] > scores[bestRight])) {
                bestRight = a;
            }
        }
        if (!any) {
            return follow || bestRight < 0 ? best : bestRight;
        }
        backward(largest);
        states++;
        correct += right[best] ? 1 : 0;
        return follow ? best : bestRight;
    }

    private void markValid() {
        Arrays.fill(valid, false);
        valid[Grammar.SHIFT] = state.canShift();
        mark(grammar.left(state, input.tags(), false), 1);
        mark(grammar.right(state, input.tags(), false), 1 + grammar.labels().size());
    }

    private void mark(long bits, int first) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            valid[first + Long.numberOfTrailingZeros(rest)] = true;
        }
    }

    /** Marks the right actions; false when none of them is valid. */
    private boolean markRight(TreebankSentence sentence) {
        Arrays.fill(right, false);
        right[Grammar.SHIFT] = oracle.shifts(state, sentence.heads());
        int left = oracle.left(state, sentence.heads(), sentence.labels());
        int down = oracle.right(state, sentence.heads(), sentence.labels());
        if (left >= 0) {
            right[left] = true;
        }
        if (down >= 0) {
            right[down] = true;
        }
        return right[Grammar.SHIFT] || left >= 0 && valid[left] || down >= 0 && valid[down];
    }

    private void backward(float largest) {
        double all = 0;
        double good = 0;
        for (int a = 0; a < actions; a++) {
            if (valid[a]) {
                double e = Math.exp(scores[a] - largest);
                all += e;
                good += right[a] ? e : 0;
            }
        }
        good = Math.max(good, 1e-30);
        loss -= Math.log(good / all);
        Arrays.fill(back, 0);
        for (int a = 0; a < actions; a++) {
            if (valid[a]) {
                double e = Math.exp(scores[a] - largest);
                float g = (float) (e / all - (right[a] ? e / good : 0));
                if (Math.abs(g) > LEAST) {
                    biasGradient[a] += g;
                    Network.addScaled(back, outTurned[a], g);
                    Network.addScaled(outGradient[a], sum, g);
                }
            }
        }
        float more = 1 / (1 - DROPOUT);
        for (int i = 0; i < hidden; i++) {
            back[i] = sum[i] > 0 ? back[i] * more : 0;
        }
        Network.add(rowGradient[rowGradient.length - 1], back);
        for (int place = 0; place < Slots.WORDS; place++) {
            Network.add(pairs.gradient(pairOf[place]), back);
        }
        for (int row : slots.rows()) {
            Network.add(rowGradient[row], back);
        }
    }

    /** Carries the gradients of the hidden layer back to the words, once for each pair of a place and a word. */
    void finish() {
        pairs.carryBack(wordGradient);
    }
}
