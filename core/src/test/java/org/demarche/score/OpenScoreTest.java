package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenScoreTest {
    @Test
    void countsWhatIsAmongTheRecords() {
        MarkedLine line = new MarkedLine(
                "1", "France met Spain", List.of(new Place(0, 6, "")), List.of(new Place(11, 16, "")), "CONSULT", 1);
        CodedLine turned = new CodedLine(
                "1", List.of(new Place(11, 16, "Spain")), List.of(new Place(0, 6, "France")), "CONSULT", false, 1);

        OpenScore score = OpenScore.of(List.of(line), new RecordsByArticle(List.of(turned, turned)));

        assertThat(score.anyRoot().hits()).isEqualTo(1);
        assertThat(score.full().hits()).isZero();
        assertThat(score.missed()).containsExactly(line);
        assertThat(score.volume()).isEqualTo(2);
    }
}
