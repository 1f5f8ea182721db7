package org.demarche.parser.graph;

/**
 * What the network looks at in a state: words at fixed places, and rows of a table that stand for tags, labels and
 * other facts. One object for each thread.
 */
public final class Slots {
    /** Places of which the word and the tag are looked at. */
    public static final int WORDS = 18;

    private static final int DEPENDENTS = 12;
    private static final int NEAR = 8;
    private static final int[] FACTS = {12, 12, 25, 25, 5, 16, 16, 16, 16, 36, 30, 36, 16, 8};

    /** Number of rows that a state has. */
    public static final int ROWS = WORDS + NEAR + DEPENDENTS + FACTS.length;

    private final int[] words = new int[WORDS];
    private final int[] rows = new int[ROWS];
    private final int tagRows;
    private final int labelRows;
    private final int[] bases = new int[ROWS];
    private final long subjects;
    private final long objects;
    private final long auxiliaries;
    private final long markers;

    /** @param grammar names of tags and labels */
    public Slots(Grammar grammar) {
        tagRows = grammar.tags().size() + 2;
        labelRows = grammar.labels().size() + 1;
        int base = 0;
        for (int i = 0; i < ROWS; i++) {
            bases[i] = base;
            base += width(i);
        }
        subjects = bits(grammar, "nsubj", "nsubj:pass", "csubj", "csubj:pass");
        objects = bits(grammar, "obj", "xcomp", "ccomp");
        auxiliaries = bits(grammar, "aux", "aux:pass", "cop");
        markers = bits(grammar, "mark", "case", "cc");
    }

    private int width(int slot) {
        if (slot < WORDS + NEAR) {
            return tagRows;
        }
        if (slot < WORDS + NEAR + DEPENDENTS) {
            return labelRows;
        }
        return FACTS[slot - WORDS - NEAR - DEPENDENTS];
    }

    /** How many different rows there are. */
    public int rowCount() {
        return bases[ROWS - 1] + width(ROWS - 1);
    }

    private static long bits(Grammar grammar, String... names) {
        long bits = 0;
        for (String name : names) {
            int at = grammar.labels().indexOf(name);
            bits |= at < 0 ? 0 : 1L << at;
        }
        return bits;
    }

    /** Places of the words that {@link #fill} found; {@link State#NONE} where there is none. */
    public int[] words() {
        return words;
    }

    /** Rows that {@link #fill} found; the first {@link #WORDS} stand for the tags of {@link #words()}. */
    public int[] rows() {
        return rows;
    }

    /** Looks at a state. */
    public void fill(State state, Input input) {
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int b0 = state.buffer(0);
        words[0] = s0;
        words[1] = s1;
        words[2] = state.stack(2);
        words[3] = b0;
        words[4] = state.buffer(1);
        words[5] = state.buffer(2);
        words[6] = state.left1(s0);
        words[7] = state.left2(s0);
        words[8] = state.right1(s0);
        words[9] = state.right2(s0);
        words[10] = state.left1(s1);
        words[11] = state.left2(s1);
        words[12] = state.right1(s1);
        words[13] = state.right2(s1);
        words[14] = state.left1(b0);
        words[15] = state.left2(b0);
        words[16] = state.right1(words[12]);
        words[17] = state.right1(words[8]);
        int n = 0;
        for (; n < WORDS; n++) {
            rows[n] = bases[n] + input.tag(words[n]);
        }
        n = near(state, input, s0, s1, n);
        for (int i = WORDS - DEPENDENTS; i < WORDS; i++) {
            rows[n] = bases[n] + state.label(words[i]) + 1;
            n++;
        }
        facts(state, input, s0, s1, b0, n);
    }

    private int near(State state, Input input, int s0, int s1, int from) {
        int n = from;
        n = tag(n, input, state.stack(3));
        n = tag(n, input, state.buffer(3));
        n = tag(n, input, state.buffer(4));
        n = tag(n, input, s0 > 0 ? s0 - 1 : State.NONE);
        n = tag(n, input, s0 > 0 ? s0 + 1 : State.NONE);
        n = tag(n, input, s1 > 0 ? s1 - 1 : State.NONE);
        n = tag(n, input, s1 > 0 ? s1 + 1 : State.NONE);
        return tag(n, input, state.buffer(5));
    }

    private int tag(int n, Input input, int word) {
        rows[n] = bases[n] + input.tag(word);
        return n + 1;
    }

    private void facts(State state, Input input, int s0, int s1, int b0, int from) {
        int n = from;
        int end = b0 < 0 ? input.size() : b0 - 1;
        n = fact(n, s0 > 0 && b0 > 0 ? distance(b0 - s0) : 0);
        n = fact(n, s1 > 0 && s0 > 0 ? distance(s0 - s1) : 0);
        n = fact(n, valency(state, s0));
        n = fact(n, valency(state, s1));
        n = fact(n, Math.min(4, state.leftCount(b0)));
        int ahead = b0 < 0 ? 0 : input.finite(b0, input.size());
        n = fact(n, Math.min(3, ahead) * 4 + Math.min(3, finiteOnStack(state, input)));
        n = fact(n, signs(state, s0));
        n = fact(n, signs(state, s1));
        n = fact(n, signs(state, b0));
        n = fact(
                n,
                (input.quotes(s1 + 1, s0 - 1) & 1)
                        + 2 * (input.quotes(s0 + 1, end) & 1)
                        + 4 * Math.min(2, s1 < 0 ? 0 : input.commas(s1 + 1, s0 - 1))
                        + 12 * Math.min(2, s0 < 0 ? 0 : input.commas(s0 + 1, end)));
        n = fact(n, Math.min(5, state.depth()) * 5 + left(b0 < 0 ? 0 : input.size() - b0 + 1));
        n = fact(n, Math.min(5, input.size() / 8) * 6 + lastTag(input));
        n = fact(
                n,
                (s1 > 0 && input.breaks(s1 + 1, s0 - 1) > 0 ? 1 : 0)
                        + (s0 > 0 && input.breaks(s0 + 1, end) > 0 ? 2 : 0)
                        + (s1 > 0 && input.questionWords(s1 + 1, s0 - 1) > 0 ? 4 : 0)
                        + (s0 > 0 && input.questionWords(s0 + 1, end) > 0 ? 8 : 0));
        fact(
                n,
                (s1 > 0 && input.finite(s1 + 1, s0 - 1) > 0 ? 1 : 0)
                        + (s0 > 0 && input.finite(s0 + 1, end) > 0 ? 2 : 0)
                        + (s1 == 0 ? 4 : 0));
    }

    private int fact(int n, int value) {
        rows[n] = bases[n] + value;
        return n + 1;
    }

    private static int distance(int words) {
        return words <= 5 ? words : words <= 7 ? 6 : words <= 10 ? 7 : words <= 15 ? 8 : words <= 22 ? 9 : 10;
    }

    private static int left(int words) {
        return words <= 2 ? words : words <= 6 ? 3 : 4;
    }

    private static int valency(State state, int word) {
        return Math.min(4, state.leftCount(word)) * 5 + Math.min(4, state.rightCount(word));
    }

    private static int finiteOnStack(State state, Input input) {
        int count = 0;
        for (int depth = 0; depth < state.depth() && count < 3; depth++) {
            int word = state.stack(depth);
            count += input.finite(word, word);
        }
        return count;
    }

    private int signs(State state, int word) {
        long under = state.under(word);
        return ((under & subjects) != 0 ? 1 : 0)
                + ((under & objects) != 0 ? 2 : 0)
                + ((under & auxiliaries) != 0 ? 4 : 0)
                + ((under & markers) != 0 ? 8 : 0);
    }

    /** 0 for a full stop; questions and exclamations end with the same tag, so only others are told apart. */
    private static int lastTag(Input input) {
        int last = input.size();
        if (last < 1) {
            return 5;
        }
        return input.quotes(last, last) > 0 ? 1 : input.breaks(last, last) > 0 ? 2 : 0;
    }
}
