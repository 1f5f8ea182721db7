package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTableTest {
    private final ActorTable table = new ActorTable(RowIndex.of(
            List.of(
                    line("Zorn", "KORBUS", "name", "", ""),
                    line("ZORN", "PERREB", "acronym", "", ""),
                    line("Max Mo", "PERGOV", "person", "2004", "2006"),
                    line("Max Mo", "PEROPP", "person", "2007", "2009")),
            ActorTable::key));

    private static Row line(String... cells) {
        return new Row(List.of(cells), "actors/own.tsv", 1, true);
    }

    @ParameterizedTest
    @CsvSource({"Zorn,false,KORBUS", "ZORN,false,PERREB", "ZORN,true,KORBUS"})
    void capitalsTellAnAcronymFromAName(String printed, boolean shouting, String code) {
        assertThat(table.find("zorn", printed, shouting, null))
                .get()
                .extracting(ActorFact::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2005-03-01,PERGOV", "2006-12-31,PERGOV", "2007-01-01,PEROPP", "2020-01-01,PEROPP"})
    void theDayDecides(String day, String code) {
        assertThat(table.find("max mo", "Max Mo", false, day))
                .get()
                .extracting(ActorFact::code)
                .isEqualTo(code);
    }

    @Test
    void beforeTheFirstOfficeThereIsOnlyTheCountry() {
        assertThat(table.find("max mo", "Max Mo", false, "2003-12-31"))
                .get()
                .extracting(ActorFact::code)
                .isEqualTo("PER");
        assertThat(table.find("max mo", "Max Mo", false, "2004"))
                .get()
                .extracting(ActorFact::code)
                .isEqualTo("PERGOV");
    }

    @Test
    void aSurnameFindsThePeopleWhoHeldSomethingOnTheDay() {
        assertThat(table.surname("MO", "2008-01-01"))
                .extracting(ActorFact::code)
                .containsExactly("PEROPP");
        assertThat(table.surname("Mo", null)).hasSize(2);
        assertThat(table.surname("Mo", "1999")).isEmpty();
        assertThat(table.surname("Zorn", null)).isEmpty();
    }

    @Test
    void aNameNeedsACapital() {
        assertThat(table.find("max mo", "max mo", false, null)).isEmpty();
    }

    @Test
    void namesAndCodesAreThoseOfAllLines() {
        assertThat(table.names()).containsExactly("Max Mo", "ZORN", "Zorn");
        assertThat(table.codes()).containsExactlyInAnyOrder("KORBUS", "PERREB", "PERGOV", "PEROPP");
        assertThat(table.size()).isEqualTo(2);
    }
}
