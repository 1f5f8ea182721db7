package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"code", "read", "explain", "actor", "unknown", "check", "score", "import", "serve"})
    void everyCommandHasHelpWithExamples(String command) {
        Command ran = Command.run("", command, "--help");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("Usage: demarche " + command, "Examples:", "demarche " + command);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void helpNamesCommandsAndExitCodesAndHidesTheInternalOnes() {
        Command ran = Command.run("", "--help");

        assertThat(ran.out())
                .contains("code", "read", "explain", "actor", "unknown", "check", "score", "import", "Exit codes");
        assertThat(ran.out()).doesNotContain("prime");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Say what to do",
                "scroe|Did you mean: score",
                "code --level entry --kind event x.txt|none of kind event",
                "code --explain x.txt|--explain is for entries: add --level entry",
                "code --apart pairs.txt x.txt|--apart is for entries: add --level entry",
                "code --threads 0 x.txt|--threads takes",
                "code --to xml x.txt|--to",
                "code -o out.xyz x.txt|say --to",
                "code --date yesterday x.txt|--date takes",
                "code --kind war x.txt|--kind",
                "read --from wordperfect x.txt|--from",
                "score one.jsonl|RECORDS",
                "serve --port 70000|--port takes",
                "serve --requests -1|--requests takes",
                "serve --texts some|--texts",
                "serve --public-url ftp://example.org/|--public-url takes",
                "serve --public-url https://example.org/acts|without a path",
            })
    void wrongUseIsRefusedWithOneSentence(String line, String message) {
        Command ran = Command.run("", line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("demarche: ").contains(message, "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void explainSaysThatThereIsNothingToExplain(String blank) {
        for (Command ran : new Command[] {Command.run("", "explain", blank), Command.run(blank, "explain", "-")}) {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("demarche: There is nothing to explain", "demarche explain --help");
        }
    }

    @Test
    void readWritesArticlesAsJsonLines() {
        Command ran = Command.run("France met Spain.", "read", "--date", "2006-01-13", "-");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .isEqualTo("{\"id\":\"" + org.demarche.article.Hashing.of("France met Spain.")
                        + "\",\"date\":\"2006-01-13\",\"text\":\"France met Spain.\"}\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void whatWasReadReadsTheSameAgain() {
        String line = Command.run("😀 \"France\"\r\nmet Spain.\n", "read").out();

        assertThat(Command.run(line, "read").out()).isEqualTo(line);
    }

    @Test
    void badLinesGiveExitThreeAndTheRestIsDone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"one\"}\nbad\n".repeat(30));

        Command ran = Command.run("", "read", file.toString());

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out().lines()).hasSize(30);
        assertThat(ran.err().lines().filter(line -> line.contains("a.jsonl:2:4: DM004")))
                .hasSize(1);
        assertThat(ran.err().lines().filter(line -> line.contains(": DM004"))).hasSize(20);
        assertThat(ran.err()).contains("and 10 more", "30 DM004");
    }

    @Test
    void noticesAloneGiveExitZero() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Caf\u00e9", StandardCharsets.ISO_8859_1);

        Command ran = Command.run("", "read", file.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains("DM003");
    }

    @Test
    void nothingReadableGivesExitTwo() {
        assertThat(Command.run("", "read", folder.resolve("none").toString()).exit())
                .isEqualTo(2);
        assertThat(Command.run("", "read", "-").exit()).isEqualTo(2);
    }

    @Test
    void aFileAppearsWholeOrNotAtAll() throws IOException {
        Path out = folder.resolve("out.jsonl");

        assertThat(Command.run("x", "read", "-", "-o", out.toString()).exit()).isZero();
        assertThat(out).content().contains("\"text\":\"x\"");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void aFolderThatIsNotThereCannotBeWrittenTo() {
        Command ran = Command.run(
                "x", "read", "-", "-o", folder.resolve("no/out.jsonl").toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("out.jsonl").contains("does not exist");
    }

    @Test
    void scoresRecordsAgainstGold() throws IOException {
        Path gold = Files.writeString(
                folder.resolve("gold.jsonl"),
                "{\"id\":\"1\",\"text\":\"France met Spain\",\"source\":[{\"start\":0,\"end\":6}],"
                        + "\"target\":[{\"start\":11,\"end\":16}],\"root\":\"CONSULT\",\"quad\":1}\n");
        Path records = Files.writeString(
                folder.resolve("records.jsonl"),
                "{\"article\":\"1\",\"source\":{\"start\":0,\"end\":6,\"text\":\"France\"},\"target\":{\"start\":11,"
                        + "\"end\":16,\"text\":\"Spain\"},\"plover\":\"AID\",\"confidence\":0.5}\n");

        Command ran =
                Command.run("", "score", gold.toString(), records.toString(), "--errors", "5", "--at-least", "0.5");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("pair: lines 1  coded 1.000", "CONSULT", "wrong 1 gold CONSULT got AID: France met Spain");
    }

    @Test
    void aNameWithTwoCodesOnOneDayIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("actors"));
        Files.writeString(folder.resolve("actors/mine.tsv"), "name\tcode\tform\nFrance\tDEU\tname\n");

        Command checked = Command.run("", "check", folder.toString());
        Command coded = Command.run("Nothing.", "code", "--codebook", folder.toString());

        assertThat(checked.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(checked.out()).contains("DM040", "'France' is ", "DEU", "FRA", "actors/mine.tsv:2:1");
        assertThat(coded.exit()).isEqualTo(2);
        assertThat(coded.err()).contains("DM040", "actors/mine.tsv:2:1");
    }

    @Test
    void checkSaysWhichRulesMakeNoRecordOfACorpus() throws IOException {
        Files.createDirectories(folder.resolve("mine/lexicon"));
        Files.writeString(folder.resolve("mine/lexicon/mine.yml"), """
                - id: mine.snub
                  code: "110"
                  verb: [snub]
                  target: [obj]
                  weight: 40
                  yes: ["[France|S] snubbed [Spain|T]."]
                  no: ["The cat snubbed its food."]
                - id: mine.shun
                  code: "110"
                  verb: [shun]
                  target: [obj]
                  weight: 40
                  yes: ["[France|S] shunned [Spain|T]."]
                  no: ["The cat shunned its food."]
                """);
        Path story = Files.writeString(folder.resolve("story.txt"), "Kenya snubbed Uganda.");

        Command ran = Command.run("", "check", folder.resolve("mine").toString(), "--over", story.toString());

        assertThat(ran.out())
                .contains("rules that no example wins: none", "over 1 articles", "1 of 2 rules make one")
                .containsPattern("mine.yml:.*'mine.shun' makes no record")
                .doesNotContain("'mine.snub'");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void schemasAreNoDataOfACodebook() throws IOException {
        Files.createDirectories(folder.resolve("actors"));
        Files.writeString(folder.resolve("actors/actor.schema.json"), "{");

        Command ran = Command.run("", "check", folder.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("DM016");
    }

    @Test
    void explainTakesTheDayOfPublication() {
        String sentence = "Former Prime Minister Tony Blair praised Angela Merkel.";

        assertThat(Command.run("", "explain", "--date", "2007-03-01", "Tony Blair praised Angela Merkel.")
                        .out())
                .contains("GBRGOV")
                .contains("DEUGOV");
        assertThat(Command.run("", "explain", "--date", "2024-03-01", sentence).out())
                .contains("GBRELI");
        assertThat(Command.run("", "explain", "--date", "soon", sentence).exit())
                .isEqualTo(2);
    }
}
