package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
    @ParameterizedTest
    @CsvSource({
        "tanks,tank",
        "secretaries,secretary",
        "former secretaries,former secretary",
        "branches,branch",
        "press,press",
        "virus,virus",
        "gas,gas",
        "army,army"
    })
    void onlyPluralsLoseTheirEnding(String word, String singular) {
        assertThat(Plural.singular(word)).isEqualTo(singular);
    }
}
