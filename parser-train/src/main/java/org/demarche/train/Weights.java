package org.demarche.train;

import java.util.Random;

/** Rows of weights with what Adam remembers of each, and their running mean. */
final class Weights {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.995f;
    private static final float MEAN = 0.999f;
    private static final float TINY = 1e-8f;

    private final float[][] values;
    private final float[][] first;
    private final float[][] second;
    private final float[][] mean;

    /** Starts with random weights of this spread. */
    Weights(int rows, int columns, double spread, Random random) {
        values = new float[rows][columns];
        first = new float[rows][columns];
        second = new float[rows][columns];
        mean = new float[rows][columns];
        for (float[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) (random.nextGaussian() * spread);
            }
        }
    }

    float[][] values() {
        return values;
    }

    /** The running mean, which is better than the last values. */
    float[][] mean() {
        return mean;
    }

    /**
     * One step of a row against its gradient.
     *
     * @param step how many steps were taken, this one counted
     */
    void learn(int row, float[] gradient, float rate, int step) {
        float size = rate / (float) (1 - StrictMath.pow(FIRST, step));
        float norm = 1 / (float) (1 - StrictMath.pow(SECOND, step));
        learn(values[row], first[row], second[row], gradient, size, norm);
    }

    private static void learn(float[] value, float[] m, float[] v, float[] g, float size, float norm) {
        for (int i = 0; i < value.length; i++) {
            m[i] = FIRST * m[i] + (1 - FIRST) * g[i];
        }
        for (int i = 0; i < value.length; i++) {
            v[i] = SECOND * v[i] + (1 - SECOND) * g[i] * g[i];
        }
        for (int i = 0; i < value.length; i++) {
            value[i] -= size * m[i] / ((float) Math.sqrt(v[i] * norm) + TINY);
        }
    }

    /** One step of all rows. */
    void learn(float[][] gradient, float rate, int step) {
        for (int row = 0; row < values.length; row++) {
            learn(row, gradient[row], rate, step);
        }
    }

    /** Takes the values into the mean. */
    void average(int step) {
        float keep = Math.min(MEAN, (step + 1f) / (step + 10f));
        for (int row = 0; row < values.length; row++) {
            average(mean[row], values[row], keep);
        }
    }

    private static void average(float[] mean, float[] value, float keep) {
        float rest = 1 - keep;
        for (int i = 0; i < mean.length; i++) {
            mean[i] = keep * mean[i] + rest * value[i];
        }
    }
}
