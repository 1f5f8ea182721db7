package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.record.RecordCsv;
import org.demarche.record.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code command with the shipped codebook and the parser. */
class CodeCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(RecordJson.class.getResourceAsStream("record.schema.json"));
    private static final String NEWS = "😀 Russia sold China billions of dollars worth of defense equipment.";

    @TempDir
    Path folder;

    @Test
    void whatIsAskedIsNotSaidToHaveHappened() throws IOException {
        JsonNode record = MAPPER.readTree(Command.run("Has Peru invaded Chile?", "code", "--to", "jsonl", "-")
                .out()
                .lines()
                .findFirst()
                .orElseThrow());

        assertThat(record.get("status").asText()).isEqualTo("hypothetical");
        assertThat(record.get("cameo").isNull()).isTrue();
        assertThat(record.get("would_be").asText()).startsWith("19");
    }

    @Test
    void everyLineIsValidAndPointsBackToTheText() throws IOException {
        Command ran = Command.run(NEWS, "code", "--to", "jsonl", "--date", "2006-01-13", "-");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).isNotEmpty();
        int[] points = NEWS.codePoints().toArray();
        for (String line : ran.out().lines().toList()) {
            JsonNode record = MAPPER.readTree(line);
            assertThat(SCHEMA.validate(record)).isEmpty();
            JsonNode trigger = record.get("trigger");
            int start = trigger.get("start").asInt();
            assertThat(new String(points, start, trigger.get("end").asInt() - start))
                    .isEqualTo(trigger.get("text").asText());
        }
    }

    @Test
    void theOutputIsTheSameForAnyNumberOfThreads() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append("{\"id\":\"").append(i).append("\",\"text\":\"France met Spain.");
            lines.append(" Russia sold arms to China.".repeat(i % 7)).append("\"}\nbad\n");
        }
        Path file = Files.writeString(folder.resolve("a.jsonl"), lines);

        Command one = Command.run("", "code", "--to", "jsonl", "--threads", "1", file.toString());
        Command four = Command.run("", "code", "--to", "jsonl", "--threads", "4", file.toString());

        assertThat(one.exit()).isEqualTo(3);
        assertThat(four).isEqualTo(one);
    }

    @Test
    void theEndingOfTheFileDecidesTheFormat() throws IOException {
        Path file = folder.resolve("out.csv");

        assertThat(Command.run(NEWS, "code", "-o", file.toString()).exit()).isZero();
        assertThat(Files.readString(file)).startsWith(String.join(",", RecordCsv.columns()));
    }

    @Test
    void theTableFitsItsTerminal() {
        Command ran = Command.run(NEWS, "code", "--to", "table", "-");

        assertThat(ran.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void saysWhyNothingWasCoded() {
        Command ran = Command.run("The weather was fine.", "code", "-");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("1 sentence, 0 with an actor and a trigger, 0 coded");
    }

    @Test
    void otherKindsAreLeftOut() {
        Command ran = Command.run(NEWS, "code", "--kind", "visit", "-");

        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("all of other kinds than --kind asks for");
    }

    @Test
    void explainsASentence() {
        Command ran = Command.run("", "explain", "--graph", "Russia sold arms to China.");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("sentence 1", "actors", "RUS", "sold", "coded");
    }

    @Test
    void explainShowsTheSlotsBeforeTheRulesOfEachTrigger() {
        Command ran =
                Command.run("", "explain", "Russia has sold tanks to China, and Tokyo was not condemned by Paris.");

        assertThat(ran.out())
                .containsSubsequence(
                        "    on 'sold' (active, past, perfect, asserted)\n",
                        "      who: subj 'Russia' = RUS\n",
                        "      to whom, what: obj 'tanks'",
                        "to 'China' = CHN\n",
                        "      + ",
                        "    on 'condemned' (passive, past, negated)\n",
                        "      who: subj/by 'Paris' = FRA\n",
                        "      to whom, what: obj 'Tokyo' = JPN\n",
                        "      + criticize.condemn");
    }

    @Test
    void explainShortensLongPhrasesAndFitsTheTerminal() {
        String sentence = "France condemned the attack on the old market in the north of the largest city of Syria"
                + " and the attack on the bridge over the river.";
        Command some = Command.run("", "explain", sentence);
        Command all = Command.run("", "explain", "--all", sentence);

        assertThat(some.out()).contains(" ...'");
        assertThat(all.out()).doesNotContain(" ...'");
        assertThat(some.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(Command.run("", "explain", "--color", "always", sentence)
                        .out()
                        .replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(some.out());
    }

    @Test
    void aFileIsNotWrittenOverItself() throws IOException {
        Path file = Files.writeString(folder.resolve("news.jsonl"), "{\"text\":\"Kenya condemned Uganda.\"}\n");

        Command ran = Command.run("", "code", file.toString(), "-o", file.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("is one of the files to read");
        assertThat(file).hasContent("{\"text\":\"Kenya condemned Uganda.\"}");
    }

    @Test
    void aCodebookFolderWithoutDataIsRefused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("mine"));

        Command ran = Command.run("Kenya condemned Uganda.", "code", "--codebook", empty.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("DM016");
    }
}
