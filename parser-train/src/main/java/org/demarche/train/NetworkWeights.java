package org.demarche.train;

import java.util.Random;
import org.demarche.parser.graph.Grammar;
import org.demarche.parser.graph.Input;
import org.demarche.parser.graph.Network;
import org.demarche.parser.graph.Slots;
import org.demarche.parser.words.WordTable;

/** The network's weights while they are learnt. */
final class NetworkWeights {
    private final Grammar grammar;
    private final WordTable vocabulary;
    private final int width;
    private final int hidden;
    private final Weights embeddings;
    private final Weights words;
    private final Weights rows;
    private final Weights out;
    private final float[] wordsTurned;
    private final float[] outTurned;

    NetworkWeights(Grammar grammar, WordTable vocabulary, int width, int hidden, Random random) {
        this.grammar = grammar;
        this.vocabulary = vocabulary;
        this.width = width;
        this.hidden = hidden;
        int actions = grammar.actions();
        embeddings = random(Input.kinds(vocabulary) * width, 0.1, random);
        words = random(Slots.WORDS * width * hidden, 0.05, random);
        rows = random((new Slots(grammar).rowCount() + 1) * hidden, 0.05, random);
        out = random((hidden + 1) * actions, 0.05, random);
        wordsTurned = new float[words.values().length];
        outTurned = new float[hidden * actions];
        turn();
    }

    private static Weights random(int size, double spread, Random random) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * spread);
        }
        return new Weights(values);
    }

    int width() {
        return width;
    }

    int hidden() {
        return hidden;
    }

    Weights embeddings() {
        return embeddings;
    }

    Weights words() {
        return words;
    }

    Weights rows() {
        return rows;
    }

    Weights out() {
        return out;
    }

    /** The places' matrices with rows and columns exchanged. */
    float[] wordsTurned() {
        return wordsTurned;
    }

    /** The last layer with an array for each action. */
    float[] outTurned() {
        return outTurned;
    }

    /** Makes the exchanged copies again after the weights have changed. */
    void turn() {
        float[] matrix = words.values();
        for (int place = 0; place < Slots.WORDS; place++) {
            int base = place * width * hidden;
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < hidden; j++) {
                    wordsTurned[base + j * width + i] = matrix[base + i * hidden + j];
                }
            }
        }
        int actions = grammar.actions();
        float[] last = out.values();
        for (int i = 0; i < hidden; i++) {
            for (int a = 0; a < actions; a++) {
                outTurned[a * hidden + i] = last[i * actions + a];
            }
        }
    }

    /** A network of the running means. */
    Network network() {
        return new Network(
                grammar, vocabulary, width, hidden, embeddings.mean(), words.mean(), rows.mean(), out.mean());
    }
}
