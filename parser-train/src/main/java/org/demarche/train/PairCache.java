package org.demarche.train;

import java.util.Arrays;
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
    private float[] sums;
    private float[] gradients;
    private int size;
    private float[] wordGradients = new float[0];
    private int[] wordSlot;
    private int[] touched = new int[1 << 12];
    private int touchedCount;

    PairCache(NetworkWeights weights) {
        this.weights = weights;
        this.hidden = weights.hidden();
        this.width = weights.width();
        this.sums = new float[keys.length * hidden];
        this.gradients = new float[keys.length * hidden];
        this.wordSlot = new int[weights.embeddings().values().length / width];
    }

    void clear() {
        Arrays.fill(slotOf, 0);
        Arrays.fill(gradients, 0, size * hidden, 0);
        size = 0;
        for (int i = 0; i < touchedCount; i++) {
            wordSlot[touched[i]] = 0;
        }
        touchedCount = 0;
    }

    float[] sums() {
        return sums;
    }

    float[] gradients() {
        return gradients;
    }

    /** Number of the pair; its sums are worked out when it is new. */
    int find(int place, int word) {
        int key = word * Slots.WORDS + place + 1;
        int mask = slotOf.length - 1;
        int at = (key * 0x9E3779B1 >>> 7) & mask;
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
        work(place, word, size * hidden);
        return size++;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        sums = Arrays.copyOf(sums, sums.length * 2);
        gradients = Arrays.copyOf(gradients, gradients.length * 2);
        slotOf = new int[slotOf.length * 2];
        int mask = slotOf.length - 1;
        for (int i = 0; i < size; i++) {
            int at = (keys[i] * 0x9E3779B1 >>> 7) & mask;
            while (slotOf[at] != 0) {
                at = (at + 1) & mask;
            }
            slotOf[at] = i + 1;
        }
    }

    private void work(int place, int word, int to) {
        Arrays.fill(sums, to, to + hidden, 0);
        float[] embeddings = weights.embeddings().values();
        float[] matrix = weights.words().values();
        int from = word * width;
        int base = place * width * hidden;
        for (int i = 0; i < width; i += 4) {
            float a = embeddings[from + i];
            float b = embeddings[from + i + 1];
            float c = embeddings[from + i + 2];
            float d = embeddings[from + i + 3];
            int r0 = base + i * hidden;
            int r1 = r0 + hidden;
            int r2 = r1 + hidden;
            int r3 = r2 + hidden;
            float[] out = sums;
            for (int j = 0; j < hidden; j++) {
                out[to + j] += a * matrix[r0 + j] + b * matrix[r1 + j] + c * matrix[r2 + j] + d * matrix[r3 + j];
            }
        }
    }

    /** Adds to the gradient of the places' matrices, and fills that of the words. */
    void carryBack(float[] matrixGradient) {
        float[] embeddings = weights.embeddings().values();
        float[] turned = weights.wordsTurned();
        if (wordGradients.length < size * width) {
            wordGradients = new float[keys.length * width];
        }
        if (touched.length < size) {
            touched = new int[keys.length];
        }
        for (int p = 0; p < size; p++) {
            int place = (keys[p] - 1) % Slots.WORDS;
            int word = (keys[p] - 1) / Slots.WORDS;
            outer(matrixGradient, place * width * hidden, embeddings, word * width, p * hidden);
            if (wordSlot[word] == 0) {
                touched[touchedCount++] = word;
                wordSlot[word] = touchedCount;
                Arrays.fill(wordGradients, (touchedCount - 1) * width, touchedCount * width, 0);
            }
            back(wordGradients, (wordSlot[word] - 1) * width, turned, place * width * hidden, p * hidden);
        }
    }

    private void outer(float[] matrix, int base, float[] embeddings, int from, int at) {
        float[] g = gradients;
        for (int i = 0; i < width; i++) {
            float e = embeddings[from + i];
            int row = base + i * hidden;
            for (int j = 0; j < hidden; j++) {
                matrix[row + j] += e * g[at + j];
            }
        }
    }

    private void back(float[] to, int start, float[] turned, int base, int at) {
        for (int j = 0; j < hidden; j += 4) {
            float a = gradients[at + j];
            float b = gradients[at + j + 1];
            float c = gradients[at + j + 2];
            float d = gradients[at + j + 3];
            int r0 = base + j * width;
            int r1 = r0 + width;
            int r2 = r1 + width;
            int r3 = r2 + width;
            for (int i = 0; i < width; i++) {
                to[start + i] += a * turned[r0 + i] + b * turned[r1 + i] + c * turned[r2 + i] + d * turned[r3 + i];
            }
        }
    }

    /** Adds to the gradient of a word what another cache has for it. */
    void take(int word, float[] from, int start) {
        if (wordSlot[word] == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, touched.length * 2);
            }
            touched[touchedCount++] = word;
            wordSlot[word] = touchedCount;
            if (wordGradients.length < touchedCount * width) {
                wordGradients = Arrays.copyOf(wordGradients, wordGradients.length * 2);
            }
            Arrays.fill(wordGradients, (touchedCount - 1) * width, touchedCount * width, 0);
        }
        int at = (wordSlot[word] - 1) * width;
        for (int i = 0; i < width; i++) {
            wordGradients[at + i] += from[start + i];
        }
    }

    /** Words whose gradient was filled. */
    int touchedCount() {
        return touchedCount;
    }

    int touched(int i) {
        return touched[i];
    }

    /** Gradient of the i-th touched word starts at i times the width. */
    float[] wordGradients() {
        return wordGradients;
    }
}
