package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.demarche.parser.graph.Grammar;
import org.demarche.parser.graph.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {
    private static final List<String> LABELS = List.of("dep", "nsubj", "root");

    private final Grammar grammar = new Grammar(List.of("A"), LABELS, new long[2]);
    private final Oracle oracle = new Oracle(grammar);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoeverFollowsItComesToTheRightTree(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 200; n++) {
            int[] heads = tree(random, 1 + random.nextInt(15));
            int[] labels = labels(random, heads);
            State state = new State();
            state.reset(heads.length);
            while (!state.isLast()) {
                grammar.act(state, any(state, heads, labels, random));
            }
            grammar.act(state, 1 + LABELS.size() + grammar.root());
            assertThat(state.isDone()).isTrue();
            for (int i = 0; i < heads.length; i++) {
                assertThat(state.head(i + 1)).isEqualTo(heads[i] + 1);
                assertThat(state.label(i + 1)).isEqualTo(labels[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void saysWhatLosesNothingWhereverOneIs(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 300; n++) {
            int[] heads = tree(random, 1 + random.nextInt(6));
            int[] labels = labels(random, heads);
            State state = new State();
            state.reset(heads.length);
            while (!state.isLast()) {
                int most = reach(state, heads);
                assertThat(oracle.shifts(state, heads)).isEqualTo(state.canShift() && after(state, 0, heads) == most);
                if (state.canLeft()) {
                    assertThat(oracle.left(state, heads, labels) >= 0).isEqualTo(after(state, 1, heads) == most);
                }
                if (state.canRight()) {
                    assertThat(oracle.right(state, heads, labels) >= 0)
                            .isEqualTo(after(state, 1 + LABELS.size(), heads) == most);
                }
                grammar.act(state, wild(state, random));
            }
        }
    }

    @Test
    void aWordThatWaitsForItsHeadIsNotBuried() {
        int[] heads = {1, -1, 1};
        State state = new State();
        state.reset(3);
        state.shift();
        assertThat(oracle.shifts(state, heads)).isFalse();
        assertThat(oracle.left(state, heads, new int[] {1, 2, 0})).isEqualTo(2);
    }

    private int any(State state, int[] heads, int[] labels, Random random) {
        int[] right = {
            oracle.shifts(state, heads) ? 0 : -1, oracle.left(state, heads, labels), oracle.right(state, heads, labels)
        };
        assertThat(Arrays.stream(right).anyMatch(action -> action >= 0)).isTrue();
        int at = random.nextInt(3);
        while (right[at] < 0) {
            at = (at + 1) % 3;
        }
        return right[at];
    }

    private static int wild(State state, Random random) {
        while (true) {
            int pick = random.nextInt(3);
            if (pick == 0 && state.canShift()) {
                return 0;
            } else if (pick == 1 && state.canLeft()) {
                return 1;
            } else if (pick == 2 && state.canRight()) {
                return 1 + LABELS.size();
            }
        }
    }

    private int after(State state, int action, int[] heads) {
        State next = new State();
        next.copy(state);
        grammar.act(next, action);
        return reach(next, heads);
    }

    /** The most right heads that can be had from a state, by trying everything. */
    private int reach(State state, int[] heads) {
        if (state.isLast()) {
            State end = new State();
            end.copy(state);
            grammar.act(end, 1 + LABELS.size());
            int right = 0;
            for (int i = 0; i < heads.length; i++) {
                right += end.head(i + 1) == heads[i] + 1 ? 1 : 0;
            }
            return right;
        }
        int most = -1;
        if (state.canShift()) {
            most = Math.max(most, after(state, 0, heads));
        }
        if (state.canLeft()) {
            most = Math.max(most, after(state, 1, heads));
        }
        if (state.canRight()) {
            most = Math.max(most, after(state, 1 + LABELS.size(), heads));
        }
        return most;
    }

    /** A random tree without crossing arcs: each stretch has its head somewhere within. */
    private static int[] tree(Random random, int size) {
        int[] heads = new int[size];
        hang(heads, 0, size, -1, random);
        return heads;
    }

    private static void hang(int[] heads, int from, int to, int head, Random random) {
        int at = from;
        while (at < to) {
            int end = head < 0 ? to : at + 1 + random.nextInt(to - at);
            int top = at + random.nextInt(end - at);
            heads[top] = head;
            hang(heads, at, top, top, random);
            hang(heads, top + 1, end, top, random);
            at = end;
        }
    }

    private static int[] labels(Random random, int[] heads) {
        int[] labels = new int[heads.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = heads[i] < 0 ? 2 : random.nextInt(2);
        }
        return labels;
    }
}
