package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.junit.jupiter.api.Test;

class GdeltLayoutTest {
    private static Map<String, String> row(ExportFormat format, CodedRecord record) {
        return named(format, Made.rows(format, record).get(0));
    }

    private static Map<String, String> named(ExportFormat format, List<String> cells) {
        List<String> names = GdeltColumns.of(format == ExportFormat.GDELT2);
        assertThat(cells).hasSameSizeAs(names);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }

    @Test
    void hasTheColumnsOfEachVersionAndNoHeader() {
        assertThat(GdeltColumns.of(false)).hasSize(58).doesNotContain("ActionGeo_ADM2Code");
        assertThat(GdeltColumns.of(true)).hasSize(61).endsWith("DATEADDED", "SOURCEURL");
        assertThat(Made.rows(ExportFormat.GDELT1, Made.draft().record()))
                .singleElement()
                .asList()
                .hasSize(58);
        assertThat(Made.rows(ExportFormat.GDELT2, Made.draft().record()))
                .singleElement()
                .asList()
                .hasSize(61);
        assertThat(Made.rows(ExportFormat.GDELT2)).isEmpty();
    }

    @Test
    void keepsTheLeadingZeroAndFillsWhatTheRecordKnows() {
        assertThat(row(ExportFormat.GDELT2, Made.draft().code("0312").record()))
                .containsEntry("EventCode", "0312")
                .containsEntry("EventBaseCode", "031")
                .containsEntry("EventRootCode", "03")
                .containsEntry("QuadClass", "1")
                .containsEntry("GoldsteinScale", "5.2")
                .containsEntry("SQLDATE", "20240314")
                .containsEntry("MonthYear", "202403")
                .containsEntry("Year", "2024")
                .containsEntry("NumMentions", "1")
                .containsEntry("AvgTone", "")
                .containsEntry("SOURCEURL", "https://example.org/1");
    }

    @Test
    void countsTheFractionOfTheYearAsGdeltDoes() {
        Map<String, String> row = row(
                ExportFormat.GDELT2,
                Made.draft()
                        .date(new EventDate("2026-08-13", "2026-08-13", null, "day", "text"))
                        .record());
        assertThat(row).containsEntry("FractionDate", "2026.6110");
    }

    @Test
    void takesAnActorCodeApart() {
        Actor minister = Made.actor("Ministers", "TURGOVMIL", "TUR", "GOV", "MIL");
        Actor alliance = Made.actor("United Nations", "IGOUNOHCRREF", null, "REF");
        Map<String, String> row = row(
                ExportFormat.GDELT2, Made.draft().between(minister, alliance).record());
        assertThat(row)
                .containsEntry("Actor1Code", "TURGOVMIL")
                .containsEntry("Actor1Name", "MINISTERS")
                .containsEntry("Actor1CountryCode", "TUR")
                .containsEntry("Actor1Type1Code", "GOV")
                .containsEntry("Actor1Type2Code", "MIL")
                .containsEntry("Actor1Type3Code", "")
                .containsEntry("Actor2CountryCode", "")
                .containsEntry("Actor2KnownGroupCode", "UNO")
                .containsEntry("Actor2Type1Code", "IGO")
                .containsEntry("Actor2Type2Code", "REF");
    }

    @Test
    void tellsRegionsEthnicGroupsAndReligionsFromCountries() {
        Actor network = Made.actor("rebels", "IMGMUSALQ", null, "MUS");
        Actor kurds = Made.actor("military", "SYRKURREB", "SYR", "REB");
        assertThat(row(ExportFormat.GDELT1, Made.draft().between(network, kurds).record()))
                .containsEntry("Actor1CountryCode", "")
                .containsEntry("Actor1KnownGroupCode", "ALQ")
                .containsEntry("Actor1Religion1Code", "MUS")
                .containsEntry("Actor1Type1Code", "IMG")
                .containsEntry("Actor2CountryCode", "SYR")
                .containsEntry("Actor2EthnicCode", "kur")
                .containsEntry("Actor2Type1Code", "REB");
        Actor community = Made.actor("Ankara", "IGOEUREEC", null);
        assertThat(row(
                        ExportFormat.GDELT1,
                        Made.draft().between(community, null).record()))
                .containsEntry("Actor1CountryCode", "EUR")
                .containsEntry("Actor1KnownGroupCode", "EEC")
                .containsEntry("Actor2Code", "")
                .containsEntry("Actor2Name", "");
    }

    @Test
    void writesDashesForAnActorWithoutACode() {
        Actor nobody = Made.actor("rebels", null, null);
        assertThat(row(
                        ExportFormat.GDELT2,
                        Made.draft().between(nobody, Made.romania()).record()))
                .containsEntry("Actor1Code", "---")
                .containsEntry("Actor1Name", "REBELS")
                .containsEntry("Actor1CountryCode", "");
    }

    @Test
    void placesAreInCodesOfFipsAndActorsInThoseOfCameo() {
        CodedRecord inAnkara = Made.draft()
                .at(Made.place(PlaceKind.CITY, "TUR", "TR.68", 39.9, 32.85))
                .record();
        assertThat(row(ExportFormat.GDELT2, inAnkara))
                .containsEntry("Actor1CountryCode", "TUR")
                .containsEntry("ActionGeo_Type", "4")
                .containsEntry("ActionGeo_FullName", "Ankara, Turkey")
                .containsEntry("ActionGeo_CountryCode", "TU")
                .containsEntry("ActionGeo_ADM1Code", "TU")
                .containsEntry("ActionGeo_Lat", "39.9")
                .containsEntry("ActionGeo_Long", "32.85")
                .containsEntry("Actor1Geo_Type", "0");
    }

    @Test
    void knowsStatesOfTheUnitedStatesAndLeavesOutPlacesOfNoCountry() {
        CodedRecord state = Made.draft()
                .at(Made.place(PlaceKind.REGION, "USA", "US.ME", null, null))
                .record();
        assertThat(row(ExportFormat.GDELT1, state))
                .containsEntry("ActionGeo_Type", "2")
                .containsEntry("ActionGeo_ADM1Code", "USME")
                .containsEntry("ActionGeo_FeatureID", "ME")
                .containsEntry("ActionGeo_Lat", "");
        CodedRecord sea = Made.draft()
                .at(Made.place(PlaceKind.WATER, null, null, null, null))
                .record();
        assertThat(row(ExportFormat.GDELT1, sea))
                .containsEntry("ActionGeo_Type", "0")
                .containsEntry("ActionGeo_FullName", "")
                .containsEntry("ActionGeo_CountryCode", "");
    }

    @Test
    void theGazaStripHasACodeOfItsOwn() {
        CodedRecord gaza = Made.draft()
                .at(Made.place(PlaceKind.CITY, "PSE", "PS.GZ", 31.5, 34.47))
                .record();
        CodedRecord ramallah = Made.draft()
                .at(Made.place(PlaceKind.CITY, "PSE", "PS.WE", 31.9, 35.2))
                .record();
        assertThat(row(ExportFormat.GDELT2, gaza)).containsEntry("ActionGeo_CountryCode", "GZ");
        assertThat(row(ExportFormat.GDELT2, ramallah)).containsEntry("ActionGeo_CountryCode", "WE");
    }

    @Test
    void mirrorsWhatBothDoAlikeUnderAnotherNumber() {
        List<List<String>> rows =
                Made.rows(ExportFormat.GDELT2, Made.draft().reciprocal().record());
        assertThat(rows).hasSize(2);
        Map<String, String> one = named(ExportFormat.GDELT2, rows.get(0));
        Map<String, String> other = named(ExportFormat.GDELT2, rows.get(1));
        assertThat(other)
                .containsEntry("Actor1Code", one.get("Actor2Code"))
                .containsEntry("Actor2Code", one.get("Actor1Code"))
                .containsEntry("EventCode", "057");
        assertThat(other.get("GLOBALEVENTID")).isNotEqualTo(one.get("GLOBALEVENTID"));
    }

    @Test
    void theNumberIsStableAndADoubleHoldsIt() {
        String first = row(ExportFormat.GDELT2, Made.draft().record()).get("GLOBALEVENTID");
        String again =
                row(ExportFormat.GDELT1, Made.draft().code("051").record()).get("GLOBALEVENTID");
        assertThat(again).as("independent of the code").isEqualTo(first);
        assertThat(Long.parseLong(first)).isBetween(1L, 1L << 52);
        assertThat(row(ExportFormat.GDELT2, Made.draft().id("r-2").record()).get("GLOBALEVENTID"))
                .isNotEqualTo(first);
    }

    @Test
    void theFirstParagraphBehindTheHeadlineHoldsRootEvents() {
        CodedRecord later = Made.draft()
                .words(Made.quote("=Bulgaria refused."), Made.quote("refused"))
                .record();
        assertThat(row(ExportFormat.GDELT2, Made.draft().record())).containsEntry("IsRootEvent", "1");
        assertThat(row(ExportFormat.GDELT2, later)).containsEntry("IsRootEvent", "0");
    }

    @Test
    void takesTheMomentOfTheExport() {
        ExportOptions options = ExportOptions.defaults().createdAt("2026-11-26T12:34:56Z");
        Map<String, String> second = named(
                ExportFormat.GDELT2,
                Made.rows(ExportFormat.GDELT2, options, Made.draft().record()).get(0));
        assertThat(second)
                .containsEntry("NumMentions", "1")
                .containsEntry("NumSources", "1")
                .containsEntry("NumArticles", "1")
                .containsEntry("DATEADDED", "20261126123456");
        Map<String, String> first = named(
                ExportFormat.GDELT1,
                Made.rows(ExportFormat.GDELT1, options, Made.draft().record()).get(0));
        assertThat(first).containsEntry("DATEADDED", "20261126");
        assertThat(row(ExportFormat.GDELT2, Made.draft().record()))
                .as("without it, the day of publication")
                .containsEntry("DATEADDED", "20240316000000");
    }

    @Test
    void namesNoWordsOfTheArticleWhereNoneMayBeWritten() {
        Actor minister = Made.actor("Ministers", "TURGOVMIL", "TUR", "GOV", "MIL");
        Actor ankara = Made.actor("Ankara", "TUR", "TUR");
        Map<String, String> row = named(
                ExportFormat.GDELT2,
                Made.rows(
                                ExportFormat.GDELT2,
                                ExportOptions.defaults().withText(TextPolicy.NONE),
                                Made.draft().between(minister, ankara).record())
                        .get(0));
        assertThat(row)
                .containsEntry("Actor1Code", "TURGOVMIL")
                .containsEntry("Actor1Name", "")
                .containsEntry("Actor2Name", "TURKEY");
    }
}
