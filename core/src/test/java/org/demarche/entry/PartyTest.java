package org.demarche.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {
    @ParameterizedTest
    @CsvSource({
        "RUS,RUS",
        "RUSGOV,RUS",
        "RUSGOVMIL,RUS",
        "USALEG,USA",
        "IGOUNO,IGOUNO",
        "IGOEUREEC,IGOEUREEC",
        "IGOWSTNATMIL,IGOWSTNAT",
        "COLREBFRC,COLREBFRC"
    })
    void aStateIsOnePartyWhicheverOfItsOfficesActs(String code, String party) {
        Party one = Party.of(Made.actor(code, "some words")).orElseThrow();

        assertThat(one.code()).isEqualTo(party);
        assertThat(one).isEqualTo(Party.of(Made.actor(code, "other words")).orElseThrow());
        assertThat(one).isEqualTo(Party.ofCode(code).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOV", "MIL", "LEG", "REB", "NGO"})
    void aRoleAloneIsNoParty(String code) {
        assertThat(Party.of(Made.actor(code, "the ministry"))).isEmpty();
    }

    /** Two firms of one country have one code. */
    @ParameterizedTest
    @ValueSource(strings = {"RUSBUS", "COLREB"})
    void manyBearOneCodeAndAreToldApartByTheirWords(String code) {
        Party one = Party.of(Made.actor(code, "The Northern Company")).orElseThrow();

        assertThat(one.code()).isEqualTo(code);
        assertThat(one).isEqualTo(Party.of(Made.actor(code, "northern company")).orElseThrow());
        assertThat(one)
                .isNotEqualTo(Party.of(Made.actor(code, "Southern Company")).orElseThrow());
    }
}
