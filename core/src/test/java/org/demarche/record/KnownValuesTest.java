package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.codebook.Codebook;
import org.junit.jupiter.api.Test;

/** What a rule may say of status and kind is what records know. */
class KnownValuesTest {
    private static List<String> values(String pointer) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Codebook.class.getResource("lexicon/rule.schema.json"));
        List<String> texts = new ArrayList<>();
        schema.at(pointer).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Test
    void rulesKnowEveryStatus() throws IOException {
        assertThat(values("/$defs/status/enum"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Status.values()).map(Status::label).toList());
    }

    @Test
    void rulesKnowEveryKindButEvent() throws IOException {
        assertThat(values("/$defs/kind/enum"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Kind.values())
                        .filter(k -> k != Kind.EVENT)
                        .map(Kind::label)
                        .toList());
    }
}
