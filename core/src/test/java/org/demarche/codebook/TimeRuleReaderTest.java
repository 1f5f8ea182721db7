package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

class TimeRuleReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHIPPED =
            Path.of("..", "codebook", "src/main/resources/org/demarche/codebook/time/expressions.yml");
    private static final String GOOD = """
            - id: day.of
              pattern: ["on? <weekday>"]
              means: weekday
              yes:
                - {text: "They met [on Friday].", on: 2006-01-13, is: 2006-01-13}
              no: ["They met."]
            """;

    private final List<Problem> problems = new ArrayList<>();

    private List<TimeRule> read(String yaml) {
        Set<String> classes = Set.of("weekday", "time", "number", "year");
        Node file = Node.yaml("time/t.yml", yaml, problems);
        return new TimeRuleReader(classes, problems).rules(file, true);
    }

    private static JsonNode schema() throws IOException {
        return JSON.readTree(Codebook.class.getResource("time/expressions.schema.json"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Test
    void readsPatternAndExamples() {
        TimeRule rule = read(GOOD).get(0);

        assertThat(problems).isEmpty();
        assertThat(rule.op()).isEqualTo(TimeOp.WEEKDAY);
        assertThat(rule.patterns().get(0)).hasSize(2);
        assertThat(rule.patterns().get(0).get(0).optional()).isTrue();
        TimeRule.Example example = rule.yes().get(0);
        assertThat(example.text().substring(example.start(), example.end())).isEqualTo("on Friday");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "means: weekday | means: weekdy | time/t.yml:3:10: DM034 | Did you mean 'weekday'?",
                "means: weekday | mean: weekday | time/t.yml:3:3: DM032 | Did you mean 'means'?",
                "on? <weekday> | on? <weekdy> | time/t.yml:2:13: DM048 | Did you mean 'weekday'?",
                "on? <weekday> | on <number> | time/t.yml:2:13: DM049 | no class that shows",
                "on? <weekday> | <time> <weekday> | time/t.yml:2:13: DM049 | begins with another",
                "on? <weekday> | on? <weekday | time/t.yml:2:13: DM049 | cannot be read from",
                "is: 2006-01-13 | is: Friday | time/t.yml:5:7: DM038 | not 'Friday'",
                "[on Friday] | on Friday | time/t.yml:5:7: DM038 | stands in []",
                "'no: [\"They met.\"]' | 'why: because' | time/t.yml:1:3: DM044 | 0 under 'no'",
                "means: weekday | 'means: unit\n  shift: far' | time/t.yml:4:10: DM034 | whole number",
                "means: weekday | 'means: unit\n  place: near' | time/t.yml:4:10: DM034 | nested",
            })
    void namesFileLineAndColumnOfEachFinding(String good, String bad, String where, String detail) {
        read(GOOD.replace(good, bad));

        assertThat(problems).isNotEmpty();
        String all = String.join("\n", problems.stream().map(Problem::message).toList());
        assertThat(all).contains(where).contains(detail);
    }

    @Test
    void theSchemaKnowsTheSameKeysAndValues() throws IOException {
        JsonNode rule = schema().at("/$defs/rule/properties");
        List<String> keys = new ArrayList<>();
        rule.fieldNames().forEachRemaining(keys::add);
        List<String> examples = new ArrayList<>();
        schema().at("/$defs/example/properties").fieldNames().forEachRemaining(examples::add);

        assertThat(keys).isEqualTo(TimeRuleReader.KEYS);
        assertThat(examples).isEqualTo(TimeRuleReader.EXAMPLE_KEYS);
        assertThat(texts(rule.at("/means/enum"))).isEqualTo(TimeRuleReader.labels());
    }

    @Test
    void theShippedFileFollowsTheSchema() throws IOException {
        Assumptions.assumeTrue(Files.exists(SHIPPED), "the sources of the codebook are not beside this module");
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
        Object content = new Load(
                        LoadSettings.builder().setSchema(new FailsafeSchema()).build())
                .loadFromString(Files.readString(SHIPPED));

        assertThat(validator.validate(JSON.valueToTree(content))).isEmpty();
        assertThat(validator.validate(JSON.readTree("[{\"id\":\"a\",\"pattern\":\"x\"}]")))
                .isNotEmpty();
    }
}
