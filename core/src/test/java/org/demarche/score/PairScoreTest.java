package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairScoreTest {
    private static final MarkedLine LINE = new MarkedLine(
            "1", "😀 France met Spain", List.of(new Place(2, 8, "")), List.of(new Place(13, 18, "")), "CONSULT", 1);
    private static final Place FRANCE = new Place(2, 8, "France");
    private static final Place SPAIN = new Place(13, 18, "Spain");

    @Test
    void theSurestRecordWithTheRightPairCounts() {
        PairScore score = score(
                coded(FRANCE, SPAIN, "ACCUSE", false, 0.4),
                coded(FRANCE, SPAIN, "CONSULT", false, 0.6),
                coded(FRANCE, SPAIN, "AID", false, 0.6));

        assertThat(score.rootAccuracy()).isEqualTo(new Share(1, 1));
        assertThat(score.wrong()).isEmpty();
    }

    @Test
    void onlyAReciprocalRecordMayBeTurnedRound() {
        assertThat(score(coded(SPAIN, FRANCE, "CONSULT", false, 1)).coded().hits())
                .isZero();
        assertThat(score(coded(SPAIN, FRANCE, "CONSULT", true, 1)).coded().hits())
                .isEqualTo(1);
    }

    @Test
    void wordsMustStandWhereTheRecordSays() {
        assertThat(score(coded(new Place(2, 8, "Frances"), SPAIN, "CONSULT", false, 1))
                        .coded()
                        .hits())
                .isZero();
        assertThat(score(coded(new Place(2, 90, "France met Spain"), SPAIN, "CONSULT", false, 1))
                        .coded()
                        .hits())
                .isZero();
    }

    @Test
    void lineWithoutARecordIsConfusedWithNone() {
        assertThat(score().confusion()).isEqualTo(Map.of("CONSULT", Map.of("-", 1)));
        assertThat(score().rootMacroF1()).isZero();
    }

    @Test
    void joinsClassesOfOlderRevisions() {
        assertThat(Roots.of("retreat")).isEqualTo("YIELD");
        assertThat(Roots.quad("YIELD")).isEqualTo(2);
        assertThat(Roots.quad("-")).isZero();
    }

    private static PairScore score(CodedLine... records) {
        return PairScore.of(List.of(LINE), new RecordsByArticle(List.of(records)));
    }

    private static CodedLine coded(Place source, Place target, String root, boolean reciprocal, double confidence) {
        return new CodedLine("1", List.of(source), List.of(target), root, reciprocal, confidence);
    }
}
