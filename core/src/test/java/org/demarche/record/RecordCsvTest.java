package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.CsvReader;
import org.demarche.codebook.PlaceKind;
import org.demarche.place.Place;
import org.junit.jupiter.api.Test;

class RecordCsvTest {
    @Test
    void everyLineHasEveryColumn() throws IOException {
        List<List<String>> rows = CsvReader.parse(write(Samples.sale(), Samples.refusal()));

        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(RecordCsv.columns()));
        assertThat(rows.get(0)).isEqualTo(RecordCsv.columns()).doesNotHaveDuplicates();
    }

    @Test
    void fieldsStandUnderTheirNames() throws IOException {
        Map<String, String> row = row(write(Samples.sale()), 1);

        assertThat(row)
                .containsEntry("cameo", "062")
                .containsEntry("source_text", "Russia")
                .containsEntry("source_code", "RUSGOVMIL")
                .containsEntry("source_start", "2")
                .containsEntry("source_sectors", "GOV;MIL")
                .containsEntry("title", "Arms; and \"more\"")
                .containsEntry("evidence_text", "Russia sold \"China\" arms,\nworth $2 billion, in 2005.")
                .containsEntry("kind", "event;arms")
                .containsEntry("date_start", "2005")
                .containsEntry("date_basis", "text")
                .containsEntry("amount_value", "2000000000")
                .containsEntry("amount_currency", "USD")
                .containsEntry("attribute_items", "arms;ships; boats")
                .containsEntry("attribute_other", "{\"odd\":[1,2.5,true]}")
                .containsEntry("goldstein", "7.4")
                .containsEntry("speaker_code", "")
                .containsEntry("engine_parser", "parser 1")
                .containsEntry("confidence", "0.3");
    }

    @Test
    void placesStandUnderTheirNames() throws IOException {
        Place city = new Place("Kyōto", PlaceKind.CITY, "JPN", "JP.22", 35.02107, 135.75385, 1857910, 1459640, 3);

        assertThat(row(write(Samples.saleAt(city)), 1))
                .containsEntry("place_text", "Japan")
                .containsEntry("place_name", "Kyōto")
                .containsEntry("place_country", "JPN")
                .containsEntry("place_lat", "35.02107")
                .containsEntry("place_lon", "135.75385")
                .containsEntry("place_geoname", "1857910");
        assertThat(row(write(Samples.sale()), 1))
                .containsEntry("place_text", "")
                .containsEntry("place_lat", "");
    }

    @Test
    void absentActorsAndDatesAreEmptyFields() throws IOException {
        Map<String, String> row = row(write(Samples.refusal()), 1);

        assertThat(row)
                .containsEntry("target_code", "")
                .containsEntry("date_start", "")
                .containsEntry("would_be", "057")
                .containsEntry("cameo", "")
                .containsEntry("speaker_code", "RUS")
                .containsEntry("about", "CHN;RUS")
                .containsEntry("quoted", "true");
    }

    @Test
    void writesTheHeaderEvenForNoRecords() throws IOException {
        assertThat(write()).startsWith("schema,id,article,").endsWith(",confidence\r\n");
    }

    private static String write(CodedRecord... records) throws IOException {
        StringWriter out = new StringWriter();
        try (RecordCsv csv = new RecordCsv(out)) {
            csv.write(Samples.ARTICLE, List.of(records), Samples.ORIGIN);
        }
        return out.toString();
    }

    private static Map<String, String> row(String csv, int number) {
        List<List<String>> rows = CsvReader.parse(csv);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            row.put(rows.get(0).get(i), rows.get(number).get(i));
        }
        return row;
    }
}
