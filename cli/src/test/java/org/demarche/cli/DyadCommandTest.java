package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a dyad, its figures counted again by SQL. */
class DyadCommandTest {
    private static final String BETWEEN =
            " current = 1 AND (source_country = 'PER' AND target_country = 'CHL' OR source_country = 'CHL'"
                    + " AND target_country = 'PER')";
    private static final String TO_CHILE = " current = 1 AND (source_country = 'PER' AND target_country = 'CHL'"
            + " OR reciprocal = 1 AND source_country = 'CHL' AND target_country = 'PER')";

    @TempDir
    static Path folder;

    private static String database = "";

    @BeforeAll
    static void ingest() throws IOException {
        Path articles = folder.resolve("dyad.jsonl");
        try (InputStream in = Objects.requireNonNull(DyadCommandTest.class.getResourceAsStream("dyad.jsonl"))) {
            Files.copy(in, articles);
        }
        database = folder.resolve("a.db").toString();
        assertThat(run("ingest", articles.toString()).exit()).isZero();
    }

    private static Command run(String command, String... rest) {
        List<String> line = new ArrayList<>(List.of(command, "--db", database));
        line.addAll(List.of(rest));
        return Command.run("", line.toArray(String[]::new));
    }

    private static JsonNode report(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("Peru", "CHL", "--to", "json"));
        words.addAll(List.of(more));
        Command ran = run("dyad", words.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        return new ObjectMapper().readTree(ran.out());
    }

    /** The one figure of a query. */
    private static String sql(String query) {
        return run("query", "--sql", query, "--to", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/happenings          | count(DISTINCT happening) FROM records WHERE cameo IS NOT NULL AND | 10",
                "/quads/0             | count(DISTINCT happening) FROM records WHERE quad = 1 AND | 5",
                "/quads/1             | count(DISTINCT happening) FROM records WHERE quad = 2 AND | 2",
                "/quads/2             | count(DISTINCT happening) FROM records WHERE quad = 3 AND | 2",
                "/quads/3             | count(DISTINCT happening) FROM records WHERE quad = 4 AND | 1",
                "/not_happened        | count(*) FROM records WHERE would_be IS NOT NULL AND | 1",
                "/lists/ahead/total   | count(DISTINCT happening) FROM records WHERE status IN ('threatened', 'proposed') AND"
                        + " | 2",
                "/lists/states/total  | count(*) FROM records WHERE date_start = '2018' AND date_end IS NULL AND | 1",
                "/provenance/records  | count(*) FROM records WHERE | 11",
                "/provenance/articles_told | count(DISTINCT article) FROM records WHERE | 6",
                "/provenance/first_day | min(day) FROM records WHERE cameo IS NOT NULL AND | 2018",
                "/provenance/last_day  | max(day) FROM records WHERE cameo IS NOT NULL AND | 2021-11-30",
            })
    void figuresAreThoseOfTheTables(String pointer, String counting, String expected) throws IOException {
        assertThat(sql("SELECT " + counting + BETWEEN)).as("by hand").isEqualTo(expected);
        assertThat(report().at(pointer).asText()).isEqualTo(expected);
    }

    @Test
    void figuresOfYearsAreThoseOfTheTables() throws IOException {
        JsonNode year = report().at("/ways/0/years/3");
        assertThat(year.at("/year").asText()).isEqualTo("2021");
        String within = " AND cameo IS NOT NULL AND day LIKE '2021%'";

        assertThat(year.at("/articles").asText())
                .isEqualTo(sql("SELECT count(*) FROM articles WHERE published LIKE '2021%'"))
                .isEqualTo("3");
        assertThat(year.at("/happenings").asText())
                .isEqualTo(sql("SELECT count(DISTINCT happening) FROM records WHERE" + BETWEEN + within))
                .isEqualTo("5");
        assertThat(year.at("/rate").asDouble()).isEqualTo(1666.667);
        assertThat(year.at("/goldstein").asDouble())
                .isEqualTo(Double.parseDouble(sql("SELECT sum(goldstein) FROM records WHERE" + BETWEEN + within)));
        assertThat(report().at("/ways/1/years/3/happenings").asText())
                .as("what both do counts in each direction")
                .isEqualTo(sql("SELECT count(DISTINCT happening) FROM records WHERE" + TO_CHILE + within))
                .isEqualTo("4");
    }

    @Test
    void aYearWithoutArticlesHasNoRate() throws IOException {
        JsonNode year = report().at("/ways/0/years/0");

        assertThat(year.at("/year").asText()).isEqualTo("2018");
        assertThat(year.at("/happenings").asInt()).isEqualTo(1);
        assertThat(year.has("rate")).isFalse();
        assertThat(report().at("/ways/0/years/4/rate").asDouble())
                .as("an article was read, nothing was found")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"states", "says-one", "says-other", "third-parties", "sizes"})
    void theCommandOfAListGivesItsRows(String list) throws IOException {
        JsonNode section = report().at("/lists/" + list);
        String command = section.at("/command").asText();
        String query = command.substring(command.indexOf('"') + 1, command.length() - 1);

        List<String> shown = new ArrayList<>();
        section.at("/shown").forEach(line -> shown.add(line.at("/record").asText()));
        assertThat(shown).isNotEmpty();
        assertThat(sql("SELECT group_concat(id) FROM (" + query + ")")
                        .replace("\"", "")
                        .split(","))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @ParameterizedTest
    @CsvSource({"happenings, 10", "ahead, 2", "not-happened, 1", "agreement, 1", "arms, 1", "exercise, 1", "visit, 2"})
    void theCommandOfAListCountsAsItDoes(String list, int total) throws IOException {
        JsonNode section = report().at("/lists/" + list);
        List<String> words = List.of(section.at("/command").asText().split(" "));

        assertThat(section.at("/total").asInt()).isEqualTo(total);
        List<String> asked = new ArrayList<>(words.subList(1, words.size()));
        asked.add("--count");
        assertThat(Command.run("", asked.toArray(String[]::new)).out().strip()).isEqualTo("" + total);
    }

    @Test
    void tellsStatesStagesSpeakersAndThirdParties() {
        String text = run("dyad", "PER", "CHL").out();

        assertThat(text)
                .contains("since 2018   Peru ↔ Chile: strategic partnership")
                .contains("treaty, on fishing [ratified]", "2020-05-04 signed", "2021-11-30 ratified")
                .contains("Chile → Peru: 12, armored vehicles, $30 million [ordered]")
                .contains("Peru's foreign minister, Peru (government): says, about Chile [positive]")
                .contains("Brazil: Criticize or denounce (111), about Peru [negative]")
                .contains("(190) [negated]", "1 record, in no figure", "Andes Wire (1 article)")
                .contains("(2021-11-30) Peru → Chile")
                .doesNotContain("\u001B[");
        assertThat(text.lines().filter(line -> !line.startsWith("  $ ")))
                .allMatch(line -> line.codePointCount(0, line.length()) <= 100);
        assertThat(run("dyad", "PER", "CHL", "--color", "always").out()).contains("\u001B[1mPeru and Chile");
    }

    @Test
    void daysAndLimitsHoldForLists() throws IOException {
        JsonNode report = report("--since", "2021-03", "--until", "2021-10", "--limit", "1");

        assertThat(report.at("/happenings").asInt()).isEqualTo(2);
        assertThat(report.at("/lists/happenings/total").asInt()).isEqualTo(2);
        assertThat(report.at("/lists/happenings/shown")).hasSize(1);
        assertThat(report.at("/lists/exercise/total").asInt()).isEqualTo(1);
        assertThat(report.at("/lists/agreement/total").asInt()).isZero();
        assertThat(report.at("/ways/0/years")).as("the whole year").hasSize(1);
        assertThat(report.at("/ways/0/years/0/happenings").asInt()).isEqualTo(5);
    }

    @Test
    void thePageIsWholeAndFetchesNothing() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(run("dyad", "PER", "CHL", "--html", page.toString()).out()).isEmpty();
        String html = Files.readString(page);

        assertThat(html)
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains("<title>Peru and Chile · Demarche</title>", "strategic partnership, since 2018")
                .contains("Peru did not <mark>attack</mark> Chile.")
                .contains("href=\"https://example.org/a3\"", "role=\"img\"")
                .doesNotContain("<script", "src=", "<link", "url(", "@import");
        assertThat(html.split("aria-labelledby", -1))
                .as("two charts, wide and narrow")
                .hasSize(5);
        run("dyad", "PER", "CHL", "--html", page.toString());
        assertThat(Files.readString(page)).as("the same again").isEqualTo(html);
    }

    @Test
    void measuresYearsByGoldsteinOrCount() {
        assertThat(run("dyad", "PER", "CHL", "--measure", "goldstein").out())
                .contains("above 0", "sum of Goldstein's scale");
        assertThat(run("dyad", "PER", "CHL", "--measure", "count").out())
                .contains("not happened")
                .doesNotContain("interval");
    }

    @Test
    void anEmptyDyadSaysWhyAndWhatToDo() {
        Command ran = run("dyad", "PER", "KEN");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains(
                        "7 articles were read, published 2019-03-04 to 2022-01-15; none has a record between Peru and")
                .contains("Peru stands in records beside Chile (11), Brazil (1).")
                .contains("No record has Kenya beside another state.", "demarche ingest");
        assertThat(run("dyad", "PER", "CHL", "--since", "2030").out()).contains("Ask for other days");
    }

    @ParameterizedTest
    @CsvSource({
        "Peruu, CHL, DM107",
        "Peruu, CHL, Peru",
        "PER, Peru, Both sides are Peru",
    })
    void refusesWhatIsNoDyad(String one, String other, String message) {
        Command ran = run("dyad", one, other);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void refusesOptionsThatCannotBe() {
        assertThat(run("dyad", "PER", "CHL", "--limit", "0").err()).contains("--limit takes a number from 1 on");
        assertThat(run("dyad", "PER", "CHL", "--since", "soon").err()).contains("--since takes YYYY-MM-DD");
        assertThat(run("dyad", "PER", "CHL", "--since", "2021", "--until", "2020")
                        .err())
                .contains("lies after");
    }

    /** Keeps other articles in a database of their own. */
    private static String kept(String name, String... articles) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".jsonl"), String.join("\n", articles));
        String other = folder.resolve(name + ".db").toString();
        assertThat(Command.run("", "ingest", "--db", other, file.toString()).exit())
                .isZero();
        return other;
    }

    @Test
    void whatHasBeenIsAndWillBeIsToldApart() throws IOException {
        String ties = kept(
                "ties",
                "{\"id\":\"1\",\"date\":\"2020-03-01\",\"text\":\"Trade ties between Peru and Chile have developed, are developing"
                        + " and will develop, the minister said.\"}");
        Command ran = Command.run("", "dyad", "PER", "CHL", "--db", ties, "--to", "json");
        JsonNode states = new ObjectMapper().readTree(ran.out()).at("/lists/states/shown");

        assertThat(states)
                .extracting(state ->
                        state.at("/status").asText() + " " + state.at("/tense").asText())
                .containsExactlyInAnyOrder("occurred past", "ongoing present", "pledged future");
    }

    @Test
    void anArticleOfDaysToComeStretchesNoChart() throws IOException {
        String ahead = kept(
                "ahead",
                "{\"id\":\"1\",\"date\":\"2020-03-01\",\"text\":\"Peru condemned Chile.\"}",
                "{\"id\":\"2\",\"date\":\"2994-03-01\",\"text\":\"Chile thanked Peru.\"}");
        Command ran = Command.run("", "dyad", "PER", "CHL", "--db", ahead);
        assertThat(ran.out()).containsPattern("1 happening of days after\\s+\\S+ stands in no chart\\.");
        assertThat(ran.out().lines().filter(line -> line.matches(" +2\\d{3} +\\d.*")))
                .hasSizeLessThan(3 * 200);
        Command panel = Command.run("", "panel", "--db", ahead, "--by", "year", "--dyads", "PER-CHL");
        assertThat(panel.out()).contains("2020").doesNotContain("2900");
        Command asked =
                Command.run("", "panel", "--db", ahead, "--by", "year", "--dyads", "PER-CHL", "--until", "2994");
        assertThat(asked.out()).contains("2994");
    }

    @Test
    void commandsNameTheDatabase() throws IOException {
        JsonNode report = report();
        assertThat(report.at("/lists/happenings/command").asText()).startsWith("demarche query --db " + database + " ");
        assertThat(report.at("/lists/states/command").asText()).startsWith("demarche query --db " + database + " ");
    }

    @Test
    void takesGroupsOfStates() throws IOException {
        Command ran = run("dyad", "group:Mercosur", "CHL", "--to", "json", "--until", "2021-06");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(new ObjectMapper().readTree(ran.out()).at("/happenings").asInt())
                .isPositive();
    }
}
