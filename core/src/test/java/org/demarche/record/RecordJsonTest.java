package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.codebook.PlaceKind;
import org.demarche.place.Place;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(RecordJson.class.getResourceAsStream("record.schema.json"));

    @Test
    void writesOneValidObjectALine() throws IOException {
        List<JsonNode> lines = write(Samples.sale(), Samples.refusal());

        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(SCHEMA.validate(line)).isEmpty());
    }

    @Test
    void offsetsAreCodePointsOfTheText() throws IOException {
        JsonNode line = write(Samples.sale()).get(0);
        int[] points = Samples.TEXT.codePoints().toArray();

        for (String field : List.of("evidence", "trigger", "source", "target")) {
            JsonNode part = line.get(field);
            int start = part.get("start").asInt();
            assertThat(new String(points, start, part.get("end").asInt() - start))
                    .isEqualTo(part.get("text").asText());
        }
        assertThat(line.at("/trigger/start").asInt()).isEqualTo(9);
        assertThat(line.at("/date/span/end").asInt()
                        - line.at("/date/span/start").asInt())
                .isEqualTo(4);
    }

    @Test
    void keepsTheFieldOrderOfTheContract() throws IOException {
        List<String> names = new ArrayList<>();
        write(Samples.sale()).get(0).fieldNames().forEachRemaining(names::add);

        assertThat(String.join(" ", names))
                .isEqualTo("schema id article published publisher agency byline title url language sentence evidence"
                        + " context trigger kind source target reciprocal group cameo plover mode contexts would_be"
                        + " quad plover_quad goldstein status tense aspect date place speaker quoted stance about"
                        + " attributes rule codebook engine confidence");
    }

    @Test
    void aPlaceHasItsWordsCoordinatesAndNumber() throws IOException {
        Place city = new Place("Kyōto", PlaceKind.CITY, "JPN", "JP.22", 35.02107, 135.75385, 1857910, 1459640, 3);
        JsonNode line = write(Samples.saleAt(city)).get(0);

        assertThat(SCHEMA.validate(line)).isEmpty();
        assertThat(line.at("/place/text").asText()).isEqualTo("Japan");
        assertThat(line.at("/place/end").asInt() - line.at("/place/start").asInt())
                .isEqualTo(5);
        assertThat(line.at("/place/name").asText()).isEqualTo("Kyōto");
        assertThat(line.at("/place/country").asText()).isEqualTo("JPN");
        assertThat(line.at("/place/lat").asDouble()).isEqualTo(35.02107);
        assertThat(line.at("/place/lon").asDouble()).isEqualTo(135.75385);
        assertThat(line.at("/place/geoname").asInt()).isEqualTo(1857910);
    }

    @Test
    void aPlaceWithoutAPointHasNullsAndNoPlaceIsNull() throws IOException {
        Place sea = new Place("Yellow Sea", PlaceKind.WATER, null, null, null, null, null, 0, 1);
        JsonNode line = write(Samples.saleAt(sea)).get(0);

        assertThat(SCHEMA.validate(line)).isEmpty();
        for (String field : List.of("country", "lat", "lon", "geoname")) {
            assertThat(line.get("place").get(field).isNull()).as(field).isTrue();
        }
        assertThat(write(Samples.sale()).get(0).get("place").isNull()).isTrue();
    }

    @Test
    void whatDidNotHappenHasNoCode() throws IOException {
        JsonNode line = write(Samples.refusal()).get(0);

        assertThat(line.get("cameo").isNull()).isTrue();
        assertThat(line.get("would_be").asText()).isEqualTo("057");
        assertThat(line.get("target").isNull()).isTrue();
    }

    @Test
    void attributesAreOrderedAndNested() throws IOException {
        String line = text(Samples.sale());

        assertThat(line)
                .contains(
                        "\"attributes\":{\"amount\":{\"text\":\"$2 billion\",\"value\":2000000000,\"currency\":\"USD\"},"
                                + "\"items\":[\"arms\",\"ships; boats\"],\"odd\":[1,2.5,true]}")
                .contains("\"confidence\":0.3}");
    }

    @Test
    void refusesAttributesThatJsonCannotHold() {
        assertThatThrownBy(() -> RecordJson.valueAsJson(Map.of("x", new Object()), CodePoints.of("")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordJson.valueAsJson(Double.NaN, CodePoints.of("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void schemaRefusesUnknownFieldsAndCodesOfWhatDidNotHappen() throws IOException {
        ObjectNode unknown = (ObjectNode) write(Samples.sale()).get(0);
        unknown.put("surprise", 1);
        ObjectNode coded = (ObjectNode) write(Samples.refusal()).get(0);
        coded.put("cameo", "057");
        ObjectNode bare = (ObjectNode) write(Samples.sale()).get(0);
        bare.putArray("kind").add("arms");
        ObjectNode number = (ObjectNode) write(Samples.sale()).get(0);
        number.put("cameo", 62);

        assertThat(List.of(unknown, coded, bare, number))
                .allSatisfy(line -> assertThat(SCHEMA.validate(line)).isNotEmpty());
    }

    @Test
    void theSameRecordGivesTheSameLine() throws IOException {
        assertThat(text(Samples.sale())).isEqualTo(text(Samples.sale()));
    }

    @Test
    void writesNothingForNoRecords() throws IOException {
        assertThat(text()).isEmpty();
    }

    private static List<JsonNode> write(CodedRecord... records) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text(records).split("\n")) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private static String text(CodedRecord... records) throws IOException {
        Writer out = new StringWriter();
        try (RecordJson json = new RecordJson(out)) {
            json.write(Samples.ARTICLE, List.of(records), Samples.ORIGIN);
        }
        return out.toString();
    }
}
