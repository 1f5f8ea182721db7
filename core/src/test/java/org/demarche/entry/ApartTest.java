package org.demarche.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.Test;

class ApartTest {
    @Test
    void readsPairsWithCommentsAndEmptyLines() {
        Apart apart = Apart.read(List.of("# joined wrongly", "", "  r1\tr2 ", "r3  r1"), "apart.txt");

        assertThat(apart.ids()).containsExactly("r1", "r2", "r3");
        assertThat(apart.divides(List.of("r2"), List.of("r9", "r1"))).isTrue();
        assertThat(apart.divides(List.of("r1"), List.of("r3"))).isTrue();
        assertThat(apart.divides(List.of("r2"), List.of("r3"))).isFalse();
    }

    @Test
    void refusesAllBadLinesTogetherWithTheirNumbers() {
        assertThatThrownBy(() -> Apart.read(List.of("r1 r2", "r1", "", "r1 r2 r3", "r4 r4"), "apart.txt"))
                .isInstanceOfSatisfying(
                        DemarcheException.class,
                        e -> assertThat(e.problems().stream().map(Problem::message))
                                .hasSize(3)
                                .anyMatch(
                                        line -> line.startsWith("apart.txt:2: DM070") && line.contains("1 id in 'r1'"))
                                .anyMatch(line -> line.startsWith("apart.txt:4: DM070") && line.contains("3 ids"))
                                .anyMatch(line ->
                                        line.startsWith("apart.txt:5: DM070") && line.contains("the same id twice")));
    }
}
