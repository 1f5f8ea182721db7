package org.demarche.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {
    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void exactNumbersAddUp() {
        assertThat(Quantity.exactly(number(12)).plus(Quantity.exactly(number(3))))
                .isEqualTo(Quantity.exactly(number(15)));
    }

    @Test
    void aSumKeepsTheOpenSide() {
        Quantity atLeast = new Quantity(number(3), number(3), null, false);
        assertThat(Quantity.exactly(number(12)).plus(atLeast))
                .isEqualTo(new Quantity(number(15), number(15), null, false));
    }

    @Test
    void aSumWithDozensHasNoValue() {
        Quantity sum = Quantity.exactly(number(12)).plus(Quantity.atLeast(number(24)));
        assertThat(sum.value()).isNull();
        assertThat(sum.least()).isEqualTo(number(36));
        assertThat(sum.exact()).isFalse();
    }

    @Test
    void aSumWithManyHasThatOfTheRestAtTheLeast() {
        assertThat(Quantity.exactly(number(12)).plus(Quantity.atLeast(null)).least())
                .isEqualTo(number(12));
    }

    @Test
    void rangesAddUpAtBothEnds() {
        Quantity range = Quantity.between(number(12), number(15));
        Quantity sum = range.plus(Quantity.exactly(number(2)));
        assertThat(sum.least()).isEqualTo(number(14));
        assertThat(sum.most()).isEqualTo(number(17));
        assertThat(sum.value()).isNull();
    }
}
