package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.record.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Python's own modules read of the exports, by tools/export-roundtrip; left out where there is no Python. */
class RoundTripTest {
    private static final Path TOOL = Path.of("../tools/export-roundtrip");

    private static String run(int expected, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", TOOL.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }

    private static boolean python() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void everyFormatComesBackWithItsCodes(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(python());
        List<Path> files = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values()) {
            Path file = folder.resolve(format.fileName("events"));
            try (ExportWriter writer = Exports.open(format, file, ExportOptions.defaults(), Made.ontology())) {
                writer.write(
                        Made.ARTICLE,
                        List.of(
                                Made.draft().reciprocal().record(),
                                Made.draft().id("r-2").group("g-2").code("0312").record(),
                                Made.draft()
                                        .id("r-3")
                                        .group("g-3")
                                        .unreal(Status.NEGATED)
                                        .record()),
                        Made.ORIGIN);
            }
            files.add(file);
        }
        assertThat(run(0, files))
                .contains("gdelt1, 3 rows, 2 codes, leading zeros intact, commonest 057:2 0312:1")
                .contains("gdelt2, 3 rows, 2 codes, leading zeros intact")
                .contains("icews, 3 rows, 2 codes, leading zeros intact")
                .contains("phoenix, 3 rows, 2 codes, leading zeros intact")
                .contains("polecat, 2 rows, 2 codes (types)")
                .contains("plover, 2 rows, 2 codes, leading zeros intact")
                .contains("csv, 3 rows, 2 codes, leading zeros intact")
                .contains("xlsx, 3 rows, 2 codes, leading zeros intact");
    }

    @Test
    void lostZerosAndBrokenRowsAreFound(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(python());
        Path lost = folder.resolve("events.icews.tab");
        String good = Made.text(
                ExportFormat.ICEWS, ExportOptions.defaults(), Made.draft().record());
        Files.writeString(lost, good.replace("\t057\t", "\t57\t"));
        Path broken = folder.resolve("events.phoenix.txt");
        Files.writeString(broken, "a\tb\n");
        assertThat(run(1, List.of(lost, broken)))
                .contains("leading zeros LOST in 57")
                .contains("line 1 has 2 cells, not 26");
    }
}
