package org.demarche.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How joining is decided; the table entries.tsv of the command has whole histories. */
class EntryJoinerTest {
    @Test
    void aStepCitesItsRecordWithCodePoints() {
        Entry entry = Made.joined(Made.deal("r1", "2016-10-15", "ordered")
                        .with("item", "frigates")
                        .saying("Russia sold frigates to India."))
                .get(0);

        assertThat(entry.steps()).hasSize(1);
        Step step = entry.steps().get(0);
        assertThat(step.stage()).isEqualTo("ordered");
        assertThat(step.date()).isEqualTo("2016-10-15");
        assertThat(step.basis()).isEqualTo("publication");
        assertThat(step.moved()).isTrue();
        Citation citation = step.records().get(0);
        assertThat(citation.article()).isEqualTo("a-r1");
        assertThat(citation.record()).isEqualTo("r1");
        assertThat(citation.start()).isEqualTo(2);
        assertThat(citation.end() - citation.start()).isEqualTo("Russia sold frigates to India.".length());
        assertThat(citation.publisher()).isEqualTo("The Daily");
    }

    @Test
    void theReasonNamesWhatAgrees() {
        Entry entry = Made.joined(
                        Made.deal("r1", "2016-10-15", "ordered").with("designation", "S-400"),
                        Made.deal("r2", "2016-11-25", "delivered").with("designation", "S-400"))
                .get(0);

        assertThat(entry.records().map(Citation::because))
                .containsExactly(
                        "first record", "same supplier RUS and recipient IND; designation S-400; 41 days after");
        assertThat(entry.from()).isEqualTo("RUS");
        assertThat(entry.to()).isEqualTo("IND");
    }

    @Test
    void theRefusalNamesWhatSpeaksAgainst() {
        List<Entry> entries = Made.joined(
                Made.deal("r1", "2016-10-15", "ordered").with("designation", "S-400"),
                Made.deal("r2", "2016-11-25", "ordered").with("designation", "Su-30"));

        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).keptApart()).singleElement().satisfies(refused -> {
            assertThat(refused.entry()).isEqualTo(entries.get(0).id());
            assertThat(refused.record()).isEqualTo("r2");
            assertThat(refused.because())
                    .startsWith("same supplier RUS and recipient IND; ")
                    .contains("; but designation Su-30 against S-400");
        });
    }

    @Test
    void theIdStaysWhenALaterArticleIsAdded() {
        Made first = Made.deal("r1", "2016-10-15", "ordered").with("item", "frigates");
        Made later = Made.deal("r2", "2017-01-20", "delivered").with("item", "frigates");

        assertThat(Made.joined(later, first).get(0).id())
                .isEqualTo(Made.joined(first).get(0).id());
    }

    @Test
    void theSameArticleReadTwiceTellsItOnce() {
        Made one = Made.deal("r1", "2016-10-15", "ordered").with("item", "frigates");

        assertThat(Made.joined(one, one)).isEqualTo(Made.joined(one));
    }

    @Test
    void whoeverIsNotNamedIsNotGuessed() {
        assertThat(Made.joined(
                        Made.of(Kind.AGREEMENT, "r1")
                                .between("PER", "CHL")
                                .on("2011-03-02")
                                .with("instrument", "treaty"),
                        Made.of(Kind.AGREEMENT, "r2")
                                .between("PER", null)
                                .on("2011-03-02")
                                .with("instrument", "treaty"),
                        Made.of(Kind.AGREEMENT, "r3")
                                .between("PER", null)
                                .on("2011-03-02")
                                .with("instrument", "treaty")))
                .hasSize(3);
    }

    @Test
    void promisesOfWhichNoPaperIsToldNeedOneSubject() {
        assertThat(Made.joined(promise("r1", "2011-03-02", null), promise("r2", "2011-03-02", null)))
                .hasSize(2);
        assertThat(Made.joined(promise("r1", "2011-03-02", "clean water"), promise("r2", "2011-05-02", "water")))
                .hasSize(1);
        assertThat(Made.joined(promise("r1", "2011-03-02", "clean water"), promise("r2", "2011-05-02", null)))
                .hasSize(2);
    }

    private static Made promise(String id, String day, String subject) {
        Made made = Made.of(Kind.AGREEMENT, id).between("NOR", "MWI").on(day).with("stage", "pledged");
        return subject == null ? made : made.with("subject", subject);
    }

    @ParameterizedTest
    @CsvSource({
        "treaty,treaty,300,1",
        "treaty,treaty,400,2",
        "treaty,agreement,80,1",
        "treaty,agreement,120,2",
        "agreement,deal,10,1",
        "agreement,deal,20,2",
        "trade treaty,trade agreement,1000,1",
        "trade treaty,trade agreement,1200,2"
    })
    void theLessIsSaidTheNearerMustTheyBe(String one, String other, int days, int entries) {
        String second = LocalDate.parse("2011-03-02").plusDays(days).toString();
        assertThat(Made.joined(
                        paper("r1", "2011-03-02", one).with("stage", "proposed"),
                        paper("r2", second, other).with("stage", "signed")))
                .hasSize(entries);
    }

    @Test
    void aTreatyMayBeRatifiedYearsLater() {
        Made signed = paper("r1", "2011-03-02", "treaty").with("stage", "signed");
        Made ratified = paper("r2", "2013-03-02", "treaty").with("stage", "ratified");
        Made ratifiedAgain = paper("r3", "2015-03-02", "treaty").with("stage", "ratified");

        assertThat(Made.joined(signed, ratified, ratifiedAgain)).hasSize(2);
    }

    private static Made paper(String id, String day, String instrument) {
        return Made.of(Kind.AGREEMENT, id).between("PER", "CHL").on(day).with("instrument", instrument);
    }

    @Test
    void whatIsSignedOnTwoDaysThatAreToldIsTwo() {
        assertThat(Made.joined(
                        paper("r1", "2011-03-02", "fishing treaty")
                                .dated("2011-03-01", "2011-03-01")
                                .with("stage", "signed"),
                        paper("r2", "2011-06-02", "fishing treaty")
                                .dated("2011-06-01", "2011-06-01")
                                .with("stage", "signed")))
                .hasSize(2);
    }

    @Test
    void whatHasEndedIsNotSignedAgain() {
        assertThat(Made.joined(
                        paper("r1", "2011-03-02", "ceasefire").with("stage", "signed"),
                        paper("r2", "2011-04-02", "ceasefire").with("stage", "ended"),
                        paper("r3", "2011-05-20", "ceasefire").with("stage", "signed")))
                .extracting(Entry::stage)
                .containsExactly("ended", "signed");
    }

    @ParameterizedTest
    @CsvSource({
        "ordered,36,ordered,40,1",
        "ordered,36,ordered,60,2",
        "ordered,36,delivered,4,1",
        "ordered,36,delivered,60,2",
        "offered,36,ordered,20,1",
        "offered,126,ordered,36,2"
    })
    void numbersMustNotBeTooFarApart(String stage, int number, String nextStage, int next, int entries) {
        assertThat(Made.joined(
                        Made.deal("r1", "2016-10-15", stage)
                                .with("item", "frigates")
                                .with("number", number),
                        Made.deal("r2", "2016-11-25", nextStage)
                                .with("item", "frigates")
                                .with("number", next)))
                .hasSize(entries);
    }

    @ParameterizedTest
    @CsvSource({"USD,1200000000,1", "USD,9000000000,2", "EUR,9000000000,1"})
    void sumsOfOneCurrencyMustNotBeTooFarApart(String currency, long value, int entries) {
        assertThat(Made.joined(
                        Made.deal("r1", "2016-10-15", "ordered")
                                .with("item", "frigates")
                                .with("amount", Map.of("text", "$1 billion", "value", 1e9, "currency", "USD")),
                        Made.deal("r2", "2016-11-25", "ordered")
                                .with("item", "frigates")
                                .with("amount", Map.of("text", "words", "value", value, "currency", currency))))
                .hasSize(entries);
    }

    @Test
    void armsInGeneralAreJoinedWithinAWeekOnly() {
        assertThat(Made.joined(
                        Made.deal("r1", "2016-10-15", "delivered").with("item", "weapons"),
                        Made.deal("r2", "2016-10-20", "delivered").with("item", "military equipment"),
                        Made.deal("r3", "2016-11-25", "delivered").with("item", "weapons")))
                .hasSize(2);
        assertThat(Made.joined(
                        Made.deal("r1", "2016-10-15", "ordered").with("item", "frigates"),
                        Made.deal("r2", "2016-10-20", "delivered").with("item", "weapons")))
                .hasSize(2);
    }

    @Test
    void theBuyerAndTheSellerTellOfOneDeal() {
        Entry entry = Made.joined(
                        Made.deal("r1", "2016-10-15", "offered").with("item", "frigates"),
                        Made.of(Kind.ARMS, "r2")
                                .between("INDGOV", "RUS")
                                .on("2016-12-01")
                                .rule("arms.buy")
                                .with("stage", "ordered")
                                .with("item", "four frigates")
                                .with("number", 4)
                                .with("order_date", "2016-11"))
                .get(0);

        assertThat(entry.stage()).isEqualTo("ordered");
        assertThat(entry.stageDate()).isEqualTo("2016-11");
        assertThat(entry.what()).containsEntry("number_ordered", 4).containsEntry("order_date", "2016-11");
    }

    @Test
    void partsOfADeliveryAreStepsOfTheirOwn() {
        Entry entry = Made.joined(
                        Made.deal("r1", "2016-10-15", "ordered")
                                .with("item", "frigates")
                                .with("number", 4),
                        Made.deal("r2", "2017-10-15", "delivered")
                                .with("item", "frigates")
                                .with("number", 1),
                        Made.deal("r3", "2017-10-16", "delivered")
                                .with("item", "frigates")
                                .with("number", 1),
                        Made.deal("r4", "2018-02-15", "delivered")
                                .with("item", "frigates")
                                .with("number", 2))
                .get(0);

        assertThat(entry.steps()).extracting(Step::date).containsExactly("2016-10-15", "2017-10-15", "2018-02-15");
        assertThat(entry.what())
                .containsEntry("number_ordered", 4)
                .containsEntry("number_delivered", 2)
                .containsEntry("delivery_dates", List.of("2017-10-15", "2018-02-15"));
        assertThat(entry.stageDate()).isEqualTo("2017-10-15");
    }

    @Test
    void whatLiesAheadIsAStepOfTheDayOfTheReport() {
        Entry entry = Made.joined(paper("r1", "2011-03-02", "treaty")
                        .status(Status.PLANNED)
                        .dated("2011-05", "2011-05")
                        .with("stage", "pledged"))
                .get(0);

        assertThat(entry.stageDate()).isEqualTo("2011-03-02");
    }

    @Test
    void whatHasNoDayIsJoinedWithinItsArticleOnly() {
        assertThat(Made.joined(
                        paper("r1", "2011-03-02", "treaty"),
                        paper("r2", "2011-03-02", "treaty").undated().published(null)))
                .hasSize(2);
        Made one = paper("r1", "2011-03-02", "treaty").with("stage", "signed");
        Made other = paper("r2", "2011-03-02", "treaty").undated().with("stage", "proposed");
        EntryJoiner joiner = new EntryJoiner(EntryJoiner.KINDS, Apart.NONE);
        joiner.add(one.article(), List.of(one.record(), other.record()), Made.ORIGIN);

        assertThat(joiner.join()).singleElement().satisfies(entry -> {
            assertThat(entry.steps()).hasSize(2);
            assertThat(entry.stage()).isEqualTo("signed");
            assertThat(entry.steps().get(1).date()).isNull();
            assertThat(entry.steps().get(1).moved()).isFalse();
        });
    }

    @Test
    void anExerciseHasAllThatItsArticleNames() {
        Made one = Made.of(Kind.EXERCISE, "r1")
                .between("USA", "JPN")
                .on("2014-05-05")
                .group("g")
                .with("participants", List.of("USAMIL", "JPN", "KOR"));
        Made other = Made.of(Kind.EXERCISE, "r2")
                .between("USA", "AUS")
                .on("2014-05-05")
                .group("g");
        EntryJoiner joiner = new EntryJoiner(EntryJoiner.KINDS, Apart.NONE);
        joiner.add(one.article(), List.of(one.record(), other.record()), Made.ORIGIN);

        assertThat(joiner.join()).singleElement().satisfies(entry -> {
            assertThat(entry.parties()).containsExactly("AUS", "JPN", "KOR", "USA");
            assertThat(entry.records().map(Citation::record)).containsExactly("r1", "r2");
        });
    }

    @Test
    void recordsOfOneExerciseCanBeKeptApartToo() {
        Made one = Made.of(Kind.EXERCISE, "r1")
                .between("USA", "JPN")
                .on("2014-05-05")
                .group("g");
        Made other = Made.of(Kind.EXERCISE, "r2")
                .between("USA", "AUS")
                .on("2014-05-05")
                .group("g");
        EntryJoiner joiner = new EntryJoiner(EntryJoiner.KINDS, Apart.read(List.of("r1 r2", "r1 r9"), "x"));
        joiner.add(one.article(), List.of(one.record(), other.record()), Made.ORIGIN);

        assertThat(joiner.join()).hasSize(2);
        assertThat(joiner.unknownIds()).containsExactly("r9");
    }

    @Test
    void theDaysOfAnExerciseAreThoseThatAreToldMostFinely() {
        Entry entry = Made.joined(
                        Made.of(Kind.EXERCISE, "r1")
                                .between("IND", "LKA")
                                .status(Status.PLANNED)
                                .on("2013-05-20")
                                .dated("2013-07", "2013-07")
                                .with("name", "Sea Friend 2013"),
                        Made.of(Kind.EXERCISE, "r2")
                                .between("IND", "LKA")
                                .on("2013-07-12")
                                .dated("2013-07-08", "2013-07-12")
                                .with("name", "Sea Friend"))
                .get(0);

        assertThat(entry.first()).isEqualTo("2013-07-08");
        assertThat(entry.last()).isEqualTo("2013-07-12");
        assertThat(entry.steps()).extracting(Step::date).containsExactly("2013-05-20", "2013-07-08");
    }

    @ParameterizedTest
    @CsvSource({"head of state,head of state,1", "head of state,minister,2", "delegation,minister,1"})
    void anotherGuestIsAnotherVisit(String level, String other, int entries) {
        assertThat(Made.joined(
                        visit("r1", "2015-04-14").with("level", level),
                        visit("r2", "2015-04-15").with("level", other)))
                .hasSize(entries);
    }

    private static Made visit(String id, String day) {
        return Made.of(Kind.VISIT, id).between("TUNGOV", "MAR").on(day).cameo("042");
    }

    @Test
    void someTimeThisYearIsNoDateOfAVisit() {
        assertThat(Made.joined(
                        visit("r1", "2015-04-14").dated("2015", "2015"),
                        visit("r2", "2015-04-14").dated("2015", "2015")))
                .hasSize(2);
    }

    @Test
    void aDeliveryThatTookYearsHasTheDateOfItsBeginning() {
        Entry entry = Made.joined(
                        Made.deal("r1", "2016-10-15", "delivered").undated().with("delivery_date", "2014/2016-05"))
                .get(0);

        assertThat(entry.stageDate()).isEqualTo("2014");
        assertThat(entry.what()).containsEntry("delivery_dates", List.of("2014/2016-05"));
    }

    @Test
    void whatIsPlannedAfterAVisitIsAnother() {
        assertThat(Made.joined(
                        visit("r1", "2015-04-14"), visit("r2", "2015-04-18").status(Status.PLANNED)))
                .hasSize(2);
        assertThat(Made.joined(visit("r1", "2015-04-14").status(Status.PLANNED), visit("r2", "2015-04-18")))
                .hasSize(1);
    }

    @Test
    void aCallIsNoVisit() {
        assertThat(Made.joined(
                        visit("r1", "2015-04-14"),
                        visit("r2", "2015-04-15").cameo("041").with("medium", "phone")))
                .hasSize(2);
    }

    @Test
    void ofTwoThatFitTheNearerIsTaken() {
        List<Entry> entries = Made.joined(
                paper("r1", "2011-03-02", "agreement on fish").with("stage", "signed"),
                paper("r2", "2011-04-20", "agreement on rail").with("stage", "signed"),
                paper("r3", "2011-05-02", "agreement").with("stage", "ratified"));

        assertThat(entries).extracting(Entry::stage).containsExactly("signed", "ratified");
    }

    @Test
    void entriesComeByTheirFirstDate() {
        assertThat(Made.joined(
                        Made.deal("r1", "2016-10-15", "ordered").with("item", "frigates"),
                        visit("r2", "2015-04-14"),
                        paper("r3", "2011-03-02", "treaty").undated().published(null),
                        paper("r4", "2011-03-02", "treaty")))
                .extracting(Entry::first)
                .containsExactly("2011-03-02", "2015-04-14", "2016-10-15", null);
    }

    @Test
    void eventsAndStatementsHaveNoEntries() {
        assertThatThrownBy(() -> new EntryJoiner(List.of(Kind.EVENT), Apart.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
