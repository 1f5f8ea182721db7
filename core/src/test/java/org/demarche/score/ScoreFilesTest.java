package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.problem.DemarcheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreFilesTest {
    @TempDir
    Path folder;

    @Test
    void readsGold() throws IOException {
        Path file = write("{\"id\":\"1\",\"text\":\"t\",\"source\":[{\"start\":0,\"end\":1}],\"target\":[],"
                + "\"root\":\"AID\",\"quad\":2,\"more\":{\"a\":[1]}}\n\n");

        assertThat(ScoreFiles.gold(file)).singleElement().satisfies(line -> {
            assertThat(line.source()).containsExactly(new Place(0, 1, ""));
            assertThat(line.quad()).isEqualTo(2);
        });
    }

    @Test
    void passesOverRecordsWithoutAType() throws IOException {
        Path file = write("{\"article\":7,\"plover\":null}\n{\"article\":7,\"plover\":\"AID\",\"source\":null,"
                + "\"target\":{\"start\":1,\"end\":2,\"text\":\"x\"},\"confidence\":0.5}\n");

        assertThat(ScoreFiles.records(file).of("7"))
                .singleElement()
                .satisfies(record -> assertThat(record.target()).hasSize(1));
    }

    @Test
    void namesTheLineThatCannotBeRead() throws IOException {
        Path broken = write("{\"article\":\"1\",\"plover\":\"AID\"}\n{\"article\"\n");
        Path lacking = write("{\"text\":\"x\"}\n");

        assertThatThrownBy(() -> ScoreFiles.records(broken))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining(":2: DM004");
        assertThatThrownBy(() -> ScoreFiles.gold(lacking)).hasMessageContaining(":1: DM005");
        assertThatThrownBy(() -> ScoreFiles.gold(folder.resolve("none"))).hasMessageContaining("DM001");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "lines", ".jsonl"), content);
    }
}
