package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The actor command with the shipped codebook and the parser. */
class ActorCommandTest {
    @TempDir
    Path folder;

    @Test
    void aNameIsShownWithItsLineAndWhatAnArticleWithoutADateTakes() {
        Command ran = Command.run("", "actor", "the", "Kremlin");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .startsWith("Kremlin\n")
                .contains("RUSGOV (Russia, Government)", "seat, source ", "actors/states.tsv:")
                .contains("An article without a date takes RUSGOV");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theLineThatIsNamedHoldsTheName() throws IOException {
        String out = Command.run("", "actor", "Kremlin").out();
        int number = Integer.parseInt(out.replaceAll("(?s).*states\\.tsv:(\\d+).*", "$1"));
        try (var table = Main.class.getResourceAsStream("/org/demarche/codebook/actors/states.tsv")) {
            String content = new String(java.util.Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(content.lines().skip(number - 1L).findFirst())
                    .get()
                    .asString()
                    .startsWith("Kremlin\t");
        }
    }

    @Test
    void theLineThatHoldsOnTheDayIsMarked() {
        Command ran = Command.run("", "actor", "Sergei Ivanov", "--on", "2005-03-01");

        assertThat(ran.out())
                .startsWith("Sergei Ivanov on 2005-03-01: RUSGOVMIL (Russia, Government, Military)\n> ")
                .doesNotContain("without a date");
        assertThat(ran.out().lines().filter(line -> line.startsWith("> "))).hasSize(1);
    }

    @Test
    void aDayOnWhichNoLineHoldsIsSaid() {
        assertThat(Command.run("", "actor", "Sergei Ivanov", "--on", "1950").out())
                .contains("The day is before the first line; the coder takes the country alone.");
        assertThat(Command.run("", "actor", "East Germany", "--on", "1995").out())
                .contains("No line holds on that day; the coder takes the one that ends last.");
    }

    @Test
    void capitalsThatTheCoderAsksForAreNamed() {
        assertThat(Command.run("", "actor", "us").out())
                .contains("not where it is printed 'us': it must be in capitals", "The coder does not take 'us'");
    }

    @Test
    void phrasesShowRolesAndCompositions() {
        assertThat(Command.run("", "actor", "defense minister").out())
                .startsWith("defense minister: GOV MIL (Government, Military)\n");
        assertThat(Command.run("", "actor", "Japanese Defense Agency chief").out())
                .contains("JPNGOVMIL (Japan, Government, Military)", "demonym 'Japanese': JPN, actors/states.tsv:");
        assertThat(Command.run("", "actor", "Defense Minister Sergei Ivanov", "--on", "2006-01-13")
                        .out())
                .contains("RUSGOVMIL", "name 'Sergei Ivanov': RUSGOVMIL 2001-03-28", "title 'Defense Minister'");
    }

    @Test
    void anUnknownNameEndsWithOneAndNamesNearOnes() {
        Command ran = Command.run("", "actor", "Sergei Lavrof");

        assertThat(ran.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.out()).contains("'Sergei Lavrof' is not known.", "      Sergei Lavrov\n", "docs/actors.md");
        assertThat(Command.run("", "actor", "--to", "jsonl", "Sergei Lavrof").out())
                .contains("\"known\":false", "\"near\":[\"Sergei Lavrov\"")
                .hasLineCount(1);
    }

    @Test
    void jsonHoldsTheFacts() {
        assertThat(Command.run("", "actor", "--to", "jsonl", "--on", "2005", "Sergei Ivanov")
                        .out())
                .startsWith("{\"name\":\"Sergei Ivanov\",\"on\":\"2005\",\"known\":true,\"taken\":{")
                .contains("\"code\":\"RUSGOVMIL\",\"means\":\"Russia, Government, Military\"", "\"holds\":true")
                .hasLineCount(1);
    }

    @Test
    void aStateIsShownWithItsCodesOfOtherLists() {
        assertThat(unwrapped("actor", "Peru"))
                .contains("Peru (Republic of Peru), state: ISO 3166 PE 604, Correlates of War 135 PER");
        assertThat(unwrapped("actor", "Russians")).contains("since 1991-12-26, after SUN");
        assertThat(unwrapped("actor", "Kremlin")).doesNotContain("ISO 3166");
    }

    @Test
    void theStateOfTheDayIsShown() {
        assertThat(unwrapped("actor", "Bonn", "--on", "1985"))
                .contains("260 GFR")
                .doesNotContain("255 GMY");
        assertThat(unwrapped("actor", "Germany")).contains("260 GFR", "255 GMY");
    }

    @Test
    void anOrganisationIsShownWithItsMembersOfTheDay() {
        assertThat(unwrapped("actor", "NATO", "--on", "1995-01-01"))
                .contains("16 members on 1995-01-01: ", "Greece (1952-02-18)")
                .doesNotContain("Poland");
        assertThat(unwrapped("actor", "NATO")).contains("Poland (1999-03-12)");
        assertThat(unwrapped("actor", "--to", "jsonl", "--on", "1995-01-01", "NATO"))
                .contains("\"organisation\":{\"short\":\"NATO\"", "{\"country\":\"GRC\",\"name\":\"Greece\",")
                .doesNotContain("POL");
    }

    /** What is printed, as one line. */
    private static String unwrapped(String... args) {
        return Command.run("", args).out().replaceAll("\\s+", " ");
    }

    @Test
    void ownTablesAreLookedUpToo() throws IOException {
        Files.createDirectories(folder.resolve("actors"));
        Files.writeString(folder.resolve("actors/mine.tsv"), "name\tcode\tform\nZoe Quill\tPERGOV\tperson\n");

        Command ran = Command.run("", "actor", "Zoe Quill", "--codebook", folder.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("PERGOV (Peru, Government)", "person, actors/mine.tsv:2");
    }

    @Test
    void everyLineFitsTheTerminal() {
        assertThat(Command.run("", "actor", "Defense Minister Sergei Ivanov", "--on", "2006-01-13")
                        .out()
                        .lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void wrongUseIsRefused() {
        for (String[] args : new String[][] {
            {"actor"},
            {"actor", " "},
            {"actor", "Kremlin", "--on", "soon"},
            {"actor", "Kremlin", "--to", "csv"},
            {"actor", "Kremlin", "--codebook", folder.resolve("none").toString()}
        }) {
            Command ran = Command.run("", args);
            assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).isNotEmpty();
        }
    }
}
