package org.demarche.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StagesTest {
    @ParameterizedTest
    @CsvSource({
        "agreement,proposed,signed",
        "agreement,signed,ratified",
        "agreement,not concluded,negotiated",
        "agreement,negotiated,not concluded",
        "agreement,in force,suspended",
        "agreement,suspended,in force",
        "agreement,suspended,ended",
        "arms,offered,ordered",
        "arms,ordered,delivered",
        "arms,offered,refused",
        "arms,refused,ordered",
        "arms,suspended,delivered",
        "exercise,planned,took place",
        "visit,proposed,planned"
    })
    void aLaterStageMovesTheEntry(String kind, String current, String next) {
        assertThat(Stages.moves(kind(kind), current, next)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "agreement,signed,proposed",
        "agreement,signed,signed",
        "agreement,ratified,signed",
        "agreement,signed,not concluded",
        "agreement,suspended,negotiated",
        "agreement,ended,suspended",
        "arms,delivered,ordered",
        "arms,delivered,refused",
        "arms,suspended,ordered",
        "visit,took place,planned"
    })
    void whatIsRecalledDoesNot(String kind, String current, String next) {
        assertThat(Stages.moves(kind(kind), current, next)).isFalse();
    }

    @Test
    void theFirstStageIsAlwaysReached() {
        assertThat(Stages.moves(Kind.ARMS, null, "offered")).isTrue();
    }

    /** A contract for arms is one record of two kinds with one stage. */
    @ParameterizedTest
    @CsvSource({
        "arms,signed,ordered",
        "arms,proposed,offered",
        "arms,not concluded,",
        "arms,pledged,",
        "agreement,ordered,signed",
        "agreement,refused,not concluded",
        "agreement,delivered,"
    })
    void theStageOfOneKindIsCarriedOverToTheOther(String kind, String told, String stage) {
        CodedRecord record = Made.of(kind(kind), "r").with("stage", told).record();

        assertThat(Stages.of(kind(kind), record).orElse(null)).isEqualTo(stage);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEGATED", "HYPOTHETICAL", "HISTORIC"})
    void theUnrealIsAStepOnlyWhereItsStageSaysSo(Status status) {
        CodedRecord bare = Made.of(Kind.AGREEMENT, "r").status(status).record();
        CodedRecord signed = Made.of(Kind.AGREEMENT, "r")
                .status(status)
                .with("stage", "signed")
                .record();
        CodedRecord failed = Made.of(Kind.AGREEMENT, "r")
                .status(status)
                .with("stage", "not concluded")
                .record();

        assertThat(Stages.isStep(bare, Stages.of(Kind.AGREEMENT, bare))).isFalse();
        assertThat(Stages.isStep(signed, Stages.of(Kind.AGREEMENT, signed))).isFalse();
        assertThat(Stages.isStep(failed, Stages.of(Kind.AGREEMENT, failed))).isTrue();
    }

    private static Kind kind(String label) {
        return Kind.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
