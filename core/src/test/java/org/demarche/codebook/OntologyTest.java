package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.demarche.TinyCodebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyTest {
    private final Ontology ontology = TinyCodebook.load().ontology();

    @ParameterizedTest
    @CsvSource({
        "intend,072,0332,pledged",
        "intend,042,036,pledged",
        "intend,190,138,threatened",
        "intend,111,030,pledged",
        "stop,040,,negated",
    })
    void theLongestPrefixDecides(String operator, String base, String code, String status) {
        assertThat(ontology.compose(operator, base)).contains(new Ontology.Composed(code, status));
    }

    @Test
    void anUnknownOperatorComposesNothing() {
        assertThat(ontology.compose("undo", "190")).isEmpty();
        assertThat(ontology.isOperator("undo")).isFalse();
        assertThat(ontology.isOperator("stop")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FRA,MIL GOV,FRAGOVMIL",
        "FRAGOV,GOV,FRAGOV",
        "FRAMIL,GOV MIL,FRAGOVMIL",
        "FRA,,FRA",
        "'',MIL,MIL",
        "'','',''",
        "MIL,GOV,GOVMIL",
    })
    void rolesStandInOrderAndOnce(String base, String roles, String code) {
        List<String> more = roles == null || roles.isEmpty() ? List.of() : List.of(roles.split(" "));
        assertThat(ontology.actorCode(base, more)).isEqualTo(code);
    }

    @Test
    void rolesAreReadOffACode() {
        assertThat(ontology.rolesOf("FRAGOVMIL")).containsExactly("GOV", "MIL");
        assertThat(ontology.rolesOf("FRA")).isEmpty();
        assertThat(ontology.rolesOf(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"010,1", "057,1", "072,2", "087,2", "111,3", "138,3", "163,4", "190,4"})
    void aCodesRootGivesItsQuad(String code, int quad) {
        assertThat(ontology.code(code).orElseThrow().quad()).isEqualTo(quad);
    }

    @Test
    void aTypeHasItsQuadInPlover() {
        assertThat(ontology.ploverQuad("COOPERATE")).isEqualTo(2);
        assertThat(ontology.ploverQuad("NONE")).isNull();
        assertThat(ontology.ploverQuad(null)).isNull();
    }

    @Test
    void countriesHaveNames() {
        assertThat(ontology.isCountry("PER")).isTrue();
        assertThat(ontology.countryName("PER")).isEqualTo("Peru");
        assertThat(ontology.countryName("XXX")).isEqualTo("XXX");
    }

    @Test
    void statesMayFollowOneAnotherUnderACode() {
        assertThat(ontology.countryName("YEM")).isEqualTo("Yemen");
        assertThat(ontology.countries("YEM"))
                .extracting(Country::name, Country::cow)
                .containsExactly(tuple("North Yemen", "678"), tuple("Yemen", "679"));
        assertThat(ontology.countries("YEM").stream().filter(country -> country.existsOn("1990-05-21")))
                .extracting(Country::name)
                .containsExactly("North Yemen");
        assertThat(ontology.countries("QQQ")).isEmpty();
    }

    @Test
    void aCountryKnowsItsNeighboursInTime() {
        assertThat(ontology.countries("RUS").get(0).before()).containsExactly("SUN");
        assertThat(ontology.countries("SUN").get(0).after()).containsExactly("RUS");
    }

    @ParameterizedTest
    @CsvSource({"1989,0", "1990,2", "1995-06-30,2", "1995-07,1", "2004-01-31,1", "2004-02-01,2", ",2"})
    void anOrganisationHasItsMembersOfADay(String day, int members) {
        Organisation anglers =
                ontology.organisations().named("Council of Pacific Anglers").orElseThrow();
        assertThat(anglers.membersOn(day)).hasSize(members);
        assertThat(ontology.organisations().named("CPA")).contains(anglers);
        assertThat(ontology.organisations().named("CPB")).isEmpty();
    }
}
