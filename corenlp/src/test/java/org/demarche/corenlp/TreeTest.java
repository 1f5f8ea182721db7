package org.demarche.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
    @Test
    void keepsFirstOfTwoRoots() {
        Tree tree = new Tree(3);
        tree.attach(0, 1, "nsubj");
        tree.attach(1, -1, "root");
        tree.attach(2, -1, "root");
        tree.repair();
        assertThat(new int[] {tree.head(0), tree.head(1), tree.head(2)}).containsExactly(1, -1, 1);
        assertThat(tree.relation(2)).isEqualTo("parataxis");
    }

    @Test
    void opensCircles() {
        Tree tree = new Tree(3);
        tree.attach(0, -1, "root");
        tree.attach(1, 2, "obj");
        tree.attach(2, 1, "obj");
        tree.repair();
        assertThat(tree.head(1)).isZero();
        assertThat(tree.head(2)).isEqualTo(1);
    }

    @Test
    void movesChildrenOfDroppedTokensUp() {
        Tree tree = new Tree(3);
        tree.attach(0, 1, "dep");
        tree.attach(1, 2, "punct");
        tree.attach(2, -1, "root");
        Tree part = tree.only(List.of(0, 2));
        assertThat(part.head(0)).isEqualTo(1);
        assertThat(part.head(1)).isEqualTo(-1);
    }

    @Test
    void makesTreeOfNothingParsed() {
        Tree tree = new Tree(2);
        tree.repair();
        assertThat(tree.head(0)).isEqualTo(-1);
        assertThat(tree.head(1)).isZero();
    }
}
