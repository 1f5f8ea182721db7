package org.demarche.parser.graph;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.demarche.parser.words.WordTable;

/**
 * Weights of the parser's network: a word at a place and a row each add a vector to the hidden layer; the hidden layer,
 * cut off below zero, gives every action a score. Immutable and thread-safe; the arrays are shared and not copied.
 */
public final class Network {
    private final Grammar grammar;
    private final WordTable vocabulary;
    private final int width;
    private final int hidden;
    private final float[] embeddings;
    private final float[] wordWeights;
    private final float[] rowWeights;
    private final float[] outWeights;

    /**
     * @param grammar names and actions
     * @param vocabulary the words, most frequent first
     * @param width length of a word's vector
     * @param hidden size of the hidden layer
     * @param embeddings a vector for each number that {@link Input#word} gives
     * @param wordWeights for each place and each element of a word's vector, a vector for the hidden layer
     * @param rowWeights a vector for each row, and last one more that is always added
     * @param outWeights for each hidden unit a score for each action, and last one more that is always added
     */
    public Network(
            Grammar grammar,
            WordTable vocabulary,
            int width,
            int hidden,
            float[] embeddings,
            float[] wordWeights,
            float[] rowWeights,
            float[] outWeights) {
        this.grammar = grammar;
        this.vocabulary = vocabulary;
        this.width = width;
        this.hidden = hidden;
        this.embeddings = embeddings;
        this.wordWeights = wordWeights;
        this.rowWeights = rowWeights;
        this.outWeights = outWeights;
    }

    public Grammar grammar() {
        return grammar;
    }

    public WordTable vocabulary() {
        return vocabulary;
    }

    /** Size of the hidden layer. */
    public int hidden() {
        return hidden;
    }

    float[] rowWeights() {
        return rowWeights;
    }

    float[] outWeights() {
        return outWeights;
    }

    /** Adds to {@code sum}, from {@code at} on, what a word gives at a place. */
    void addWord(int place, int word, float[] sum, int at) {
        int from = word * width;
        int base = place * width * hidden;
        for (int i = 0; i + 3 < width; i += 4) {
            float a = embeddings[from + i];
            float b = embeddings[from + i + 1];
            float c = embeddings[from + i + 2];
            float d = embeddings[from + i + 3];
            int row = base + i * hidden;
            addFour(sum, at, row, a, b, c, d);
        }
    }

    private void addFour(float[] sum, int at, int row, float a, float b, float c, float d) {
        float[] weights = wordWeights;
        int row1 = row + hidden;
        int row2 = row1 + hidden;
        int row3 = row2 + hidden;
        for (int j = 0; j < hidden; j++) {
            sum[at + j] +=
                    a * weights[row + j] + b * weights[row1 + j] + c * weights[row2 + j] + d * weights[row3 + j];
        }
    }

    /** Reads a network. */
    public static Network read(DataInput in) throws IOException {
        Grammar grammar = Grammar.read(in);
        WordTable vocabulary = WordTable.read(in);
        int width = in.readInt();
        int hidden = in.readInt();
        return new Network(
                grammar, vocabulary, width, hidden, floats(in), floats(in), floats(in), floats(in));
    }

    /** Writes the network, with one byte for each weight. */
    public void write(DataOutput out) throws IOException {
        grammar.write(out);
        vocabulary.write(out);
        out.writeInt(width);
        out.writeInt(hidden);
        write(out, embeddings, width);
        write(out, wordWeights, hidden);
        write(out, rowWeights, hidden);
        write(out, outWeights, grammar.actions());
    }

    private static void write(DataOutput out, float[] weights, int row) throws IOException {
        out.writeInt(weights.length);
        out.writeInt(row);
        for (int from = 0; from < weights.length; from += row) {
            float largest = 0;
            for (int i = from; i < from + row; i++) {
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            out.writeFloat(largest / 127);
            for (int i = from; i < from + row; i++) {
                out.writeByte(largest == 0 ? 0 : Math.round(weights[i] / largest * 127));
            }
        }
    }

    private static float[] floats(DataInput in) throws IOException {
        float[] weights = new float[in.readInt()];
        int row = in.readInt();
        byte[] bytes = new byte[row];
        for (int from = 0; from < weights.length; from += row) {
            float unit = in.readFloat();
            in.readFully(bytes);
            for (int i = 0; i < row; i++) {
                weights[from + i] = bytes[i] * unit;
            }
        }
        return weights;
    }
}
