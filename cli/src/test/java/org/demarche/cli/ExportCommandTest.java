package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final Pattern NAME = Pattern.compile("\"name\": \"((?:events|dictionary)[^\"]*)\"");

    @TempDir
    private Path folder;

    private Command run(String... args) {
        List<String> all = Stream.concat(
                        Stream.of(args),
                        Stream.of("--db", folder.resolve("news.db").toString()))
                .toList();
        return Command.run(
                "France did not sign a treaty with Greece. China sold tanks to Iran.", all.toArray(new String[0]));
    }

    private String export(String... options) throws IOException {
        Path out = folder.resolve("out");
        List<String> all = Stream.concat(Stream.of("export", "-o", out.toString()), Stream.of(options))
                .toList();
        assertThat(run(all.toArray(new String[0])).exit()).isZero();
        return Files.readString(out.resolve("manifest.json"));
    }

    @Test
    void theManifestNamesEveryFileAndTheMethodsWhatIsLeftOut() throws IOException {
        assertThat(run("ingest", "--date", "2024-05-02", "--keep-uncoded").exit())
                .isZero();
        String manifest = export("--format", "csv,icews", "--source", "FRA");
        List<String> named =
                NAME.matcher(manifest).results().map(name -> name.group(1)).toList();
        assertThat(named).containsExactly("events.csv", "dictionary.csv", "events.icews.tab");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(
                            "events.csv", "dictionary.csv", "events.icews.tab", "manifest.json", "methods.txt");
        }
        assertThat(manifest)
                .contains("\"ingest\": \"--keep-uncoded\"", "\"records\": 2,", "\"negated\": 1", "\"sha256_of\": ");
        assertThat(folder.resolve("out/methods.txt"))
                .content()
                .contains("the program coded 2 records.", "left out of it (negated: 1).")
                .doesNotContain("dictionary");
        assertThat(run("methods").out()).contains("Options: ingest --keep-uncoded.");
    }

    @Test
    void theInputIsTheSameWhateverTheExport() throws IOException {
        run("ingest", "--date", "2024-05-02");
        String first = export("--format", "csv");
        String second = export("--format", "polecat", "--text", "none");
        assertThat(input(first)).isEqualTo(input(second));
    }

    private static String input(String manifest) {
        return manifest.substring(manifest.indexOf("\"inputs\""), manifest.indexOf("\"articles\""));
    }
}
