package org.demarche.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.demarche.entry.Days;
import org.demarche.happening.Account.Side;
import org.junit.jupiter.api.Test;

/** What rare words of two articles say for their records. */
class StoryTest {
    private static final Side CHAD = new Side("TCD", "TCD", List.of(), Set.of("chad"));
    private static final Side NIGER = new Side("NER", "NER", List.of(), Set.of("niger"));
    private static final Side POLICE = new Side("TCD", "TCDCOP", List.of("COP"), Set.of("police"));

    private static final Side CHURCH = new Side("TCD", "TCDREL", List.of("REL"), Set.of("church"));
    private static final Side UNITED_NATIONS = new Side("", "IGOUNO", List.of(), Set.of("un"));

    private static final String LORRIES =
            "Lorries with onions and millet turned back at the padlocked barrier of Daboua,"
                    + " where camels grazed among the tarpaulins.";
    private static final String ONIONS =
            "Nobody unlocks the barrier at Daboua: onions rot under tarpaulins and camel drovers"
                    + " curse beside heaps of millet.";
    private static final String FOOTBALL =
            "The stadium filled early, and drummers warmed the stands before the kick-off.";

    private static Account account(String article, Side target, String text) {
        Days days = new Days(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 1));
        return new Account(
                article,
                "r" + article,
                "t" + article,
                "+4",
                CHAD,
                target,
                false,
                "163",
                days,
                false,
                days,
                null,
                text,
                Set.of(article),
                Set.of(article),
                Set.of(),
                Set.of(),
                Story.of(text),
                List.of());
    }

    private static int points(Side target, String text) {
        return Grouping.compare(account("one", target, LORRIES), account("other", target, text))
                .points();
    }

    @Test
    void rareWordsSpeakForRecordsBetweenTwoCountries() {
        assertThat(points(NIGER, ONIONS)).isGreaterThan(points(NIGER, FOOTBALL));
    }

    @Test
    void withinOneCountryTheySpeakForTheSameTwoSidesAlone() {
        assertThat(points(POLICE, ONIONS)).isGreaterThan(points(POLICE, FOOTBALL));
        Account police = account("one", POLICE, LORRIES);
        assertThat(Grouping.compare(police, account("other", CHURCH, ONIONS)).points())
                .isEqualTo(Grouping.compare(police, account("other", CHURCH, FOOTBALL))
                        .points());
    }

    @Test
    void aBodyOfStatesIsAbroad() {
        assertThat(account("one", UNITED_NATIONS, LORRIES).abroad()).isTrue();
        assertThat(account("one", POLICE, LORRIES).abroad()).isFalse();
    }

    @Test
    void wordsOfEveryPageWeighNothing() {
        assertThat(RareWords.weight("and")).isZero();
        assertThat(RareWords.weight("minibu")).isGreaterThan(RareWords.weight("ship"));
        assertThat(Story.of("and the minibus").common(Story.of("and a minibus with the ship")))
                .isEqualTo(RareWords.weight("minibu"));
    }
}
