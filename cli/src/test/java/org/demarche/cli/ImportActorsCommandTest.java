package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportActorsCommandTest {
    @TempDir
    Path folder;

    @Test
    void whatWasImportedCanBeCheckedAndCodedWith() throws IOException {
        Path actors = file("my.actors.txt", "ZORBA_GUILD [GRCLAB]\n");
        Path agents = file("my.agents.txt", "QUILL_MASTER [~GOV]\n");
        Path discards = file("my.discards.txt", "YACHT RACE\n");
        String out = folder.resolve("mine").toString();

        Command ran = Command.run(
                "", "import", "actors", actors.toString(), agents.toString(), discards.toString(), "-o", out);
        Command checked = Command.run("", "check", out);
        Command coded = Command.run("The Zorba Guild condemned Iran.", "code", "--codebook", out, "--to", "jsonl");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .contains("1 line of actors", "1 name\n", "1 agent\n", "1 discard, kept in discards.tsv and not used");
        assertThat(checked.exit()).as(checked.out() + checked.err()).isEqualTo(ExitCode.DONE);
        assertThat(coded.out()).contains("GRCLAB");
    }

    @Test
    void whatWasRefusedIsSaidWithItsLine() throws IOException {
        Path actors = file("my.actors.txt", "QUILL_A [FRA >20101301]\nQUILL_B [XQZ]\nFRANCE [DEU]\nQUILL_C [FRA]\n");

        Command ran = Command.run(
                "",
                "import",
                "actors",
                actors.toString(),
                "none.txt",
                "-o",
                folder.resolve("mine").toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.PARTLY);
        assertThat(ran.err())
                .contains(
                        actors + ":1: DM051",
                        actors + ":2: DM052",
                        actors + ":3: DM055",
                        "none.txt: DM001 file not found");
        assertThat(ran.out()).contains("1 DM051 date of a code cannot be read");
        assertThat(folder.resolve("mine/refused.txt")).content().contains("DM051", "DM052", "DM055");
    }

    @Test
    void nothingToTakeIsRefused() throws IOException {
        Path out = folder.resolve("mine");

        Command ran = Command.run(
                "", "import", "actors", file("a.txt", "QUILL [XQZ]\n").toString(), "-o", out.toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.out()).contains("nothing was written");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path actors = file("my.actors.txt", "QUILL_C [FRA]\n");

        Command ran = Command.run("", "import", "actors", actors.toString(), "-o", folder.toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.err()).contains("-o takes a new or an empty folder");
        assertThat(folder.resolve("actors")).doesNotExist();
    }

    @Test
    void helpHasExamplesAndWrongUseIsExplained() {
        assertThat(Command.run("", "import", "actors", "--help").out()).contains("Examples:", "demarche import actors");
        assertThat(Command.run("", "import").err()).contains("Say what to import");
        assertThat(Command.run("", "import", "actors", "a.txt").err()).contains("DIR");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
