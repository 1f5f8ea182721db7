package org.demarche.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BANK OF THE NORTH|Bank of the North",
                "THE HAGUE|The Hague",
                "SEAN O'BRIEN|Sean O'Brien",
                "PEOPLE'S FRONT|People's Front",
                "FARMERS' UNION|Farmers' Union",
                "GEORGE W. BUSH|George W. Bush",
                "J.R. MCCLOY|J.R. McCloy",
                "JOHN PAUL II|John Paul II",
                "BASHAR AL-ASSAD|Bashar al-Assad",
                "AL-WATAN|Al-Watan",
                "BBC RADIO|BBC Radio",
                "ST. LUCIA|St. Lucia",
                "MI6 OFFICE|MI6 Office",
                "WORKERS LEAGUE (FWL)|Workers League (FWL)",
                "UN Secy Gen|UN Secy Gen",
                "IRAN|Iran",
                "U.N.|U.N.",
                "KGB|KGB",
                "ÉTATS UNIS|États Unis",
            })
    void printsAsNewspapersDo(String words, String printed) {
        assertThat(Spelling.printed(words, List.of())).isEqualTo(printed);
    }

    @Test
    void knowsAnAcronymByAnotherNameOfTheActor() {
        List<String> others = List.of("UNITA", "UNION OF NORTHERN ISLAND TRADE ASSOCIATIONS");

        assertThat(Spelling.printed("UNITA", others)).isEqualTo("UNITA");
        assertThat(Spelling.printed("UNITA", List.of("UNITA"))).isEqualTo("Unita");
        assertThat(Spelling.isAcronym("FBN", List.of())).isTrue();
        assertThat(Spelling.isAcronym("BON", List.of("BANK OF THE NORTH"))).isFalse();
        assertThat(Spelling.isAcronym("BOTN", List.of("BANK OF THE NORTH"))).isTrue();
    }
}
