package org.demarche.train;

/** An array of weights with what Adam remembers of each, and their running mean. */
final class Weights {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.995f;
    private static final float MEAN = 0.999f;
    private static final float TINY = 1e-8f;

    private final float[] values;
    private final float[] first;
    private final float[] second;
    private final float[] mean;

    Weights(float[] values) {
        this.values = values;
        this.first = new float[values.length];
        this.second = new float[values.length];
        this.mean = values.clone();
    }

    float[] values() {
        return values;
    }

    /** The running mean, which is better than the last values. */
    float[] mean() {
        return mean;
    }

    /**
     * One step against a gradient.
     *
     * @param from first weight
     * @param to after the last weight
     * @param at where the gradient of the first weight stands
     * @param step how many steps were taken, this one counted
     */
    void learn(float[] gradient, int at, int from, int to, float rate, int step) {
        float c1 = (float) (1 - Math.pow(FIRST, step));
        float c2 = (float) (1 - Math.pow(SECOND, step));
        float size = rate / c1;
        float norm = 1 / c2;
        int shift = at - from;
        for (int i = from; i < to; i++) {
            float g = gradient[i + shift];
            float m = FIRST * first[i] + (1 - FIRST) * g;
            float v = SECOND * second[i] + (1 - SECOND) * g * g;
            first[i] = m;
            second[i] = v;
            values[i] -= size * m / ((float) Math.sqrt(v * norm) + TINY);
        }
    }

    /** Takes the values into the mean. */
    void average(int step) {
        float keep = Math.min(MEAN, (step + 1f) / (step + 10f));
        for (int i = 0; i < values.length; i++) {
            mean[i] = keep * mean[i] + (1 - keep) * values[i];
        }
    }
}
