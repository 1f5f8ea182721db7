package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Status;
import org.junit.jupiter.api.Test;

/** ICEWS, Phoenix and POLECAT. */
class EventTablesTest {
    private static Map<String, String> named(List<String> names, List<String> cells) {
        assertThat(cells).hasSameSizeAs(names);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }

    private static Map<String, String> icews(CodedRecord record) {
        List<List<String>> rows = Made.rows(ExportFormat.ICEWS, record);
        return named(rows.get(0), rows.get(1));
    }

    private static Map<String, String> phoenix(CodedRecord record) {
        return named(
                PhoenixLayout.COLUMNS, Made.rows(ExportFormat.PHOENIX, record).get(0));
    }

    private static Map<String, String> polecat(CodedRecord record) {
        List<List<String>> rows = Made.rows(ExportFormat.POLECAT, record);
        return named(rows.get(0), rows.get(1));
    }

    @Test
    void icewsHasNamesForCountriesSectorsAndEvents() {
        Actor military = Made.actor("military", "IRNMIL", "IRN", "MIL");
        Actor russia = Made.actor("Ankara", "RUS", "RUS");
        assertThat(Made.rows(ExportFormat.ICEWS)).singleElement().asList().hasSize(20);
        assertThat(icews(Made.draft().between(military, russia).record()))
                .containsEntry("Event Date", "2024-03-14")
                .containsEntry("Source Name", "military")
                .containsEntry("Source Sectors", "Military,Government")
                .containsEntry("Source Country", "Iran")
                .containsEntry("Event Text", "Sign formal agreement")
                .containsEntry("CAMEO Code", "057")
                .containsEntry("Intensity", "8")
                .containsEntry("Target Name", "Russian Federation")
                .containsEntry("Target Sectors", "")
                .containsEntry("Target Country", "Russian Federation")
                .containsEntry("Story ID", "a-1")
                .containsEntry("Sentence Number", "1");
    }

    @Test
    void icewsNamesSectorsOnceAndPutsThePlaceInItsColumn() {
        Actor minister = Made.actor("Ministers", "TURGOVMIL", "TUR", "GOV", "MIL");
        CodedRecord record = Made.draft()
                .between(minister, null)
                .at(Made.place(PlaceKind.REGION, "TUR", "TR.68", null, null))
                .record();
        assertThat(icews(record))
                .containsEntry("Source Sectors", "Government,Military")
                .containsEntry("Target Name", "")
                .containsEntry("City", "")
                .containsEntry("Province", "Ankara")
                .containsEntry("Country", "Turkey")
                .containsEntry("Latitude", "");
    }

    @Test
    void tabsAndLineEndsBecomeSpacesAndQuotesStay() {
        String words = "and Romania \"signed\" a\ttreaty\nin Ankara";
        CodedRecord record = Made.draft()
                .between(Made.actor(words, null, null), Made.romania())
                .record();
        assertThat(icews(record))
                .containsEntry("Source Name", "and Romania \"signed\" a treaty in Ankara")
                .containsEntry("Publisher", "Example Wire");
        assertThat(polecat(record)).containsEntry("Actor Name Raw", "and Romania \"signed\" a treaty in Ankara");
    }

    @Test
    void charactersBeyondTheFirstPlaneStayWhole() {
        CodedRecord record =
                Made.draft().between(Made.actor("😀 Turkey", "TUR", null), null).record();
        assertThat(icews(record)).containsEntry("Source Name", "😀 Turkey");
    }

    @Test
    void phoenixTakesCodesApartAndCountsFiveClasses() {
        Actor minister = Made.actor("Ministers", "TURGOVMIL", "TUR", "GOV", "MIL");
        CodedRecord record = Made.draft().between(minister, null).code("163").record();
        assertThat(PhoenixLayout.COLUMNS).hasSize(26);
        assertThat(phoenix(record))
                .containsEntry("Date", "20240314")
                .containsEntry("Month", "03")
                .containsEntry("SourceActorFull", "TURGOVMIL")
                .containsEntry("SourceActorEntity", "TUR")
                .containsEntry("SourceActorRole", "GOV")
                .containsEntry("SourceActorAttribute", "MIL")
                .containsEntry("TargetActorFull", "---")
                .containsEntry("TargetActorEntity", "")
                .containsEntry("EventCode", "163")
                .containsEntry("EventRootCode", "16")
                .containsEntry("PentaClass", "3")
                .containsEntry("Issues", "")
                .containsEntry("SentenceID", "a-1_0")
                .containsEntry("NewsSources", "Example Wire");
        assertThat(phoenix(Made.draft().record()).get("EventID")).matches("\\d+_0\\.1\\.0");
    }

    @Test
    void phoenixTakesAnyCodeOfACaller() {
        CodedRecord record = Made.draft()
                .between(Made.actor("rebels", "X1", null), Made.romania())
                .record();
        assertThat(phoenix(record)).containsEntry("SourceActorFull", "X1").containsEntry("SourceActorRole", "");
    }

    @Test
    void polecatHasTypesSectorsAndNumbersOfTheCorrelatesOfWar() {
        Actor minister = Made.actor("Ministers", "TURGOVMIL", "TUR", "GOV", "MIL");
        assertThat(PolecatWriter.COLUMNS).hasSize(40).startsWith("Event ID").endsWith("Language", "Version");
        assertThat(polecat(Made.draft()
                        .between(minister, Made.romania())
                        .at(Made.place(PlaceKind.CITY, "TUR", null, 39.9, 32.85))
                        .record()))
                .containsEntry("Event ID", "a-1_r-1")
                .containsEntry("Event Type", "SUPPORT")
                .containsEntry("Event Mode", "None")
                .containsEntry("Quad Code", "VERBAL COOPERATION")
                .containsEntry("Contexts", "diplomatic")
                .containsEntry("Actor Country", "TUR")
                .containsEntry("Actor COW", "640")
                .containsEntry("Primary Actor Sector", "GOV")
                .containsEntry("Actor Sectors", "GOV; MIL")
                .containsEntry("Recipient COW", "360")
                .containsEntry("Recipient Sectors", "None")
                .containsEntry("City", "Ankara")
                .containsEntry("GeoNames ID", "323786")
                .containsEntry("Publication Date", "2024-03-16")
                .containsEntry("Wikipedia Actor ID", "None");
    }

    @Test
    void polecatNamesTheStateOfTheDay() {
        Actor germany = Made.actor("Ankara", "DEU", "DEU");
        CodedRecord then = Made.draft()
                .between(germany, null)
                .date(new EventDate("1975-05-01", "1975-05-01", null, "day", "text"))
                .record();
        assertThat(polecat(then)).containsEntry("Actor COW", "260");
        assertThat(polecat(Made.draft().between(germany, null).record())).containsEntry("Actor COW", "255");
    }

    @Test
    void bothDirectionsWhereTheFormatWantsThem() {
        CodedRecord meeting = Made.draft().code("040").reciprocal().record();
        assertThat(Made.rows(ExportFormat.ICEWS, meeting)).hasSize(1 + 2);
        assertThat(Made.rows(ExportFormat.PHOENIX, meeting)).hasSize(2);
        assertThat(Made.rows(ExportFormat.POLECAT, meeting)).hasSize(1 + 1);
        assertThat(polecat(meeting))
                .containsEntry("Actor Name", "Turkey; Romania")
                .containsEntry("Actor COW", "640; 360")
                .containsEntry("Recipient Name", "None");
        CodedRecord alone =
                Made.draft().reciprocal().between(Made.turkey(), null).record();
        assertThat(Made.rows(ExportFormat.PHOENIX, alone))
                .as("nobody to mirror it with")
                .hasSize(1);
    }

    @Test
    void acknowledgesPledgesAndThreatsAsActs() {
        CodedRecord pledge = Made.draft().code("0333").status(Status.PLEDGED).record();
        assertThat(Made.rows(ExportFormat.PHOENIX, pledge)).hasSize(1);
    }
}
