package org.demarche.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProperNameTest {
    @ParameterizedTest
    @CsvSource({
        "Zapad-2017,zapad,2017",
        "\"Exercise \"\"Sea Wind '14\"\"\",sea wind,2014",
        "Cold Hand 98,cold hand,1998",
        "2012 Joint Shield,joint shield,2012",
        "Malabar,malabar,",
        "Treaty of Valga,valga,"
    })
    void namesAreReadWithTheirYears(String words, String base, Integer year) {
        ProperName name = ProperName.of(words).orElseThrow();

        assertThat(name.base()).isEqualTo(base);
        assertThat(name.year()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2014", "the exercise"})
    void whatNamesNothingIsNoName(String words) {
        assertThat(ProperName.of(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sea Friend 2013,Exercise Sea Friend,true",
        "Valga treaty,Treaty of Valga,true",
        "Sea Friend,Sea Wind,false"
    })
    void aNameThatLeavesOutWordsIsTheSame(String one, String other, boolean same) {
        ProperName name = ProperName.of(one).orElseThrow();

        assertThat(name.sameBase(ProperName.of(other).orElseThrow())).isEqualTo(same);
    }
}
