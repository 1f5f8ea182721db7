package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes. */
class DeterminismTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    Path folder;

    @Test
    void twiceAndWithAnyNumberOfThreads() throws IOException {
        Path story = Files.copy(EXAMPLES.resolve("story.txt"), folder.resolve("a.txt"));
        Files.copy(EXAMPLES.resolve("articles.jsonl"), folder.resolve("b.jsonl"));
        Files.writeString(folder.resolve("c.txt"), Files.readString(story).replace("\n", "\r\n"));

        Command once = code("1");

        assertThat(once.exit()).isZero();
        assertThat(once.out()).isNotEmpty();
        assertThat(code("1")).isEqualTo(once);
        assertThat(code("2")).isEqualTo(once);
    }

    @Test
    void thePlaceInTheRunMakesNoDifference() throws IOException {
        String story = Files.readString(EXAMPLES.resolve("story.txt"));
        Files.writeString(folder.resolve("b.txt"), story);
        String alone = code("1").out();
        Files.writeString(folder.resolve("a.txt"), "The two countries met. He left.\n");

        assertThat(code("2").out()).endsWith(alone);
    }

    private Command code(String threads) {
        return Command.run("", "code", "--to", "jsonl", "--threads", threads, folder.toString());
    }
}
