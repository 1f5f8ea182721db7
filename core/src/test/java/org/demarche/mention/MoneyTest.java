package org.demarche.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static Optional<Map<String, Object>> find(String text) {
        return Money.find(text, new Span(0, text.length()));
    }

    @Test
    void readsSignNumberAndScale() {
        assertThat(find("a loan of $2.5 billion to Kenya"))
                .contains(Map.of("text", "$2.5 billion", "value", 2.5e9, "currency", "USD"));
    }

    @Test
    void readsUnitInWords() {
        assertThat(find("gave 80 million euros to Mali"))
                .contains(Map.of("text", "80 million euros", "value", 8e7, "currency", "EUR"));
    }

    @Test
    void keepsVagueAmountWithoutAValue() {
        assertThat(find("tens of millions of dollars"))
                .contains(Map.of("text", "tens of millions of dollars", "currency", "USD"));
    }

    @Test
    void readsThousandsWithCommas() {
        assertThat(find("a fine of £1,250,000").orElseThrow())
                .containsEntry("value", 1_250_000.0)
                .containsEntry("currency", "GBP");
    }

    @Test
    void looksOnlyWithinTheSpan() {
        assertThat(Money.find("$5 for bread and 3 goats", new Span(8, 24))).isEmpty();
    }

    @Test
    void takesNoBareNumberForMoney() {
        assertThat(find("sent 400 troops and 3 ships")).isEmpty();
    }
}
