package org.demarche.train;

import java.util.Arrays;
import org.demarche.parser.graph.Network;
import org.demarche.parser.graph.Slots;

/**
 * What each word of a batch gives the hidden layer at each place, worked out once, and the gradient that comes back to
 * it. One thread at a time.
 */
final class PairCache {
    private final NetworkWeights weights;
    private final int hidden;
    private final int width;
    private int[] slotOf = new int[1 << 15];
    private int[] keys = new int[1 << 13];
    private float[][] sums;
    private float[][] gradients;
    private int size;
    private final int[] wordSlot;
    private float[][] wordGradients;
    private int[] touched = new int[1 << 12];
    private int touchedCount;

    PairCache(NetworkWeights weights) {
        this.weights = weights;
        this.hidden = weights.hidden();
        this.width = weights.width();
        this.sums = new float[keys.length][hidden];
        this.gradients = new float[keys.length][hidden];
        this.wordGradients = new float[touched.length][width];
        this.wordSlot = new int[weights.embeddings().values().length];
    }

    void clear() {
        Arrays.fill(slotOf, 0);
        for (int i = 0; i < size; i++) {
            Arrays.fill(gradients[i], 0);
        }
        size = 0;
        for (int i = 0; i < touchedCount; i++) {
            wordSlot[touched[i]] = 0;
        }
        touchedCount = 0;
    }

    /** What a pair gives. */
    float[] sum(int pair) {
        return sums[pair];
    }

    /** What comes back to a pair. */
    float[] gradient(int pair) {
        return gradients[pair];
    }

    /** Number of the pair; its sums are worked out when it is new. */
    int find(int place, int word) {
        int key = word * Slots.WORDS + place + 1;
        int mask = slotOf.length - 1;
        int at = first(key, mask);
        while (slotOf[at] != 0) {
            if (keys[slotOf[at] - 1] == key) {
                return slotOf[at] - 1;
            }
            at = (at + 1) & mask;
        }
        if (size == keys.length) {
            grow();
            return find(place, word);
        }
        keys[size] = key;
        slotOf[at] = size + 1;
        Arrays.fill(sums[size], 0);
        Network.addProduct(weights.embeddings().values()[word], weights.words().values(), place * width, sums[size]);
        return size++;
    }

    private static int first(int key, int mask) {
        return (key * 0x9E3779B1 >>> 7) & mask;
    }

    private void grow() {
        int before = keys.length;
        keys = Arrays.copyOf(keys, before * 2);
        sums = Arrays.copyOf(sums, before * 2);
        gradients = Arrays.copyOf(gradients, before * 2);
        for (int i = before; i < keys.length; i++) {
            sums[i] = new float[hidden];
            gradients[i] = new float[hidden];
        }
        slotOf = new int[slotOf.length * 2];
        int mask = slotOf.length - 1;
        for (int i = 0; i < size; i++) {
            int at = first(keys[i], mask);
            while (slotOf[at] != 0) {
                at = (at + 1) & mask;
            }
            slotOf[at] = i + 1;
        }
    }

    /** Adds to the gradient of the places' matrices, and fills that of the words. */
    void carryBack(float[][] matrixGradient) {
        float[][] embeddings = weights.embeddings().values();
        for (int p = 0; p < size; p++) {
            int place = (keys[p] - 1) % Slots.WORDS;
            int word = (keys[p] - 1) / Slots.WORDS;
            float[] gradient = gradients[p];
            float[] embedding = embeddings[word];
            for (int i = 0; i < width; i++) {
                Network.addScaled(matrixGradient[place * width + i], gradient, embedding[i]);
            }
            Network.addProduct(gradient, weights.wordsTurned(), place * hidden, gradientOf(word));
        }
    }

    private float[] gradientOf(int word) {
        if (wordSlot[word] == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, touchedCount * 2);
                wordGradients = Arrays.copyOf(wordGradients, touchedCount * 2);
                for (int i = touchedCount; i < touched.length; i++) {
                    wordGradients[i] = new float[width];
                }
            }
            touched[touchedCount++] = word;
            wordSlot[word] = touchedCount;
            Arrays.fill(wordGradients[touchedCount - 1], 0);
        }
        return wordGradients[wordSlot[word] - 1];
    }

    /** Adds what another cache has for the words. */
    void take(PairCache other) {
        for (int i = 0; i < other.touchedCount; i++) {
            Network.add(gradientOf(other.touched[i]), other.wordGradients[i]);
        }
    }

    /** One step of the words' vectors against their gradients. */
    void learn(float scale, float rate, int step) {
        for (int i = 0; i < touchedCount; i++) {
            float[] gradient = wordGradients[i];
            for (int j = 0; j < width; j++) {
                gradient[j] *= scale;
            }
            weights.embeddings().learn(touched[i], gradient, rate, step);
        }
    }
}
