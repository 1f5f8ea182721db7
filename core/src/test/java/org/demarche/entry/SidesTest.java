package org.demarche.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.record.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AAA acts towards BBB. */
class SidesTest {
    @ParameterizedTest
    @CsvSource({
        "arms.sell.to,062,AAA",
        "op.refuse.verb+arms.sell,1212,AAA",
        "arms.receive,072,AAA",
        "some.rule,062,AAA",
        "arms.buy.delivery,062,BBB",
        "op.intend.want+arms.buy,0312,BBB"
    })
    void theRuleTellsWhoSupplies(String rule, String cameo, String supplier) {
        Sides sides = Sides.of(
                Kind.ARMS,
                Made.of(Kind.ARMS, "r")
                        .between("AAA", "BBB")
                        .rule(rule)
                        .cameo(cameo)
                        .record());

        assertThat(sides.from()).isEqualTo(Party.ofCode(supplier).orElseThrow());
        assertThat(sides.to()).isNotNull().isNotEqualTo(sides.from());
    }

    @ParameterizedTest
    @ValueSource(strings = {"arms.deal", "arms.deal.purchases", "op.intend.want+arms.deal"})
    void aDealDoesNotTellWhoSupplies(String rule) {
        assertThat(Sides.of(
                        Kind.ARMS,
                        Made.of(Kind.ARMS, "r").between("AAA", "BBB").rule(rule).record()))
                .isEqualTo(Sides.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"042,AAA", "043,BBB"})
    void theCodeTellsWhoVisits(String cameo, String guest) {
        Sides sides = Sides.of(
                Kind.VISIT,
                Made.of(Kind.VISIT, "r").between("AAA", "BBB").cameo(cameo).record());

        assertThat(sides.from()).isEqualTo(Party.ofCode(guest).orElseThrow());
    }

    @Test
    void guestAndHostGoBeforeTheCode() {
        Sides sides = Sides.of(
                Kind.VISIT,
                Made.of(Kind.VISIT, "r")
                        .between("AAA", "BBB")
                        .cameo("042")
                        .with("guest", "BBBGOV")
                        .with("host", "AAA")
                        .record());

        assertThat(sides.from()).isEqualTo(Party.ofCode("BBB").orElseThrow());
    }

    @Test
    void aMeetingHasNoGuest() {
        assertThat(Sides.of(
                        Kind.VISIT,
                        Made.of(Kind.VISIT, "r")
                                .between("AAA", "BBB")
                                .cameo("040")
                                .record()))
                .isEqualTo(Sides.UNKNOWN);
    }
}
