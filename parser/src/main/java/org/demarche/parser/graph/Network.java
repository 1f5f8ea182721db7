package org.demarche.parser.graph;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.demarche.parser.words.WordTable;

/**
 * Weights of the parser's network: a word at a place and a row each add a vector to the hidden layer; the hidden layer,
 * cut off below zero, gives every action a score. Immutable and thread-safe; the arrays are shared and not copied.
 *
 * <p>Every vector is an array of its own: loops over two arrays with the same index are what the just-in-time compiler
 * turns into vector instructions.
 */
public final class Network {
    private static final int LANES = 16;

    private final Grammar grammar;
    private final WordTable vocabulary;
    private final float[][] embeddings;
    private final float[][] wordWeights;
    private final float[][] rowWeights;
    private final float[][] outWeights;

    /**
     * @param grammar names and actions
     * @param vocabulary the words, most frequent first
     * @param embeddings a vector for each number that {@link Input#word} gives
     * @param wordWeights for each place and each element of a word's vector, a vector for the hidden layer
     * @param rowWeights a vector for each row, and last one more that is always added
     * @param outWeights for each hidden unit a score for each action, in arrays of {@link #padded} places, and last one
     *     more that is always added
     */
    public Network(
            Grammar grammar,
            WordTable vocabulary,
            float[][] embeddings,
            float[][] wordWeights,
            float[][] rowWeights,
            float[][] outWeights) {
        this.grammar = grammar;
        this.vocabulary = vocabulary;
        this.embeddings = embeddings;
        this.wordWeights = wordWeights;
        this.rowWeights = rowWeights;
        this.outWeights = outWeights;
    }

    /** The length of arrays that hold a score for each action: a multiple of what a processor does at once. */
    public static int padded(int actions) {
        return (actions + LANES - 1) / LANES * LANES;
    }

    public Grammar grammar() {
        return grammar;
    }

    public WordTable vocabulary() {
        return vocabulary;
    }

    /** Size of the hidden layer. */
    public int hidden() {
        return rowWeights[0].length;
    }

    float[][] rowWeights() {
        return rowWeights;
    }

    float[][] outWeights() {
        return outWeights;
    }

    /** Adds to {@code sum} what a word gives at a place. */
    void addWord(int place, int word, float[] sum) {
        addProduct(embeddings[word], wordWeights, place * embeddings[word].length, sum);
    }

    /**
     * Adds the product of a vector and a matrix.
     *
     * @param vector its length is a multiple of 4
     * @param matrix its rows from {@code first} on are used
     */
    public static void addProduct(float[] vector, float[][] matrix, int first, float[] sum) {
        for (int i = 0; i < vector.length; i += 4) {
            int row = first + i;
            addFour(
                    sum,
                    matrix[row],
                    matrix[row + 1],
                    matrix[row + 2],
                    matrix[row + 3],
                    vector[i],
                    vector[i + 1],
                    vector[i + 2],
                    vector[i + 3]);
        }
    }

    private static void addFour(
            float[] sum, float[] m0, float[] m1, float[] m2, float[] m3, float a, float b, float c, float d) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += a * m0[j] + b * m1[j] + c * m2[j] + d * m3[j];
        }
    }

    /** Adds one vector to another. */
    public static void add(float[] sum, float[] more) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += more[j];
        }
    }

    /** Adds four vectors to another. */
    public static void add(float[] sum, float[] m0, float[] m1, float[] m2, float[] m3) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += m0[j] + m1[j] + m2[j] + m3[j];
        }
    }

    /** Adds a vector, so many times. */
    public static void addScaled(float[] sum, float[] more, float by) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += by * more[j];
        }
    }

    /** Reads a network. */
    public static Network read(DataInput in) throws IOException {
        Grammar grammar = Grammar.read(in);
        WordTable vocabulary = WordTable.read(in);
        return new Network(grammar, vocabulary, rows(in), rows(in), rows(in), rows(in));
    }

    /** Writes the network, with one byte for each weight. */
    public void write(DataOutput out) throws IOException {
        grammar.write(out);
        vocabulary.write(out);
        write(out, embeddings);
        write(out, wordWeights);
        write(out, rowWeights);
        write(out, outWeights);
    }

    private static void write(DataOutput out, float[][] rows) throws IOException {
        out.writeInt(rows.length);
        out.writeInt(rows[0].length);
        for (float[] row : rows) {
            float largest = 0;
            for (float weight : row) {
                largest = Math.max(largest, Math.abs(weight));
            }
            out.writeFloat(largest / 127);
            for (float weight : row) {
                out.writeByte(largest == 0 ? 0 : Math.round(weight / largest * 127));
            }
        }
    }

    private static float[][] rows(DataInput in) throws IOException {
        float[][] rows = new float[in.readInt()][in.readInt()];
        byte[] bytes = new byte[rows[0].length];
        for (float[] row : rows) {
            float unit = in.readFloat();
            in.readFully(bytes);
            for (int i = 0; i < bytes.length; i++) {
                row[i] = bytes[i] * unit;
            }
        }
        return rows;
    }
}
