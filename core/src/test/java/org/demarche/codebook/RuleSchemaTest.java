package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.TinyCodebook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RuleSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED = Path.of("..", "codebook", "src/main/resources/org/demarche/codebook/lexicon");

    private static JsonNode schema() throws IOException {
        return JSON.readTree(Codebook.class.getResource("lexicon/rule.schema.json"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Test
    void knowsTheKeysThatTheReaderKnows() throws IOException {
        List<String> keys = new ArrayList<>();
        schema().at("/$defs/rule/properties").fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactlyInAnyOrderElementsOf(RuleReader.KEYS);
    }

    @Test
    void knowsTheValuesThatTheReaderKnows() throws IOException {
        JsonNode rule = schema().at("/$defs/rule/properties");
        assertThat(texts(schema().at("/$defs/status/enum"))).containsExactlyInAnyOrderElementsOf(RuleReader.STATUSES);
        assertThat(texts(schema().at("/$defs/kind/enum"))).containsExactlyInAnyOrderElementsOf(RuleReader.KINDS);
        assertThat(texts(rule.at("/voice/enum"))).containsExactlyInAnyOrderElementsOf(RuleReader.VOICES);
        assertThat(texts(rule.at("/stance/enum"))).containsExactlyInAnyOrderElementsOf(RuleReader.STANCES);
    }

    @Test
    void refusesAnUnknownKey() throws IOException {
        assertThat(validate("- {id: a.b, code: '190', verbs: x, verb: x, yes: [y], no: [n]}"))
                .isNotEmpty();
        assertThat(validate("- {id: a.b, code: '190', verb: x, yes: [y], no: [n]}"))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyLexiconFileFollowsTheSchema() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHIPPED), "the sources of the codebook are not beside this module");
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(SHIPPED, TinyCodebook.folder().resolve("lexicon"))) {
            try (Stream<Path> list = Files.list(folder)) {
                list.filter(p -> p.toString().endsWith(".yml")).sorted().forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(2);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(validate(Files.readString(file))).isEmpty()));
    }

    private static Set<ValidationMessage> validate(String yaml) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(20_000_000).build();
        JsonNode file = JSON.valueToTree(new Load(settings).loadFromString(yaml));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema())
                .validate(file);
    }
}
