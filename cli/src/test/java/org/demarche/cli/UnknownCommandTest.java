package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unknown command with the shipped codebook and the parser. */
class UnknownCommandTest {
    private static final String NEWS = """
            Envoy Trip Brings Hope For Border Deal

            Peruvian Foreign Minister Luz Vegarra met Kenyan officials on Thursday. Vegarra said that the Andean \
            Water League had asked for talks. Tomas Okeloti, the Kenyan army chief, told the Andean Water League \
            that Harbour Street in Mombasa was closed. Vegarra left on Friday.
            """;

    @TempDir
    Path folder;

    @Test
    void listsNamesByCountWithTitleAndGuess() {
        Command ran = Command.run(NEWS, "unknown");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, 40).strip().replaceAll(" +", " ")))
                .containsExactly("3 1 Luz Vegarra", "2 1 Andean Water League", "1 1 Tomas Okeloti");
        assertThat(ran.out()).contains("PERGOV", "KENMIL").doesNotContain("Harbour", "Trip", "Thursday");
        assertThat(ran.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void writesTheColumnsOfAnActorTable() throws IOException {
        Path table = folder.resolve("actors/mine.tsv");
        Files.createDirectories(table.getParent());

        Command ran = Command.run(NEWS, "unknown", "--to", "tsv", "-o", table.toString());

        assertThat(ran.exit()).isZero();
        assertThat(Files.readString(table)).isEqualTo("""
                name\tcode\tform\tfrom\tto\tsource\tnote
                Luz Vegarra\tPERGOV\tperson\t\t\tunverified\t3 times in 1 article; Foreign Minister, Peru; code guessed
                Andean Water League\t\tname\t\t\tunverified\t2 times in 1 article
                Tomas Okeloti\tKENMIL\tperson\t\t\tunverified\t1 time in 1 article; the Kenyan army chief, Kenya; code guessed
                """);
    }

    @Test
    void whatWasFilledInIsNotUnknownAnyMore() throws IOException {
        Path table = folder.resolve("actors/mine.tsv");
        Files.createDirectories(table.getParent());
        Command.run(NEWS, "unknown", "--to", "tsv", "-o", table.toString());
        Files.writeString(table, Files.readString(table).replace("League\t\t", "League\tIGO\t"));

        Command ran = Command.run(NEWS, "unknown", "--codebook", folder.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("No unknown name was met in 1 article.\n");
    }

    @Test
    void theOutputDoesNotDependOnThreads() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append("{\"text\":\"Envoy Ada Kest")
                    .append((char) ('a' + i % 7))
                    .append(" spoke in Peru.\"}\n");
        }
        Path file = Files.writeString(folder.resolve("a.jsonl"), lines);

        Command one = Command.run("", "unknown", "--to", "jsonl", "--threads", "1", file.toString());
        Command four = Command.run("", "unknown", "--to", "jsonl", "--threads", "4", file.toString());

        assertThat(one.out()).hasLineCount(7).startsWith("{\"name\":\"Ada Kesta\",\"count\":5,\"articles\":5");
        assertThat(four.out()).isEqualTo(one.out());
    }

    @Test
    void leastAndTopLimitTheList() {
        assertThat(Command.run(NEWS, "unknown", "--to", "jsonl", "--least", "2").out())
                .hasLineCount(2);
        assertThat(Command.run(NEWS, "unknown", "--to", "jsonl", "--top", "1").out())
                .hasLineCount(1);
        assertThat(Command.run(NEWS, "unknown", "--least", "9").err())
                .contains("No unknown name was met 9 times in 1 article.");
    }

    @Test
    void whatCannotBeReadIsReportedAndTheRestIsDone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "bad\n{\"text\":\"Envoy Ada Kest spoke.\"}\n");

        Command ran = Command.run("", "unknown", file.toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.PARTLY);
        assertThat(ran.out()).contains("Ada Kest");
        assertThat(ran.err()).contains("DM004");
        assertThat(Command.run("", "unknown", folder.resolve("none").toString()).exit())
                .isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void wrongUseIsRefused() {
        for (String option : new String[] {"--least", "--top", "--threads"}) {
            Command ran = Command.run(NEWS, "unknown", option, "0");
            assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains(option + " takes a number from 1 on");
        }
    }
}
