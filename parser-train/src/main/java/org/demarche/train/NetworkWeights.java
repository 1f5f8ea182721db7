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
    private final float[][] wordsTurned;
    private final float[][] outTurned;

    NetworkWeights(Grammar grammar, WordTable vocabulary, int width, int hidden, Random random) {
        this.grammar = grammar;
        this.vocabulary = vocabulary;
        this.width = width;
        this.hidden = hidden;
        int actions = Network.padded(grammar.actions());
        embeddings = new Weights(Input.kinds(vocabulary), width, 0.1, random);
        words = new Weights(Slots.WORDS * width, hidden, 0.05, random);
        rows = new Weights(new Slots(grammar).rowCount() + 1, hidden, 0.05, random);
        out = new Weights(hidden + 1, actions, 0.05, random);
        wordsTurned = new float[Slots.WORDS * hidden][width];
        outTurned = new float[actions][hidden];
        turn();
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
    float[][] wordsTurned() {
        return wordsTurned;
    }

    /** The last layer with an array for each action. */
    float[][] outTurned() {
        return outTurned;
    }

    /** Makes the exchanged copies again after the weights have changed. */
    void turn() {
        float[][] matrix = words.values();
        for (int place = 0; place < Slots.WORDS; place++) {
            for (int i = 0; i < width; i++) {
                float[] row = matrix[place * width + i];
                for (int j = 0; j < hidden; j++) {
                    wordsTurned[place * hidden + j][i] = row[j];
                }
            }
        }
        for (int i = 0; i < hidden; i++) {
            float[] row = out.values()[i];
            for (int a = 0; a < row.length; a++) {
                outTurned[a][i] = row[a];
            }
        }
    }

    /** A network of the running means. */
    Network network() {
        return new Network(grammar, vocabulary, embeddings.mean(), words.mean(), rows.mean(), out.mean());
    }
}
