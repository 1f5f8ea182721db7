package org.demarche.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.CsvReader;
import org.demarche.record.Cells;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries as JSON Lines, CSV and table. */
class EntryWritersTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(EntryJson.class.getResourceAsStream("entry.schema.json"));

    private static final List<Entry> ENTRIES = Made.joined(
            Made.deal("r1", "2016-10-15", "ordered")
                    .with("item", "frigates, with \"guns\"")
                    .with("designation", "Project 11356")
                    .with("description", "frigate")
                    .with("category", "Ships")
                    .with("condition", "new")
                    .with("number", 4)
                    .with("amount", Map.of("value", 2.5e9, "text", "$2.5 billion", "currency", "USD"))
                    .saying("Russia sold India four frigates,\nfor $2.5 billion."),
            Made.deal("r2", "2018-11-20", "delivered")
                    .with("designation", "Project 11356")
                    .with("number", 2),
            Made.of(Kind.AGREEMENT, "r3")
                    .between("PER", "CHL")
                    .on("2011-03-02")
                    .with("instrument", "treaty")
                    .with("subject", "water; fish")
                    .with("stage", "signed"),
            Made.of(Kind.EXERCISE, "r4")
                    .between("IND", "LKA")
                    .on("2013-07-12")
                    .with("name", "Sea Friend 2013")
                    .with("branches", List.of("navy"))
                    .with("assets", List.of("frigates", "boats"))
                    .with("size", 900),
            Made.of(Kind.VISIT, "r5")
                    .between("TUNGOV", "MAR")
                    .on("2015-04-14")
                    .cameo("042")
                    .with("level", "minister")
                    .with("subject", "trade"),
            Made.of(Kind.AGREEMENT, "r6")
                    .between("PER", null)
                    .undated()
                    .published(null)
                    .status(Status.OCCURRED));

    @Test
    void everyLineOfJsonIsValid() throws IOException {
        List<JsonNode> lines = json(ENTRIES);

        assertThat(lines)
                .hasSize(5)
                .allSatisfy(line -> assertThat(SCHEMA.validate(line)).isEmpty());
        assertThat(lines)
                .extracting(line -> line.get("kind").asText())
                .containsExactly("agreement", "exercise", "visit", "arms", "agreement");
    }

    @Test
    void theFieldsOfADealKeepTheirOrder() throws IOException {
        JsonNode deal = json(ENTRIES).get(3);
        List<String> names = new ArrayList<>();
        deal.fieldNames().forEachRemaining(names::add);

        assertThat(String.join(" ", names))
                .isEqualTo("schema id kind parties supplier recipient designation item description category condition"
                        + " number_ordered number_delivered order_date delivery_dates amount first_date last_date stage"
                        + " stage_date steps kept_apart codebook engine");
        assertThat(deal.get("amount"))
                .hasToString("{\"text\":\"$2.5 billion\",\"value\":2500000000,\"currency\":\"USD\"}");
        assertThat(deal.at("/steps/1/records/0/because").asText())
                .isEqualTo("same supplier RUS and recipient IND; designation Project 11356; 766 days after");
        assertThat(deal.at("/steps/0/records/0/evidence/start").asInt()).isEqualTo(2);
    }

    @Test
    void theSchemaRefusesWhatDoesNotBelong() throws IOException {
        ObjectNode unknown = (ObjectNode) json(ENTRIES).get(0);
        unknown.put("surprise", 1);
        ObjectNode item = (ObjectNode) json(ENTRIES).get(0);
        item.put("item", "tanks");
        ObjectNode empty = (ObjectNode) json(ENTRIES).get(0);
        empty.putArray("steps");
        ObjectNode dated = (ObjectNode) json(ENTRIES).get(0);
        dated.remove("stage");

        assertThat(List.of(unknown, item, empty, dated))
                .allSatisfy(line -> assertThat(SCHEMA.validate(line)).isNotEmpty());
    }

    @Test
    void armsHaveTheColumnsOfTheirRegister() throws IOException {
        List<List<String>> rows = CsvReader.parse(csv(EnumSet.of(Kind.ARMS), List.of(ENTRIES.get(3))));

        assertThat(rows.get(0))
                .containsExactly(
                        "id",
                        "supplier",
                        "recipient",
                        "parties",
                        "number_ordered",
                        "designation",
                        "item",
                        "description",
                        "category",
                        "order_date",
                        "number_delivered",
                        "delivery_dates",
                        "condition",
                        "amount_value",
                        "amount_currency",
                        "stage",
                        "stage_date",
                        "history",
                        "records",
                        "articles",
                        "joined_because",
                        "kept_apart");
        assertThat(rows.get(1))
                .containsExactly(
                        ENTRIES.get(3).id(),
                        "RUS",
                        "IND",
                        "IND;RUS",
                        "4",
                        "Project 11356",
                        "frigates, with \"guns\"",
                        "frigate",
                        "Ships",
                        "2016-10-15",
                        "2",
                        "2018-11-20",
                        "new",
                        "2500000000",
                        "USD",
                        "delivered",
                        "2018-11-20",
                        "2016-10-15 ordered; 2018-11-20 delivered",
                        "r1;r2",
                        "a-r1;a-r2",
                        "r2: same supplier RUS and recipient IND; designation Project 11356; 766 days after",
                        "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGREEMENT", "ARMS", "EXERCISE", "VISIT"})
    void eachRegisterHasColumnsOfItsOwn(String kind) throws IOException {
        Set<Kind> one = EnumSet.of(Kind.valueOf(kind));

        assertThat(EntryCsv.columns(one))
                .startsWith("id")
                .contains("parties", "stage", "stage_date", "history", "records", "articles", "joined_because")
                .doesNotContain("kind")
                .doesNotHaveDuplicates();
        assertThat(csv(one, List.of())).isEqualTo(String.join(",", EntryCsv.columns(one)) + "\r\n");
    }

    @Test
    void severalKindsShareOneTable() throws IOException {
        List<List<String>> rows = CsvReader.parse(csv(EntryJoiner.KINDS, ENTRIES));

        assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(named(rows, 1))
                .containsEntry("kind", "agreement")
                .containsEntry("parties", "CHL;PER")
                .containsEntry("subject", "water; fish")
                .containsEntry("first_date", "2011-03-02")
                .containsEntry("supplier", "");
        assertThat(named(rows, 2))
                .containsEntry("name", "Sea Friend 2013")
                .containsEntry("assets", "frigates;boats")
                .containsEntry("size", "900");
        assertThat(named(rows, 3))
                .containsEntry("guest", "TUN")
                .containsEntry("host", "MAR")
                .containsEntry("guest_level", "minister");
        assertThat(named(rows, 5)).containsEntry("history", "undated told").containsEntry("stage", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 200})
    void theTableFitsItsTerminal(int width) throws IOException {
        String table = table(width, false);

        assertThat(table.lines())
                .hasSize(1 + 5 + 6)
                .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void theTableShowsEachStepWithItsWords() throws IOException {
        assertThat(table(140, false))
                .containsSubsequence(
                        "date",
                        "parties",
                        "2011-03-02  agreement  CHL PER",
                        "treaty, on water; fish",
                        "signed",
                        "2016-10-15  arms       RUS > IND",
                        "4, Project 11356",
                        "delivered",
                        "  2016-10-15  ordered: Russia sold India four frigates, for $2.5 billion. [a-r1]",
                        "  2018-11-20  delivered: ");
        assertThat(table(100, true)).contains("\u001B[1m", "\u001B[2m", "\u001B[0m");
        assertThat(table(100, false)).doesNotContain("\u001B");
    }

    private static List<JsonNode> json(List<Entry> entries) throws IOException {
        StringWriter out = new StringWriter();
        try (EntryJson json = new EntryJson(out)) {
            json.write(entries);
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().split("\n")) {
            lines.add(MAPPER.readTree(line));
        }
        return lines;
    }

    private static String csv(Set<Kind> kinds, List<Entry> entries) throws IOException {
        StringWriter out = new StringWriter();
        try (EntryCsv csv = new EntryCsv(out, kinds)) {
            csv.write(entries);
        }
        return out.toString();
    }

    private static String table(int width, boolean colour) throws IOException {
        StringWriter out = new StringWriter();
        try (EntryTable table = new EntryTable(out, width, colour)) {
            table.write(ENTRIES);
        }
        return out.toString();
    }

    private static Map<String, String> named(List<List<String>> rows, int number) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            row.put(rows.get(0).get(i), rows.get(number).get(i));
        }
        return row;
    }
}
