package org.demarche.parser.graph;

import java.util.Arrays;
import org.demarche.parser.words.Word;

/**
 * Finds the best tree of a tagged sentence with a small beam. Deterministic. Keeps its working space, so one object
 * serves one thread at a time.
 */
public final class Decoder {
    /** Words whose vectors are kept from sentence to sentence: the most frequent ones. */
    private static final int COMMON = 400;

    private final Network network;
    private final Grammar grammar;
    private final int beam;
    private final int hidden;
    private final Input input;
    private final Slots slots;
    private final float[] sum;
    private final float[] scores;
    private final float[][] common = new float[(COMMON + 2) * Slots.WORDS][];
    private float[][] local = new float[0][];
    private int[] localStamp = new int[0];
    private int stamp;

    private State[] states;
    private State[] spare;
    private final float[] totals;
    private final int[] candidateOf;
    private final int[] candidateAction;
    private final float[] candidateScore;

    /**
     * @param network the weights
     * @param beam how many half-parsed states are kept, at least 1
     */
    public Decoder(Network network, int beam) {
        this.network = network;
        this.grammar = network.grammar();
        this.beam = beam;
        this.hidden = network.hidden();
        this.input = new Input(network.vocabulary(), grammar.tags());
        this.slots = new Slots(grammar);
        this.sum = new float[hidden];
        this.scores = new float[Network.padded(grammar.actions())];
        this.states = states(beam);
        this.spare = states(beam);
        this.totals = new float[beam];
        this.candidateOf = new int[beam];
        this.candidateAction = new int[beam];
        this.candidateScore = new float[beam];
    }

    private static State[] states(int count) {
        State[] states = new State[count];
        Arrays.setAll(states, i -> new State());
        return states;
    }

    /**
     * Parses a sentence.
     *
     * @param words the sentence, in the first {@code size} places
     * @param tags their tags
     * @param heads filled with the 0-based place of each governor, -1 for the root
     * @param labels filled with the number of each label
     */
    public void parse(Word[] words, int[] tags, int size, int[] heads, int[] labels) {
        if (size == 0) {
            return;
        }
        input.set(words, tags, size);
        newSentence(size);
        states[0].reset(size);
        totals[0] = 0;
        int alive = 1;
        while (!states[0].isDone()) {
            alive = step(alive);
        }
        State best = states[0];
        for (int i = 0; i < size; i++) {
            heads[i] = best.head(i + 1) - 1;
            labels[i] = best.label(i + 1);
        }
    }

    private void newSentence(int size) {
        int places = (size + 1) * Slots.WORDS;
        if (localStamp.length < places) {
            localStamp = new int[places];
            local = new float[places][];
            stamp = 0;
        }
        stamp++;
    }

    /** Takes all states one action further and keeps the best; returns how many are kept. */
    private int step(int alive) {
        int found = 0;
        for (int i = 0; i < alive; i++) {
            score(states[i]);
            found = propose(i, found);
        }
        if (beam == 1) {
            grammar.act(states[0], candidateAction[0]);
            return 1;
        }
        for (int i = 0; i < found; i++) {
            spare[i].copy(states[candidateOf[i]]);
            grammar.act(spare[i], candidateAction[i]);
            totals[i] = candidateScore[i];
        }
        State[] before = states;
        states = spare;
        spare = before;
        return found;
    }

    /** Adds the actions of one state to the candidates, which stay sorted with the best first. */
    private int propose(int index, int found) {
        State state = states[index];
        long left = grammar.left(state, input.tags(), true);
        long right = grammar.right(state, input.tags(), true);
        boolean shift = state.canShift();
        float base = totals[index] - (beam == 1 ? 0 : logSum(left, right, shift));
        int count = found;
        if (shift) {
            count = offer(index, Grammar.SHIFT, base + scores[Grammar.SHIFT], count);
        }
        count = offerAll(index, left, 1, base, count);
        return offerAll(index, right, 1 + grammar.labels().size(), base, count);
    }

    private int offerAll(int index, long bits, int first, float base, int found) {
        int count = found;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            int action = first + Long.numberOfTrailingZeros(rest);
            count = offer(index, action, base + scores[action], count);
        }
        return count;
    }

    private int offer(int index, int action, float score, int found) {
        int at = found;
        while (at > 0 && candidateScore[at - 1] < score) {
            at--;
        }
        if (at >= beam) {
            return found;
        }
        int count = Math.min(beam, found + 1);
        for (int i = count - 1; i > at; i--) {
            candidateOf[i] = candidateOf[i - 1];
            candidateAction[i] = candidateAction[i - 1];
            candidateScore[i] = candidateScore[i - 1];
        }
        candidateOf[at] = index;
        candidateAction[at] = action;
        candidateScore[at] = score;
        return count;
    }

    private float logSum(long left, long right, boolean shift) {
        int right0 = 1 + grammar.labels().size();
        float largest = shift ? scores[Grammar.SHIFT] : Float.NEGATIVE_INFINITY;
        for (long rest = left; rest != 0; rest &= rest - 1) {
            largest = Math.max(largest, scores[1 + Long.numberOfTrailingZeros(rest)]);
        }
        for (long rest = right; rest != 0; rest &= rest - 1) {
            largest = Math.max(largest, scores[right0 + Long.numberOfTrailingZeros(rest)]);
        }
        double total = shift ? StrictMath.exp(scores[Grammar.SHIFT] - largest) : 0;
        for (long rest = left; rest != 0; rest &= rest - 1) {
            total += StrictMath.exp(scores[1 + Long.numberOfTrailingZeros(rest)] - largest);
        }
        for (long rest = right; rest != 0; rest &= rest - 1) {
            total += StrictMath.exp(scores[right0 + Long.numberOfTrailingZeros(rest)] - largest);
        }
        return (float) (largest + StrictMath.log(total));
    }

    private void score(State state) {
        slots.fill(state, input);
        float[][] weights = network.rowWeights();
        System.arraycopy(weights[weights.length - 1], 0, sum, 0, hidden);
        int[] words = slots.words();
        int[] rows = slots.rows();
        int place = 0;
        for (; place + 3 < Slots.WORDS; place += 4) {
            Network.add(
                    sum,
                    vector(place, words[place]),
                    vector(place + 1, words[place + 1]),
                    vector(place + 2, words[place + 2]),
                    vector(place + 3, words[place + 3]));
        }
        for (; place < Slots.WORDS; place++) {
            Network.add(sum, vector(place, words[place]));
        }
        int r = Slots.WORDS;
        for (; r + 3 < Slots.ROWS; r += 4) {
            Network.add(sum, weights[rows[r]], weights[rows[r + 1]], weights[rows[r + 2]], weights[rows[r + 3]]);
        }
        for (; r < Slots.ROWS; r++) {
            Network.add(sum, weights[rows[r]]);
        }
        float[][] out = network.outWeights();
        System.arraycopy(out[hidden], 0, scores, 0, scores.length);
        for (int i = 0; i < hidden; i++) {
            if (sum[i] > 0) {
                Network.addScaled(scores, out[i], sum[i]);
            }
        }
    }

    /** What the word and the tag at a place give, worked out once for each place that a word comes to. */
    private float[] vector(int place, int at) {
        if (at <= 0) {
            return common(place, input.word(at), at == 0 ? 1 : 0, slots.rows()[place]);
        }
        int key = at * Slots.WORDS + place;
        float[] vector = local[key];
        if (localStamp[key] != stamp) {
            if (vector == null) {
                vector = new float[hidden];
                local[key] = vector;
            }
            localStamp[key] = stamp;
            System.arraycopy(network.rowWeights()[slots.rows()[place]], 0, vector, 0, hidden);
            int word = input.word(at);
            if (word < COMMON) {
                Network.add(vector, common(place, word, word + 2, -1));
            } else {
                network.addWord(place, word, vector);
            }
        }
        return vector;
    }

    /** The vector of a frequent word, of the root or of no word at a place, with that of a row if one is given. */
    private float[] common(int place, int word, int number, int row) {
        int key = number * Slots.WORDS + place;
        float[] vector = common[key];
        if (vector == null) {
            vector = new float[hidden];
            network.addWord(place, word, vector);
            if (row >= 0) {
                Network.add(vector, network.rowWeights()[row]);
            }
            common[key] = vector;
        }
        return vector;
    }
}
