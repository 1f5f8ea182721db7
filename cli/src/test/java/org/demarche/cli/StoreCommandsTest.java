package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands over a store, from reading articles to what is written for others. */
class StoreCommandsTest {
    private static final String ARTICLES = String.join(
            "\n",
            article("1", "2021-05-03", "France condemned the attack on Israel."),
            article("2", "2021-06-10", "Finland threatened Russia with sanctions. Germany sold Poland 20 tanks."),
            article("3", "2023-06-12", "Finland condemned Russia. Norway did not attack Russia."),
            article(
                    "4",
                    "2023-07-01",
                    "Le président a condamné cette attaque contre les civils dans la région hier soir."),
            "{\"id\":\"5\"");

    @TempDir
    Path folder;

    private String database = "";
    private String articles = "";

    private static String article(String id, String date, String text) {
        return "{\"id\":\"" + id + "\",\"date\":\"" + date + "\",\"publisher\":\"The Daily\",\"text\":\"" + text
                + "\"}";
    }

    @BeforeEach
    void ingest() throws IOException {
        database = folder.resolve("a.db").toString();
        articles = Files.writeString(folder.resolve("a.jsonl"), ARTICLES).toString();
        Command ran = run("ingest", articles);
        assertThat(ran.err()).contains("4 articles kept", "DM004", "DM017");
        assertThat(ran.exit()).as("one line is broken").isEqualTo(3);
    }

    /** Runs a command with {@code --db} put in. */
    private Command run(String command, String... rest) {
        List<String> line = new ArrayList<>(List.of(command, "--db", database));
        line.addAll(List.of(rest));
        return Command.run("", line.toArray(String[]::new));
    }

    @Test
    void oneIsNotSeveral() throws IOException {
        Path one = Files.writeString(
                folder.resolve("one.jsonl"), article("9", "2021-05-03", "France condemned the attack on Israel."));
        String other = folder.resolve("one.db").toString();

        assertThat(Command.run("", "ingest", "--db", other, one.toString()).err())
                .contains("1 article kept; 1 record. ", " holds 1 article.");
    }

    @Test
    void happeningsAreShownWithTheirIds() {
        String id = run("query", "--level", "happening", "--to", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replaceFirst(",.*", "");

        assertThat(run("query", "--level", "happening", "--to", "table").out()).contains(id);
    }

    @Test
    void nothingKeptIsNothingToTell() {
        String empty = folder.resolve("empty.db").toString();
        Command.run("", "ingest", "--db", empty, folder.resolve("none").toString());
        Command ran = Command.run("", "methods", "--db", empty);

        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotEmpty();
    }

    @Test
    void whatIsAskedIsWhatWasCoded() {
        for (String format : List.of("jsonl", "csv")) {
            String coded = Command.run("", "code", "--to", format, articles).out();
            assertThat(coded.lines()).hasSizeGreaterThan(3);
            assertThat(run("query", "--to", format).out()).isEqualTo(coded);
        }
    }

    @Test
    void ingestingAgainKeepsNothingTwice() {
        Command again = run("ingest", articles);

        assertThat(again.err()).contains("0 articles kept, 4 known before; 0 records");
        assertThat(run("query", "--sql", "SELECT failed FROM coverage WHERE failed > 0", "--to", "csv")
                        .out())
                .isEqualTo("failed\r\n1\r\n");
    }

    @Test
    void asksByDyadGroupCodeAndWords() {
        assertThat(count("--dyad", "FIN-RUS")).isEqualTo("2");
        assertThat(count("--dyad", "RUS>Finland")).isEqualTo("0");
        assertThat(count("--source", "group:NATO", "--target", "Russia"))
                .as("Finland joined in April 2023; Norway is a member")
                .isEqualTo("2");
        assertThat(count("--group", "nordic countries", "--status", "negated")).isEqualTo("1");
        assertThat(count("--cameo", "11", "--words", "attack")).isEqualTo("1");
        assertThat(count("--since", "2023", "--kind", "event")).isEqualTo("2");
        assertThat(count("--level", "entry", "--kind", "arms")).isEqualTo("1");
        assertThat(run("query", "--level", "entry", "--kind", "arms", "--to", "jsonl")
                        .out())
                .contains("\"supplier\":\"DEU\"");
        assertThat(run("query", "--level", "happening", "--newest", "--limit", "1")
                        .out()
                        .lines())
                .hasSize(2);
    }

    private String count(String... options) {
        List<String> line = new ArrayList<>(List.of("--count"));
        line.addAll(List.of(options));
        Command ran = run("query", line.toArray(String[]::new));
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out().strip();
    }

    @Test
    void aPanelTellsZeroFromNotKnown() {
        Command ran =
                run("panel", "--by", "year", "--dyads", "FIN-RUS;FRA-ISR", "--since", "2021-05-01", "--to", "csv");

        assertThat(ran.out().lines().skip(1).map(line -> line.replaceFirst("(([^,]*,){9}).*", "$1")))
                .containsExactly(
                        "FIN-RUS,FIN,RUS,0,2021,2,0,0,1,",
                        "FIN-RUS,FIN,RUS,0,2022,0,0,0,NA,",
                        "FIN-RUS,FIN,RUS,0,2023,2,1,0,1,",
                        "FRA-ISR,FRA,ISR,0,2021,2,0,0,0,",
                        "FRA-ISR,FRA,ISR,0,2022,0,0,0,NA,",
                        "FRA-ISR,FRA,ISR,0,2023,2,1,0,0,");
        assertThat(ran.err()).contains("Left out:");
    }

    @Test
    void exportsHaveAManifestAndMethodsAParagraph() throws IOException {
        Path out = folder.resolve("out");

        Command ran = run("export", "--format", "icews,csv", "-o", out.toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(Files.readString(out.resolve("events.icews.tab"))).contains("Finland", "Russian Federation");
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("events.icews.tab", "negated");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "events.icews.tab", "events.csv", "dictionary.csv", "manifest.json", "methods.txt");
        }
        assertThat(run("methods").out()).contains("From 4 articles");
        assertThat(run("methods", "--to", "bibtex").out()).startsWith("@software{demarche");
    }

    @Test
    void anotherCodebookIsKeptBesideAndCompared() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/actors"));
        Files.writeString(
                own.resolve("mine.tsv"),
                "name\tcode\tform\tfrom\tto\tsource\tnote\nNobody at all\tFRAGOV\tname\t\t\tmine\t\n");

        Command again = run("ingest", "--recode", "--codebook", own.getParent().toString());
        Command compared = run("diff", "--to", "csv");

        assertThat(again.err()).contains("4 coded anew");
        assertThat(compared.err()).contains("4 articles coded by both: 0 records gained, 0 lost, 0 changed");
        String list = run("diff", "--list", "--to", "csv").out();
        assertThat(list.lines()).hasSize(3);
        String first = list.lines().skip(1).findFirst().orElseThrow().split(",")[2];
        String records = count();
        assertThat(count("--coding", first)).isEqualTo(records);
        assertThat(run("ingest", "--forget", first).err()).contains(records + " records dropped");
        assertThat(count("--coding", first)).isEqualTo("0");
        assertThat(count()).isEqualTo(records);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query --cameo 57|did you mean 057",
                "query --plover CHAT|--plover takes",
                "query --actor Nowhereland|DM107",
                "query --group NATTO|DM107",
                "query --dyad RUS|--dyad takes",
                "query --coding zz|see demarche diff --list",
                "query --since 2021 --until 2020|lies after",
                "query --sql DELETE|DM105",
                "query --level entry --kind event|nothing else has entries",
                "panel|Say which pairs",
                "export --format xml|--format takes",
                "ingest --forget zz|see demarche diff --list",
                "ingest --threads 0 a.txt|--threads takes",
            })
    void wrongUseIsRefused(String line, String message) {
        List<String> words = List.of(line.split(" "));

        Command ran = run(words.get(0), words.subList(1, words.size()).toArray(String[]::new));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
    }

    @Test
    void aDatabaseThatIsNotThereIsNotMade() {
        database = folder.resolve("none.db").toString();

        for (List<String> command : List.of(List.of("query"), List.of("ingest", "--recode"), List.of("methods"))) {
            Command ran = run(command.get(0), command.subList(1, command.size()).toArray(String[]::new));
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("DM100");
        }
        assertThat(Path.of(database)).doesNotExist();
    }

    @Test
    void recordsAreWrittenAsOthersWriteThemStraightFromArticles() {
        Command ran = Command.run(ARTICLES, "code", "--to", "gdelt1");

        assertThat(ran.out().lines()).isNotEmpty().allMatch(line -> line.split("\t", -1).length == 58);
        assertThat(Command.run("", "code", "--to", "xlsx", articles).err()).contains("needs a file");
        assertThat(ran.out()).contains("FIN");
    }
}
