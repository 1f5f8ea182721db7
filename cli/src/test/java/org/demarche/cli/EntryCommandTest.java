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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.demarche.entry.EntryCsv;
import org.demarche.entry.EntryJson;
import org.demarche.record.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code command where a line is an entry. */
class EntryCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(EntryJson.class.getResourceAsStream("entry.schema.json"));
    private static final List<String> ARTICLES = List.of(
            article("a1", "2011-03-02", "Peru and Chile signed a treaty."),
            article("a2", "2011-10-19", "Peru and Chile ratified the treaty."),
            article("a3", "2013-06-09", "😀 Romania and Serbia signed a ceasefire. Sweden sold submarines to Greece."),
            article("a4", "2013-06-20", "Romania and Serbia signed a treaty. Greece sold submarines to Sweden."));

    @TempDir
    Path folder;

    private static String article(String id, String date, String text) {
        return "{\"id\":\"" + id + "\",\"date\":\"" + date + "\",\"text\":\"" + text + "\"}";
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private static Command code(String... more) {
        List<String> line = new ArrayList<>(List.of("code", "--level", "entry"));
        Collections.addAll(line, more);
        return Command.run("", line.toArray(String[]::new));
    }

    private static List<JsonNode> entries(Command ran) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        for (String line : ran.out().lines().toList()) {
            entries.add(MAPPER.readTree(line));
        }
        return entries;
    }

    @Test
    void aTreatyHasItsHistory() throws IOException {
        Command ran = code("--to", "jsonl", file("a.jsonl", ARTICLES).toString());

        assertThat(ran.exit()).isZero();
        assertThat(entries(ran))
                .hasSize(5)
                .allSatisfy(entry -> assertThat(SCHEMA.validate(entry)).isEmpty());
        JsonNode treaty = entries(ran).get(0);
        assertThat(treaty.get("stage").asText()).isEqualTo("ratified");
        assertThat(treaty.get("stage_date").asText()).isEqualTo("2011-10-19");
        assertThat(treaty.at("/steps/0/stage").asText()).isEqualTo("signed");
        assertThat(treaty.at("/steps/1/records/0/article").asText()).isEqualTo("a2");
        assertThat(treaty.at("/steps/1/records/0/because").asText())
                .isEqualTo("same parties CHL and PER; both a treaty; 231 days after");
    }

    @Test
    void evidenceStandsAtItsCodePoints() throws IOException {
        JsonNode evidence = entries(
                        code("--to", "jsonl", file("a.jsonl", ARTICLES).toString()))
                .stream()
                .map(entry -> entry.at("/steps/0/records/0"))
                .filter(record -> record.get("article").asText().equals("a3"))
                .findFirst()
                .orElseThrow()
                .get("evidence");
        int[] points = MAPPER.readTree(ARTICLES.get(2))
                .get("text")
                .asText()
                .codePoints()
                .toArray();
        int start = evidence.get("start").asInt();

        assertThat(start).isGreaterThan(0);
        assertThat(new String(points, start, evidence.get("end").asInt() - start))
                .isEqualTo(evidence.get("text").asText());
    }

    @Test
    void neitherThreadsNorTheOrderOfArticlesChangeTheOutput() throws IOException {
        List<String> lines = new ArrayList<>(ARTICLES);
        Command first =
                code("--to", "jsonl", "--threads", "1", file("a.jsonl", lines).toString());
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(lines, new Random(seed));
            assertThat(code(
                            "--to",
                            "jsonl",
                            "--threads",
                            "4",
                            file(seed + ".jsonl", lines).toString()))
                    .isEqualTo(first);
        }
    }

    @Test
    void csvHasTheColumnsOfTheRegister() throws IOException {
        Path out = folder.resolve("register.csv");

        assertThat(code("--kind", "arms", file("a.jsonl", ARTICLES).toString(), "-o", out.toString())
                        .exit())
                .isZero();
        assertThat(Files.readString(out))
                .startsWith(String.join(",", EntryCsv.columns(EnumSet.of(Kind.ARMS))) + "\r\n")
                .contains(",SWE,GRC,", ",GRC,SWE,");
    }

    @Test
    void theTableFitsItsTerminal() throws IOException {
        assertThat(code("--to", "table", file("a.jsonl", ARTICLES).toString())
                        .out()
                        .lines())
                .anyMatch(line -> line.matches("2011-03-02 +agreement +CHL PER +treaty +ratified"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void aJoinCanBeUndone() throws IOException {
        String articles = file("a.jsonl", ARTICLES).toString();
        JsonNode treaty = entries(code("--to", "jsonl", articles)).get(0);
        String pair = treaty.at("/steps/0/records/0/record").asText() + " "
                + treaty.at("/steps/1/records/0/record").asText();
        String apart = file("apart.txt", List.of("# not the same treaty", pair)).toString();

        Command ran = code("--to", "jsonl", "--explain", "--apart", apart, articles);

        assertThat(entries(ran)).hasSize(6);
        assertThat(ran.err())
                .contains("was not joined to entry " + treaty.get("id").asText()
                        + ": same parties CHL and PER; both a treaty; 231 days after; but kept apart by the list");
    }

    @Test
    void refusedJoinsAreToldOnRequestOnly() throws IOException {
        String articles = file("a.jsonl", ARTICLES).toString();
        Command quiet = code("--to", "csv", articles);
        Command told = code("--to", "csv", "--explain", articles);

        assertThat(quiet.err()).isEmpty();
        assertThat(told.err()).contains("a treaty against a ceasefire", "supplier GRC against SWE");
        assertThat(told.out()).isEqualTo(quiet.out());
    }

    @Test
    void idsThatNoRecordHasAreReported() throws IOException {
        String apart = file("apart.txt", List.of("r-nowhere r-neither")).toString();

        Command ran = code("--apart", apart, file("a.jsonl", ARTICLES).toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("apart.txt: DM071", "'r-nowhere'", "'r-neither'");
    }

    @Test
    void badPairsAreRefusedBeforeAnyArticleIsRead() throws IOException {
        String apart =
                file("apart.txt", List.of("one two", "one", "one two three")).toString();

        Command ran = code("--apart", apart, file("a.jsonl", ARTICLES).toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("apart.txt:2: DM070", "apart.txt:3: DM070")
                .doesNotContain("apart.txt:1:");
        assertThat(code("--apart", folder.resolve("none").toString()).err()).contains("none: DM001");
    }

    @Test
    void saysWhyThereAreNoEntries() {
        Command ran = Command.run("France condemned the attack on Israel.", "code", "--level", "entry", "-");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("no agreement, arms, exercise or visit among them");
        assertThat(Command.run("Has Peru held a joint military exercise with Chile?", "code", "--level", "entry", "-")
                        .err())
                .isEqualTo("1 record, and no entry: what is negated, hypothetical or long ago is no step of one.\n");
    }

    @Test
    void helpSaysThatEntriesAreHeld() {
        assertThat(Command.run("", "code", "--help").out().replaceAll("\\s+", " "))
                .contains("Entries are held until the end of the run", "--kind arms --level entry");
    }
}
