package org.demarche.corenlp;

import java.util.Arrays;
import java.util.List;

/** Heads and relations of one sentence, made a tree with one root whatever the parser gave. */
final class Tree {
    private static final int UNSET = -2;

    private final int[] heads;
    private final String[] relations;

    Tree(int size) {
        heads = new int[size];
        relations = new String[size];
        Arrays.fill(heads, UNSET);
        Arrays.fill(relations, "dep");
    }

    int head(int token) {
        return heads[token];
    }

    String relation(int token) {
        return relations[token];
    }

    /** Hangs a token under a head, or makes it a root when the head is -1. */
    void attach(int token, int head, String relation) {
        if (token >= 0 && token < heads.length && head < heads.length && head != token) {
            heads[token] = head;
            relations[token] = relation;
        }
    }

    /** Keeps the first root, hangs further roots and stray tokens under it, and opens cycles. */
    void repair() {
        if (heads.length == 0) {
            return;
        }
        int root = root();
        heads[root] = -1;
        relations[root] = "root";
        for (int i = 0; i < heads.length; i++) {
            if (i != root && heads[i] < 0) {
                relations[i] = heads[i] == UNSET ? "dep" : "parataxis";
                heads[i] = root;
            }
        }
        for (int i = 0; i < heads.length; i++) {
            if (!reachesRoot(i)) {
                heads[i] = root;
                relations[i] = "dep";
            }
        }
    }

    private int root() {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == -1) {
                return i;
            }
        }
        return 0;
    }

    private boolean reachesRoot(int token) {
        int at = token;
        for (int steps = 0; steps < heads.length; steps++) {
            if (heads[at] < 0) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }

    /** A tree of some of the tokens; what hung under the others moves up to their head. */
    Tree only(List<Integer> kept) {
        Tree part = new Tree(kept.size());
        for (int i = 0; i < kept.size(); i++) {
            int head = heads[kept.get(i)];
            while (head >= 0 && !kept.contains(head)) {
                head = heads[head];
            }
            part.attach(i, head < 0 ? -1 : kept.indexOf(head), relations[kept.get(i)]);
        }
        part.repair();
        return part;
    }
}
