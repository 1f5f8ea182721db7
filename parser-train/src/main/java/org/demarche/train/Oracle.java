package org.demarche.train;

import org.demarche.parser.graph.Grammar;
import org.demarche.parser.graph.State;

/**
 * Says which actions lose no arc of the right tree that can still be had (the dynamic oracle of Goldberg and Nivre for
 * the arc-hybrid system).
 */
final class Oracle {
    private final Grammar grammar;

    Oracle(Grammar grammar) {
        this.grammar = grammar;
    }

    /** True when shifting loses nothing. */
    boolean shifts(State state, int[] heads) {
        if (!state.canShift()) {
            return false;
        }
        int next = state.buffer(0);
        int headOfNext = heads[next - 1] + 1;
        for (int depth = 0; depth <= state.depth(); depth++) {
            int word = state.stack(depth);
            if (word > 0 && heads[word - 1] + 1 == next) {
                return false;
            }
            if (depth > 0 && headOfNext == word) {
                return false;
            }
        }
        return true;
    }

    /** The action that hangs the top of the stack under the next word, when that loses nothing; else -1. */
    int left(State state, int[] heads, int[] labels) {
        if (!state.canLeft()) {
            return -1;
        }
        int word = state.stack(0);
        int head = heads[word - 1] + 1;
        int next = state.buffer(0);
        if (head == state.stack(1) || head > next || hasDependentAhead(state, heads, word)) {
            return -1;
        }
        return 1 + labels[word - 1];
    }

    /** The action that hangs the top of the stack under the word below it, when that loses nothing; else -1. */
    int right(State state, int[] heads, int[] labels) {
        if (!state.canRight()) {
            return -1;
        }
        int word = state.stack(0);
        int head = heads[word - 1] + 1;
        int next = state.buffer(0);
        if (next > 0 && (head >= next || hasDependentAhead(state, heads, word))) {
            return -1;
        }
        return 1 + grammar.labels().size() + labels[word - 1];
    }

    private static boolean hasDependentAhead(State state, int[] heads, int word) {
        int next = state.buffer(0);
        if (next < 0) {
            return false;
        }
        for (int i = next; i <= state.size(); i++) {
            if (heads[i - 1] + 1 == word) {
                return true;
            }
        }
        return false;
    }
}
