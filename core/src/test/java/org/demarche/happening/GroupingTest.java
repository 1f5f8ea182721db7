package org.demarche.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.codebook.PlaceKind;
import org.demarche.entry.Days;
import org.demarche.happening.Account.Side;
import org.demarche.place.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Side UKRAINE = new Side("UKR", "UKRMIL", List.of("MIL"), Set.of("ukrain"));
    private static final Side RUSSIA = new Side("RUS", "RUSMIL", List.of("MIL"), Set.of("russia"));
    private static final Side NOBODY = new Side("", "", List.of(), Set.of());

    /** An account in the making. */
    private static final class Telling {
        private final String id;
        private String manner = "+4";
        private Side source = RUSSIA;
        private Side target = UKRAINE;
        private String code = "194";
        private int day = 1;
        private boolean told;
        private @Nullable Place place;
        private Story story = Story.of("");
        private Set<DayOfWeek> weekdays = Set.of();
        private Set<String> names = Set.of("mill", "river", "40", "petrov", "zaria");
        private String evidence = "Guns were heard at the mill near the river.";

        Telling(String id) {
            this.id = id;
        }

        Telling between(Side one, Side other) {
            source = one;
            target = other;
            return this;
        }

        Telling code(String other, String otherManner) {
            code = other;
            manner = otherManner;
            return this;
        }

        Telling day(int number) {
            day = number;
            told = true;
            return this;
        }

        Telling published(int number, DayOfWeek... named) {
            day = number;
            weekdays = Set.of(named);
            return this;
        }

        Telling at(String name, double lat) {
            place = new Place(name, PlaceKind.CITY, "UKR", "", lat, 36.0, 1, 0, 0);
            return this;
        }

        Telling in(String article, Set<String> names) {
            story = Story.of(article);
            this.names = names;
            return this;
        }

        Telling says(String words) {
            evidence = words;
            return this;
        }

        Account account() {
            LocalDate date = LocalDate.of(2022, 5, day);
            Days days = new Days(date, date);
            return new Account(
                    "article " + id,
                    id,
                    "group " + id,
                    manner,
                    source,
                    target,
                    false,
                    code,
                    days,
                    told,
                    days,
                    place,
                    evidence,
                    TellingWords.of(evidence),
                    TellingWords.of(evidence),
                    names,
                    weekdays,
                    story,
                    List.of());
        }
    }

    private static Telling telling(String id) {
        return new Telling(id);
    }

    private static List<List<String>> groups(Telling... told) {
        List<Account> accounts = new ArrayList<>();
        for (Telling one : told) {
            accounts.add(one.account());
        }
        return groups(accounts);
    }

    private static List<List<String>> groups(List<Account> accounts) {
        return new Grouping(accounts, (one, other) -> false)
                .groups().stream()
                        .map(group ->
                                group.members().stream().map(Account::record).toList())
                        .toList();
    }

    @Test
    void joinsWhatTwoTellOfOneThing() {
        assertThat(groups(
                        telling("a"),
                        telling("b").code("190", "+4").says("Near the river the mill burned after guns opened up.")))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void twoClashesOnOneDayAtTwoPlacesStayTwo() {
        assertThat(groups(
                        telling("a").day(1).at("Izium", 49.2),
                        telling("b").day(1).at("Kherson", 46.6).says("Shells fell on a school yard.")))
                .hasSize(2);
        assertThat(groups(
                        telling("a").day(1).at("Izium", 49.2),
                        telling("b").day(1).at("Izium", 49.2).says("Shells fell on a school yard.")))
                .hasSize(1);
    }

    @Test
    void aReplyOfTheOtherSideAndAnActOfOthersStayApart() {
        assertThat(groups(
                        telling("a").says("Envoys were told to leave within a week."),
                        telling("b").between(UKRAINE, RUSSIA).says("In reply two consuls must go by Sunday.")))
                .hasSize(2);
        Side chad = new Side("TCD", "TCDMIL", List.of("MIL"), Set.of("chad"));
        assertThat(groups(telling("a"), telling("b").between(RUSSIA, chad))).hasSize(2);
        assertThat(groups(telling("a"), telling("b").code("057", "+1"))).hasSize(2);
        assertThat(groups(telling("a"), telling("b").code("194", "-4"))).hasSize(2);
    }

    @Test
    void claimsAreOneOnlyInAboutTheSameWords() {
        assertThat(groups(
                        telling("a").code("", "+0").between(RUSSIA, NOBODY).says("The dam holds, a colonel said."),
                        telling("b").code("", "+0").between(RUSSIA, NOBODY).says("Bread is cheap, a mayor said.")))
                .hasSize(2);
        assertThat(groups(
                        telling("a").code("", "+0").between(RUSSIA, NOBODY).says("The dam holds, a colonel said."),
                        telling("b")
                                .code("", "+0")
                                .between(RUSSIA, NOBODY)
                                .says("A colonel said that the dam still holds.")))
                .hasSize(1);
    }

    @Test
    void rolesThatOneReportTellsMoreExactlyAreOne() {
        Side gunmen = new Side("SOM", "SOMUAF", List.of("UAF"), Set.of("gunmen"));
        Side rebels = new Side("SOM", "SOMREB", List.of("REB"), Set.of("shabaab"));
        Side villagers = new Side("SOM", "SOMCVL", List.of("CVL"), Set.of("village"));
        Side police = new Side("SOM", "SOMCOP", List.of("COP"), Set.of("police"));
        assertThat(groups(
                        telling("a").between(gunmen, villagers).code("1831", "+4"),
                        telling("b")
                                .between(rebels, villagers)
                                .code("1831", "+4")
                                .says("Tea was sold at the mill gate.")))
                .hasSize(1);
        assertThat(groups(
                        telling("a").between(police, villagers).code("1831", "+4"),
                        telling("b")
                                .between(rebels, villagers)
                                .code("1832", "+4")
                                .says("Tea was sold at the fair.")))
                .hasSize(2);
    }

    @Test
    void whoTakesPartIsNoNameInCommon() {
        Set<String> sides = Set.of("russia", "ukrain");
        assertThat(groups(
                        telling("a").code("112", "+3").in("", sides).says("A dam was blown up at dawn."),
                        telling("b").code("112", "+3").in("", sides).says("Grain had been stolen from barns.")))
                .hasSize(2);
    }

    @Test
    void twoStoriesInTheSameWordsSpeakOfOneThing() {
        String story = "Gates of a dam stood open at dawn while water ran through orchards, barns, lanes, cellars,"
                + " stables, chapels and gardens below Zaria.";
        Telling one = telling("a").code("112", "+3").in("", Set.of()).says("Sluices were the work of saboteurs.");
        Telling other = telling("b").code("1121", "+3").in("", Set.of()).says("Blame was laid at another door.");
        assertThat(groups(one, other)).hasSize(2);
        assertThat(groups(one.in(story, one.names), other.in(story, other.names)))
                .hasSize(1);
    }

    private static int points(Telling one, Telling other) {
        return Grouping.compare(one.account(), other.account()).points();
    }

    @Test
    void aDayThatTheOtherArticleNamesMayBeMeant() {
        Telling monday = telling("a").day(2);
        assertThat(points(monday, telling("b").published(4, DayOfWeek.MONDAY)))
                .isGreaterThan(points(monday, telling("b").published(4, DayOfWeek.TUESDAY)));
        assertThat(points(monday, telling("b").published(1, DayOfWeek.MONDAY)))
                .isEqualTo(points(monday, telling("b").published(1)));
    }

    @Test
    void aCoupIsMoreThanAnyCoercion() {
        Side soldiers = new Side("TCD", "TCDMIL", List.of("MIL"), Set.of("soldie"));
        Side ruler = new Side("TCD", "TCDGOV", List.of("GOV"), Set.of("presid"));
        Side nurses = new Side("TCD", "TCDHLH", List.of("HLH"), Set.of("nurse"));
        assertThat(points(
                        telling("a").between(soldiers, ruler).code("170", "+4"),
                        telling("b").between(soldiers, ruler).code("170", "+4")))
                .isGreaterThan(points(
                        telling("a").between(soldiers, nurses).code("170", "+4"),
                        telling("b").between(soldiers, nurses).code("170", "+4")));
    }

    @Test
    void anOfficeOfUnknownCountryMayBeTheStates() {
        Side state = new Side("UKR", "UKR", List.of(), Set.of("ukrain"));
        Side junta = new Side("", "GOVMIL", List.of("GOV", "MIL"), Set.of("junta"));
        Side farmers = new Side("", "AGR", List.of("AGR"), Set.of("farmer"));
        assertThat(groups(
                        telling("a").between(RUSSIA, state),
                        telling("b").between(RUSSIA, junta),
                        telling("c").between(RUSSIA, farmers)))
                .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
    }

    @Test
    void daysInARowDoNotBecomeOneLongHappening() {
        Telling[] days = IntStream.rangeClosed(1, 9)
                .mapToObj(
                        day -> telling("d" + day).day(day).says("Guns fired at sector " + (day * 11) + " by the lake."))
                .toArray(Telling[]::new);
        assertThat(groups(days)).hasSizeGreaterThan(4);
    }

    @Test
    void givesTheSameGroupsInAnyOrder() {
        List<Account> accounts = new ArrayList<>();
        for (int day = 1; day < 8; day++) {
            accounts.add(telling("a" + day).day(day).account());
            accounts.add(telling("b" + day)
                    .day(day)
                    .code("190", "+4")
                    .says("By the mill guns fired again.")
                    .account());
            accounts.add(telling("c" + day).day(day).at("Izium", 49.2).account());
        }
        List<List<String>> first = groups(accounts);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(accounts, new Random(seed));
            assertThat(groups(accounts)).isEqualTo(first);
        }
    }

    @Test
    void saysWhyAndKeepsApartWhatAVerdictDivides() {
        List<Account> two = List.of(
                telling("a").account(),
                telling("b").says("At the mill the river guns.").account());
        Grouping.Group joined =
                new Grouping(two, (one, other) -> false).groups().get(0);
        assertThat(joined.reasons()).hasSize(2).first().isEqualTo("");
        assertThat(joined.reasons().get(1)).startsWith("with a: ").contains("both are 194", "the same sides");
        assertThat(new Grouping(two, (one, other) -> true).groups()).hasSize(2);
    }

    @Test
    void copiesOfASentenceStandTogether() {
        Grouping.Group group = new Grouping(
                        IntStream.range(0, 500)
                                .mapToObj(i -> telling("r" + i).account())
                                .toList(),
                        (a, b) -> false)
                .groups()
                .get(0);
        assertThat(group.members()).hasSize(500);
        assertThat(group.reasons().get(1)).isEqualTo("the same words as r0");
    }
}
