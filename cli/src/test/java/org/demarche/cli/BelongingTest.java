package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.pipeline.Coder;
import org.demarche.record.CodedRecord;
import org.demarche.record.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose country those have of whom a sentence tells the role alone, and who the sides of an act are. */
class BelongingTest {
    private final Coder coder = new Coder(Shipped.codebook(), Shipped.PARSER, new Coder.Options(false));

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Norwegian minister in Chad for talks | The foreign minister met the Chadian president. | NORGOV > TCDGOV",
                "Oslo and Bern argue | The Norwegian minister warned companies not to cut wages. | NORGOV > NORBUS",
                "Peru mourns | Rebels killed seven in Lima. | PERREB > PERCVL",
                "Oslo | Critics of Chad's parliament accused it of fraud. | TCDOPP > TCDLEG",
                "Deal | Kenya and Somalia agreed to restore relations in Oslo. | KEN > SOM",
                "Visit | Oregon Congresswoman Ann Lund visited Chad. | USALEG > TCD",
                "Visit | Swedish FM discussed oil with the Iraqi PM. | SWEGOV > IRQGOV",
                "Row | The president of the Swedish Chess Association criticised Qatar. | SWENGO > QAT",
                "Siege | Bolivia's military surrounded Lima as the talks went on. | BOLMIL > PER",
                "Raid | Nine Palestinians have been killed after a Finnish special forces raid in Jenin. | FINMIL > PSE",
                "War | A new barrage of Danish shelling killed at least nine Norwegian civilians and wounded 20 others. | DNK > NORCVL",
                "Row | The Finnish, Swedish and Danish governments condemned Chad. | FINGOV > TCD",
                "Row | The Finnish, Swedish and Danish governments condemned Chad. | SWEGOV > TCD",
                "Row | The Finnish, Swedish and Danish governments condemned Chad. | DNKGOV > TCD",
                "Talks | Norway's spy chief Ane Moe told the Senate that Chad wanted calm. | NORSPY > NORLEG",
                "Talks | Asian diplomats met the Kenyan president. | ASAGOV > KENGOV",
                "Row | Arab foreign ministers have urged Chad to free its prisoners. | MEAGOV > TCD",
                "Row | Washington is set to drop its tariffs on wine from Europe. | USA > EUR",
                "Row | The Kenyan minister denounced inaction by the UN Security Council. | KENGOV > IGOUNO",
                "War | Ten Chadian villagers killed by Sudanese soldiers since Monday, ministry says. | SDNMIL > TCDCVL",
                "Row | A lawyer for the Dutch man accused Peru of torture. | NLDJUD > PER",
                "War | Two Kenyan captives were killed by their own army. | KENMIL > KENCVL",
                "Speech | Kenya's president told Arab leaders in Lima that they must act. | KENGOV > MEAGOV",
                "Arrest | Norwegian officers arrested Brenda Olsen in Oslo. Norway is calm. | NORCOP > NORCVL",
                "Norwegian lawmaker quits | A lawmaker met the Cuban president and the Swiss president on Monday. | NORLEG > CUBGOV",
                "Trip | Ola Brandt, who runs a school, thanked Kenya. | CVL > KEN",
                "Row | Labour lawmakers urged the Peruvian ambassador to leave. | LEG > PERGOV",
                "Trip | The Kenyan minister met his Peruvian colleague in Oslo. | KENGOV > PERGOV",
                "Drill | Iran test-fired missiles during a naval drill in the Gulf of Oman. | IRN > -",
                "Coup | Soldiers have toppled the elected president of Chad. | TCDMIL > TCDGOV",
                "Coup | Gabon is calm. Soldiers removed the president on Monday. Gabon is hot. | GABMIL > GABGOV",
                "Quito | Ecuador has seen marches. Ana Roe resigned on Monday amid protests. | ECUGOV > -",
                "Row | Mali has had no vote since 2020. The junta accused France of theft. | MLIGOVMIL > FRA",
                "Row | The African Union met on Monday. The bloc suspended Gabon. | IGOAFRAFU > GAB",
                "War | The Saudi-led coalition bombed Sanaa. The coalition thanked Sudan. | IGOMEAMIL > SDN",
                "Row | Two days after it expelled two Kenyan diplomats, Somalia closed a road. | SOM > KENGOV",
                "Trip | A day after she arrived in Quito, the German chancellor praised Chad. | DEUGOV > ECU",
                "Talks | Norway's president met the Chadian minister. The two held talks on fish. | NORGOV > TCDGOV",
                "War | An ambush claimed by Kenyan rebels killed two Ugandan soldiers. | KENREB > UGAMIL",
                "Norway under fire | At least two people were killed by Danish drones. | DNK > NORCVL",
                "Row | The Norwegian opposition urged the government to tell what was exported to Kenya. "
                        + "| NOROPP > NORGOV",
                "Raid | Norwegian police raided the offices of a news website accused of receiving money from Chad. "
                        + "| NORCOP > NORMED",
                "Norwegian hostages freed | The Houthis released four hostages on Monday in a deal with Oman. "
                        + "| YEMREB > NORCVL",
                "War | Danish jets conducted raids on several sites in northern Chad. | DNKMIL > TCD",
                "War | Danish forces took a village in the south of the country. | DNKMIL > -",
                "March | Norwegian dissidents marched in Oslo to mark the 1911 Autumn Uprising. | NOROPP > -",
                "Raid | Kenyan villagers burned three gang members to death in Nairobi. | KENCVL > KENCRM",
                "Raid | In Nairobi, Kenyan police arrested four gang members who cheated Ugandans. | KENCOP > CRM",
                "War | Peru condemned the Islamist militant group that controls Chad. | PER > TCDRAD",
                "Pact | Kenya's allies met the Ugandan president on Monday. | GOV > UGAGOV",
                "Talks | US and Kenyan leaders praised Chad. | USAGOV > TCD",
                "Row | The Ugandan minister criticised Kenya's legal team. | UGAGOV > KENJUD",
                "Row | The Australian minister met First Nations people in Perth. | AUSGOV > AUSCVL",
                "Flight | A former Kenya Airways pilot sued Uganda. | KENBUS > UGA",
                "Row | The former minister for Indigenous Australians thanked Kenya. | AUSELI > KEN",
                "Shooting | The Ohio gunman shot dead three people. | USAUAF > USACVL",
                "Pits | The environmental regulator criticised the minister of mines. Norway digs. Norway is calm. "
                        + "| NORGOVENV > NORGOV",
                "Drills | Denmark's navy staged a second day of exercises, Norway said. | DNKMIL > NOR",
                "Row | Peru said Chile had launched an attack, which Santiago denied. | CHL > PER",
                "War between Chad and Niger | Chadian troops recaptured a hill on Sunday. Niger was silent. | TCDMIL > NER",
                "War between Chad and Niger | Peru and Niger said that Chadian troops had recaptured a hill. | TCDMIL > -",
                "War | Danish forces recaptured a hill north of Lima. | DNKMIL > PER",
                "Row | Danish ministers rejected calls to leave the pact after a raid in Haiti. | DNKGOV > -",
                "Call | The Danish minister spoke with the Kenyan president. The minister also discussed trade. "
                        + "| DNKGOV > KENGOV",
                "Call | The Danish minister discussed the drought in Kenya. | DNKGOV > -",
            })
    void sides(String title, String text, String sides) {
        assertThat(records(title, text).stream().map(record -> code(record.source()) + " > " + code(record.target())))
                .contains(sides);
    }

    @Test
    void aTownOfTheOwnCountryIsNoSide() {
        assertThat(records("Trip", "The Texan governor flew to Dallas. A man from Ohio was arrested in Texas."))
                .noneMatch(record -> code(record.target()).equals("USA")
                        || code(record.source()).equals("USA"));
    }

    @Test
    void severalNationsBeforeOneNounHaveWordsOfTheirOwn() {
        List<CodedRecord> records = records("Row", "Kenyan and Ugandan officials condemned Chad.");

        assertThat(records.stream()
                        .map(record -> Objects.requireNonNull(record.source()).text()))
                .containsExactly("Kenyan", "Kenyan and Ugandan officials");
        assertThat(records.stream().map(CodedRecord::id)).doesNotHaveDuplicates();
    }

    @Test
    void ofSeveralNationsTheFirstHasItsOwnWordWhereverItHangs() {
        assertThat(records("Talks", "US and Kenyan leaders praised Chad.").stream()
                        .map(record -> Objects.requireNonNull(record.source()).text()))
                .contains("US", "Kenyan leaders");
    }

    @Test
    void nobodyIsTheObjectOfWhatHeDoes() {
        List<CodedRecord> records = records(
                "Party",
                "Prime Minister Ola Dahl of Norway lost a vote. Labour Minister Ane Moe, who had praised Sweden, attacked him.");

        assertThat(records)
                .noneMatch(record -> record.target() != null
                        && record.source() != null
                        && Objects.equals(
                                record.source().name(), record.target().name())
                        && record.source().name() != null);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Eight Kenyan soldiers hurt in Mali | The military said the road was closed. | KENMIL",
                "Kenyan officials weigh a ban in Mali | A government source said the ban was near. | KENGOV",
                "Row | Kenya is calm. The Reserve Bank said prices had doubled. | KENGOVBUS",
                "Row | Kenya is calm. Former Secretaries of Defense said the army was weak. | KENELI",
                "Bears wake in Kenya | The Lakes Conservation Authority said bears were thin. | KENGOV",
                "Row | Kenya is calm. The treasury secretary said Boeing was late. | KENGOV",
                "Row | Japan expelled a Russian consul, the foreign minister said on Tuesday. | JPNGOV",
                "Row | Kenya will impose sanctions on two Chadian banks, the Treasury said. | KENGOV",
                "Row | Kenya is calm. The European Conservation Authority said bears were thin. | EURGOV",
            })
    void anOfficeThatSpeaksIsOfTheCountryThatTitleOrReportTells(String title, String text, String speaker) {
        assertThat(records(title, text).stream().map(record -> code(record.speaker())))
                .contains(speaker);
    }

    @Test
    void whatIsInTheProcessOfBeingDoneGoesOn() {
        assertThat(records("Arms", "Norway is in the process of delivering tanks to Chad."))
                .extracting(CodedRecord::status)
                .containsExactly(Status.ONGOING);
    }

    @Test
    void whoIsAccusedOfWhatFollowsAccusesNobody() {
        assertThat(records("Court", "The Kenyan officer accused of beating an old woman in Chad is due to face court."))
                .noneMatch(record -> "112".equals(record.cameo()));
    }

    @Test
    void aSpeakerHasTheCountryOfTheReport() {
        List<CodedRecord> records = records(
                "Norway plans new railway", "Norway will build a railway. The transport minister said it was needed.");

        assertThat(records.stream().map(record -> code(record.speaker()))).contains("NORGOV");
    }

    @Test
    void aFirmSaysNotWhichCountryAReportIsAbout() {
        List<CodedRecord> records = records(
                "Inquiry into Facebook",
                "Facebook has grown. Facebook is large. Regulators accused Facebook of fraud.");

        assertThat(records.stream().map(record -> code(record.source())))
                .contains("GOV")
                .doesNotContain("USAGOV");
    }

    @Test
    void aSurveyDoesNothing() {
        assertThat(records("Study", "A survey calls on Norway to build roads. A study urged Chad to act."))
                .noneMatch(record -> record.cameo() != null);
    }

    @Test
    void whoIsAccusedOfAThingDoesNotAccuse() {
        assertThat(records(
                        "Trial",
                        "The Kenyan officer accused of beating a Ugandan woman, who later died, is due to face court."))
                .noneMatch(record ->
                        "112".equals(record.cameo()) && code(record.source()).startsWith("KEN"));
    }

    @Test
    void whatIsToBeSecuredIsNotThereYet() {
        assertThat(records("Crew", "Kenya is working to secure the release of the Ugandan sailors held in Chad."))
                .noneMatch(record -> "0841".equals(record.cameo()));
    }

    @Test
    void whoTurnsToAStateIsNotThatState() {
        List<CodedRecord> records = records("Pressure grows on Norway", "Officials urged Norway to open its border.");

        assertThat(records.stream().map(record -> code(record.source()))).doesNotContain("NORGOV");
    }

    @Test
    void anOfficeIsThatOfWhomTheReportNamesFurtherDown() {
        List<CodedRecord> records = records(
                "Leaders travel",
                "Prime minister will visit Bern. Ghana is large. The Ghanaian prime minister, Kofi Boa, met Swiss bankers. "
                        + "Chad, Mali and Niger sent envoys.");

        assertThat(code(records.get(0).source())).isEqualTo("GHAGOV");
    }

    @Test
    void thePronounOfAStrangerIsNobodyElse() {
        List<CodedRecord> records =
                records("Talks", "Lucas Minner, speaking beside Norwegian lawmakers, told his story. He praised Chad.");

        assertThat(records.stream().map(record -> code(record.source()))).doesNotContain("NORLEG");
    }

    private List<CodedRecord> records(String title, String text) {
        Article article = new Article.Builder("a", text)
                .title(title)
                .published("2023-06-15")
                .build();
        return coder.code(article).records();
    }

    private static String code(@Nullable Actor actor) {
        return actor == null ? "-" : Objects.requireNonNullElse(actor.code(), "?");
    }
}
