package org.demarche.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.parser.graph.Grammar;
import org.demarche.parser.graph.Network;
import org.demarche.parser.words.WordTable;

/** Trains the network by batches; the outcome depends on the seed alone and not on the number of processors. */
final class NetworkTrainer {
    private static final int SHARDS = 2;
    private static final int BATCH = 128;

    private final NetworkWeights weights;
    private final Shard[] shards = new Shard[SHARDS];
    private final float rate;
    private int step;

    NetworkTrainer(Grammar grammar, WordTable vocabulary, int[] counts, int width, int hidden, float rate, long seed) {
        this.weights = new NetworkWeights(grammar, vocabulary, width, hidden, new Random(seed));
        this.rate = rate;
        for (int i = 0; i < SHARDS; i++) {
            shards[i] = new Shard(grammar, vocabulary, counts, weights);
        }
    }

    /** Told of the progress now and then. */
    interface Listener {
        void told(int epoch, int sentences, double loss, double accuracy);
    }

    /**
     * Trains.
     *
     * @param guessed the tags that a tagger gave each sentence that it had not seen
     */
    Network train(List<TreebankSentence> sentences, List<byte[]> guessed, int epochs, long seed, Listener listener) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            order.add(i);
        }
        Random random = new Random(seed);
        ExecutorService pool = Executors.newFixedThreadPool(SHARDS);
        int all = epochs * ((order.size() + BATCH - 1) / BATCH);
        try {
            for (int epoch = 0; epoch < epochs; epoch++) {
                Collections.shuffle(order, random);
                double loss = 0;
                long states = 0;
                long correct = 0;
                for (int from = 0; from < order.size(); from += BATCH) {
                    int to = Math.min(order.size(), from + BATCH);
                    float own = epoch == 0 ? (from < order.size() / 2 ? 0 : 0.5f) : 0.6f;
                    batch(sentences, guessed, order.subList(from, to), seed, own, pool, all);
                    for (Shard shard : shards) {
                        loss += shard.loss;
                        states += shard.states;
                        correct += shard.correct;
                    }
                    if ((from / BATCH) % 100 == 99 || to == order.size()) {
                        listener.told(epoch + 1, to, loss / states, (double) correct / states);
                        loss = 0;
                        states = 0;
                        correct = 0;
                    }
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return weights.network();
    }

    Network network() {
        return weights.network();
    }

    private void batch(
            List<TreebankSentence> sentences,
            List<byte[]> guessed,
            List<Integer> batch,
            long seed,
            float own,
            ExecutorService pool,
            int all) {
        step++;
        List<Future<?>> waiting = new ArrayList<>();
        for (int s = 0; s < SHARDS; s++) {
            Shard shard = shards[s];
            int first = s;
            waiting.add(pool.submit(() -> {
                shard.clear();
                for (int i = first; i < batch.size(); i += SHARDS) {
                    int at = batch.get(i);
                    Random random = new Random(mix(seed * 31 + step * 1_000_003L + i));
                    shard.learn(sentences.get(at), guessed.get(at), random, own);
                }
                shard.finish();
            }));
        }
        try {
            for (Future<?> future : waiting) {
                future.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("training failed", e);
        }
        update(all);
    }

    /** Random numbers that begin with neighbouring seeds are alike; this takes the seeds apart. */
    private static long mix(long seed) {
        long mixed = seed * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 31);
    }

    private void update(int all) {
        long states = Math.max(1, shards[0].states + shards[1].states);
        float now = rate * Math.max(0.02f, 1 - (float) step / all) * Math.min(1, step / 200f);
        float by = 1f / states;
        merge(shards[0].wordGradient, shards[1].wordGradient, by);
        merge(shards[0].rowGradient, shards[1].rowGradient, by);
        merge(shards[0].outGradient, shards[1].outGradient, by);
        merge(shards[0].biasGradient, shards[1].biasGradient, by);
        weights.words().learn(shards[0].wordGradient, now, step);
        weights.rows().learn(shards[0].rowGradient, now, step);
        weights.out().learn(upright(shards[0].outGradient, shards[0].biasGradient), now, step);
        shards[0].pairs.take(shards[1].pairs);
        shards[0].pairs.learn(by, now, step);
        weights.turn();
        weights.embeddings().average(step);
        weights.words().average(step);
        weights.rows().average(step);
        weights.out().average(step);
    }

    private static void merge(float[][] one, float[][] other, float by) {
        for (int i = 0; i < one.length; i++) {
            merge(one[i], other[i], by);
        }
    }

    private static void merge(float[] one, float[] other, float by) {
        for (int i = 0; i < one.length; i++) {
            one[i] = (one[i] + other[i]) * by;
        }
    }

    /** The gradient of the last layer in the order of its weights. */
    private float[][] upright(float[][] turned, float[] bias) {
        int hidden = weights.hidden();
        float[][] gradient = new float[hidden + 1][bias.length];
        for (int a = 0; a < turned.length; a++) {
            for (int i = 0; i < hidden; i++) {
                gradient[i][a] = turned[a][i];
            }
        }
        gradient[hidden] = bias;
        return gradient;
    }
}
