package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.TinyCodebook;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The schemas of tables and of codebook.yml say what the loader enforces, and the shipped files follow them. */
class TableSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED = Path.of("..", "codebook", "src/main/resources/org/demarche/codebook");

    private static final Map<String, TableFormat> FORMATS = Map.ofEntries(
            Map.entry("places/place", TableFormat.PLACES),
            Map.entry("time/words", TableFormat.TIMES),
            Map.entry("ontology/cameo", TableFormat.CAMEO),
            Map.entry("ontology/plover", TableFormat.PLOVER),
            Map.entry("ontology/roles", TableFormat.ROLES),
            Map.entry("ontology/countries", TableFormat.COUNTRIES),
            Map.entry("ontology/organisations", TableFormat.ORGANISATIONS),
            Map.entry("ontology/members", TableFormat.MEMBERS),
            Map.entry("senses/sense", TableFormat.SENSES),
            Map.entry("ontology/compose", TableFormat.COMPOSE),
            Map.entry("actors/actor", TableFormat.ACTORS),
            Map.entry("actors/agent", TableFormat.AGENTS),
            Map.entry("classes/class", TableFormat.CLASSES),
            Map.entry("equipment/equipment", TableFormat.EQUIPMENT),
            Map.entry("amounts/numbers", TableFormat.NUMBERS),
            Map.entry("amounts/currencies", TableFormat.CURRENCIES),
            Map.entry("amounts/units", TableFormat.UNITS),
            Map.entry("amounts/bounds", TableFormat.BOUNDS),
            Map.entry("amounts/harms", TableFormat.HARMS));

    /** The schema of a data file, without its ending. */
    private static String schemaOf(String file) {
        if (file.startsWith("classes/")) {
            return "classes/class";
        }
        if (file.startsWith("senses/")) {
            return "senses/sense";
        }
        if (file.startsWith("time/")) {
            return "time/words";
        }
        if (file.startsWith("equipment/")) {
            return "equipment/equipment";
        }
        if (file.startsWith("places/")) {
            return "places/place";
        }
        if (file.startsWith("actors/")) {
            return file.startsWith("actors/agents") ? "actors/agent" : "actors/actor";
        }
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static JsonNode json(String schema) {
        try {
            return JSON.readTree(Codebook.class.getResource(schema + ".schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema validator(String schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json(schema));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<String> properties(String schema) {
        List<String> names = new ArrayList<>();
        json(schema).at("/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A line as an object: a key for each column, none for an empty cell. */
    private static ObjectNode object(List<String> header, Row row) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < header.size(); i++) {
            if (!row.get(i).isEmpty()) {
                object.put(header.get(i), row.get(i));
            }
        }
        return object;
    }

    private static List<String> header(Path table) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .findFirst()
                    .map(line -> List.of(line.split("\t", -1)))
                    .orElseThrow();
        }
    }

    private static List<Row> rows(Path folder, Path table) throws IOException {
        String name = folder.relativize(table).toString().replace('\\', '/');
        return TableReader.trusted(name, Files.readString(table));
    }

    @TestFactory
    Stream<DynamicTest> everySchemaSaysWhatTheLoaderEnforces() {
        return FORMATS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertSame(json(entry.getKey()), entry.getValue())));
    }

    private static void assertSame(JsonNode schema, TableFormat format) {
        List<String> needed = new ArrayList<>();
        List<String> names = new ArrayList<>();
        schema.at("/properties").fieldNames().forEachRemaining(names::add);
        assertThat(names).isEqualTo(format.names());
        for (Column column : format.columns()) {
            JsonNode property = schema.at("/properties/" + column.name());
            assertThat(property.path("type").asText()).isEqualTo("string");
            assertThat(property.path("description").asText()).isNotBlank();
            assertThat(property.path("pattern").asText(null))
                    .as(column.name())
                    .isEqualTo(
                            column.pattern() == null ? null : column.pattern().pattern());
            assertThat(texts(property.path("enum"))).as(column.name()).isEqualTo(column.values());
            if (column.needed()) {
                needed.add(column.name());
            }
        }
        assertThat(texts(schema.path("required"))).isEqualTo(needed);
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> everyLineOfEveryTableFollowsItsSchema() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHIPPED), "the sources of the codebook are not beside this module");
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : List.of(SHIPPED, TinyCodebook.folder())) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(path -> path.toString().endsWith(".tsv"))
                        .sorted()
                        .forEach(table -> tests.add(
                                DynamicTest.dynamicTest(table.toString(), () -> assertFollows(folder, table))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests.stream();
    }

    private static void assertFollows(Path folder, Path table) throws IOException {
        String schema = schemaOf(folder.relativize(table).toString().replace('\\', '/'));
        JsonSchema validator = validator(schema);
        List<String> header = header(table);
        assertThat(header).isEqualTo(properties(schema));
        List<Row> rows = rows(folder, table);
        assertThat(rows).isNotEmpty();
        for (Row row : rows) {
            assertThat(validator.validate(object(header, row))).as(row.where()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ontology/cameo|057;Sign formal agreement;8;COOPERATE;;legal;given|57;Sign;8",
                "ontology/cameo|01;Make statement;-0.4|010;Make statement;low",
                "ontology/cameo|190;Use force;-10.0|190;Use force;-10.5",
                "ontology/cameo|190;Use force;-10|190;;-10",
                "ontology/cameo|190;Use force;-10;ASSAULT|190;Use force;-10;Assault",
                "ontology/plover|AID;2|AID;5",
                "ontology/plover|AID;2;Gives.|aid;2;Gives.",
                "ontology/roles|GOV;Government;GOV;40|GOV;Government;GOV;first",
                "ontology/roles|GOV;Government;GOV;40|GOV;Government;;40",
                "ontology/countries|PER;Peru;;state|PE;Peru;;state",
                "ontology/countries|KSV;Kosovo;;disputed|KSV;;;disputed",
                "ontology/countries|PER;Peru;;state;PE;604;135;PER|PER;Peru;;realm",
                "ontology/countries|RUS;Russia;;state;;;;;1991-12-26;;SUN|RUS;Russia;;state;;;;;1991-12-26;;SU",
                "ontology/organisations|NATO;North Atlantic Treaty Organization;1949|NATO;;1949",
                "ontology/members|NATO;FRA;1949-08-24|NATO;FR;1949-08-24",
                "ontology/members|NATO;FRA;1949-08-24;|NATO;FRA;1949-08-24;never",
                "ontology/compose|intend;*;030;pledged|intend;*;030;promised",
                "ontology/compose|stop;19;;negated|stop;1;;negated",
                "actors/actor|Ana Roy;FRAGOV;person;2004;2006-05|Ana Roy;FRAgov;person",
                "actors/actor|Ana Roy;FRAGOV;person|Ana Roy;FRAGOV;minister",
                "actors/actor|Ana Roy;FRAGOV;person;2004-12-31|Ana Roy;FRAGOV;person;2004-13",
                "actors/actor|Ana Roy;FRAGOV;person|Ana  Roy;FRAGOV;person",
                "actors/agent|defence minister;GOV MIL;person|defence minister;GOV,MIL;person",
                "actors/agent|counterpart;;person|counterpart;;",
                "senses/sense|Tripoli;LBN;Beirut|Tripoli;lbn;Beirut",
                "classes/class|stance.negative;keep out|Weapons;tank",
                "classes/class|weapons;tank;|weapons;;a tank",
                "equipment/equipment|XT-9;;tank;Armoured vehicles;KEN|XT-9;;tank;Tanks;KEN",
                "equipment/equipment|XT-9;Zebra;tank;Armoured vehicles;KEN UGA|XT-9;Zebra;tank;Armoured vehicles;Kenya",
                "amounts/numbers|twelve;unit;12|twelve;unit;a dozen",
                "amounts/numbers|dozens;plural;;24|dozens;many;;24",
                "amounts/currencies|yen;JPY|yen;yen",
                "amounts/currencies|shilling;KES;KEN|shilling;KES;Kenya",
                "amounts/units|mile;length;mi|mile;distance;mi",
                "amounts/bounds|at least;least;before|at least;more;before",
                "amounts/bounds|over;least;before;10|over;least;before;ten",
                "amounts/harms|kill;verb;killed;obj|kill;verb;died;obj",
                "time/words|era;Cold War;1947..1991|era;Cold War;1947-91",
                "time/words|weekday;Monday;1|Weekday;Monday;1",
                "places/place|Ain Ali;site;SYR;;35.5;-36.12|Ain Ali;site;SYR;;95.5;36.12",
                "places/place|Ain Ali;region;USA|Ain Ali;lake;USA",
                "places/place|Me.;short;USA;US.ME;;;;Maine|Me.;short;USA;ME",
            })
    void refusesABadLineAsTheLoaderDoes(String schema, String good, String bad) {
        TableFormat format = Objects.requireNonNull(FORMATS.get(schema));
        assertThat(faults(schema, good)).isEmpty();
        assertThat(findings(format, good)).isEmpty();
        assertThat(faults(schema, bad)).isNotEmpty();
        assertThat(findings(format, bad)).isNotEmpty();
    }

    private static Set<ValidationMessage> faults(String schema, String line) {
        Row row = new Row(List.of(line.split(";", -1)), "a.tsv", 2, true);
        return validator(schema).validate(object(properties(schema), row));
    }

    private static List<Problem> findings(TableFormat format, String line) {
        List<Problem> problems = new ArrayList<>();
        String content = String.join("\t", format.names()) + "\n" + line.replace(';', '\t') + "\n";
        assertThat(TableReader.read("a.tsv", content, format, problems)).hasSize(1);
        return problems;
    }

    @Test
    void refusesAnUnknownColumn() {
        ObjectNode object = JSON.createObjectNode().put("class", "weapons").put("word", "tank");
        assertThat(validator("classes/class").validate(object)).isEmpty();
        assertThat(validator("classes/class").validate(object.put("words", "tank")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: mine, version: 2}|true",
                "{name: mine, version: '0.1.0'}|true",
                "{name: mine}|false",
                "{name: mine, version: ''}|false",
                "{name: [mine], version: 2}|false",
                "{name: mine, version: 2, author: me}|false",
                "[mine]|false",
            })
    void aCodebookHasANameAndAVersion(String yaml, boolean sound) {
        List<Problem> problems = new ArrayList<>();
        About.read(Node.yaml("codebook.yml", yaml, problems), problems);
        assertThat(problems.isEmpty()).isEqualTo(sound);
        assertThat(validator("codebook").validate(ofYaml(yaml)).isEmpty()).isEqualTo(sound);
    }

    @Test
    void theShippedCodebookFollowsItsSchema() throws IOException {
        assertThat(properties("codebook")).isEqualTo(About.KEYS);
        assertThat(texts(json("codebook").path("required"))).isEqualTo(About.KEYS);
        for (Path folder : List.of(SHIPPED, TinyCodebook.folder())) {
            Assumptions.assumeTrue(Files.isDirectory(folder));
            assertThat(validator("codebook").validate(ofYaml(Files.readString(folder.resolve("codebook.yml")))))
                    .isEmpty();
        }
    }

    private static JsonNode ofYaml(String yaml) {
        LoadSettings asText =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return JSON.valueToTree(new Load(asText).loadFromString(yaml));
    }
}
