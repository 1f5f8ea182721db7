package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.codebook.Country;
import org.demarche.mention.Actor;
import org.junit.jupiter.api.Test;

class FactsTest {
    private final Facts facts = new Facts(Made.ontology());

    @Test
    void everyPresentStateHasACodeOfItsOwnInFips() {
        List<String> states = FactTable.of("fips.tsv").keys().stream()
                .filter(code -> present(code, "state"))
                .toList();
        assertThat(states)
                .hasSizeGreaterThan(190)
                .allSatisfy(code -> assertThat(facts.fips(code)).as(code).matches("[A-Z]{2}"));
        assertThat(states.stream().map(facts::fips)).doesNotHaveDuplicates();
    }

    @Test
    void theTablesKnowEveryCountryOfTheCodebookAndNoOther() {
        List<String> fips = FactTable.of("fips.tsv").keys();
        List<String> icews = FactTable.of("icews-countries.tsv").keys();
        assertThat(fips).hasSize(258).contains("KSV", "PSE", "ANT", "SUN");
        assertThat(Stream.concat(fips.stream(), icews.stream()))
                .allMatch(code -> Made.ontology().isCountry(code));
        assertThat(fips.stream().filter(code -> present(code, "state"))).allMatch(icews::contains);
    }

    private static boolean present(String code, String status) {
        List<Country> lines = Made.ontology().countries(code);
        return !lines.isEmpty() && lines.get(lines.size() - 1).status().equals(status);
    }

    @Test
    void fipsIsNotIso() {
        assertThat(Stream.of("DEU", "CHN", "CHE", "GBR", "AUT", "AUS", "UKR", "RUS", "IRQ", "PSE", "KSV")
                        .map(facts::fips))
                .containsExactly("GM", "CH", "SZ", "UK", "AU", "AS", "UP", "RS", "IZ", "WE", "KV");
        assertThat(facts.fips("ALA")).as("AX is Akrotiri").isEmpty();
        assertThat(facts.fips(null)).isEmpty();
        assertThat(facts.fips("XXX")).isEmpty();
    }

    @Test
    void icewsHasItsOwnNamesAndTheCodebookHelpsOut() {
        assertThat(facts.icewsCountry("PSE")).isEqualTo("Occupied Palestinian Territory");
        assertThat(facts.icewsCountry("COD")).isEqualTo("Democratic Republic of Congo");
        assertThat(facts.icewsCountry("DEU")).isEqualTo("Germany");
        assertThat(facts.icewsCountry("CSK")).isEqualTo("Czechoslovakia");
    }

    @Test
    void eventsAreCalledAsInIcews() {
        assertThat(facts.icewsLabel("193")).isEqualTo("fight with small arms and light weapons");
        assertThat(facts.icewsLabel("057")).isEqualTo("Sign formal agreement");
        assertThat(facts.icewsLabel("999")).isEqualTo("999");
        assertThat(FactTable.of("icews-labels.tsv").keys())
                .allMatch(code -> Made.ontology().code(code).isPresent());
    }

    @Test
    void everyRoleHasALineInTheTableOfSectors() {
        FactTable sectors = FactTable.of("sectors.tsv");
        assertThat(sectors.keys())
                .allMatch(role -> Made.ontology().isRole(role))
                .hasSize(45);
        assertThat(sectors.get("INT", "icews")).isEmpty();
    }

    @Test
    void mauritiusIsNotAReligion() {
        Actor mauritian = Made.actor("Ankara", "MUSGOV", "MUS", "GOV");
        assertThat(facts.icewsSectors(mauritian)).containsExactly("Government");
        assertThat(facts.religion(mauritian)).isEmpty();
        assertThat(CodeParts.of(mauritian, Made.ontology()).country()).isEqualTo("MUS");
        Actor muslims = Made.actor("rebels", "PHLMUSREB", "PHL", "REB");
        assertThat(facts.religion(muslims)).contains("Muslim");
        assertThat(facts.ploverSectors(muslims)).containsExactly("REB", "REL");
    }

    @Test
    void aBlockMayBeARegionAndAPeople() {
        assertThat(CodeParts.of(Made.actor("rebels", "RUSBLKCVL", "RUS"), Made.ontology()))
                .isEqualTo(new CodeParts("RUS", "", "blk", List.of(), List.of("CVL")));
        assertThat(CodeParts.of(Made.actor("rebels", "BLKREB", null), Made.ontology()))
                .isEqualTo(new CodeParts("BLK", "", "", List.of(), List.of("REB")));
        assertThat(CodeParts.of(Made.actor("rebels", "PSEHMSREB", "PSE"), Made.ontology())
                        .group())
                .isEqualTo("HMS");
        assertThat(CodeParts.of(Made.actor("rebels", "TURQQQ", "TUR"), Made.ontology()))
                .as("a block that nobody knows gets no column")
                .isEqualTo(new CodeParts("TUR", "", "", List.of(), List.of()));
    }
}
