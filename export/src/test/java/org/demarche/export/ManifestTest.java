package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.record.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static Manifest manifest(Path folder, String created) throws IOException {
        Path file = folder.resolve(ExportFormat.ICEWS.fileName("events"));
        ExportWriter writer = Exports.open(ExportFormat.ICEWS, file, ExportOptions.defaults(), Made.ontology());
        try (writer) {
            writer.write(
                    Made.ARTICLE,
                    List.of(
                            Made.draft().reciprocal().record(),
                            Made.draft().unreal(Status.NEGATED).record()),
                    Made.ORIGIN);
        }
        return new Manifest(
                created,
                "record",
                Made.ORIGIN,
                Map.of("--text", "snippet", "--kind", "event"),
                List.of(new Manifest.Input("news.db", 3, "abc", "texts")),
                List.of(Manifest.Output.of(file, "icews", writer)),
                1,
                2,
                List.of("CC0 \"quoted\"\n"));
    }

    @Test
    void tellsWhatWentInWhatCameOutAndWhatWasLeftOut(@TempDir Path folder) throws IOException {
        Manifest manifest = manifest(folder, "2026-11-26T12:00:00Z");
        manifest.write(folder);
        String json = Files.readString(folder.resolve("manifest.json"));
        Map<String, Object> read = PloverWriterTest.json(json);
        assertThat(read.keySet())
                .containsExactly(
                        "schema",
                        "created",
                        "level",
                        "record_schema",
                        "engine",
                        "codebook",
                        "options",
                        "inputs",
                        "articles",
                        "records",
                        "files",
                        "rights",
                        "licence_note");
        assertThat(read)
                .containsEntry("schema", "demarche.manifest/1")
                .containsEntry("record_schema", "demarche.record/1")
                .containsEntry("records", 2L)
                .containsEntry("codebook", Map.of("name", "demarche", "version", "0.1.0", "hash", "abcd"))
                .containsEntry("rights", List.of("CC0 \"quoted\"\n"));
        Map<?, ?> input = (Map<?, ?>) ((List<?>) read.get("inputs")).get(0);
        assertThat(input).isEqualTo(Map.of("name", "news.db", "characters", 3L, "sha256", "abc", "sha256_of", "texts"));
        Map<?, ?> file = (Map<?, ?>) ((List<?>) read.get("files")).get(0);
        assertThat(file.get("rows")).isEqualTo(2L);
        assertThat(file.get("bytes")).isEqualTo(Files.size(folder.resolve("events.icews.tab")));
        assertThat(file.get("excluded_records")).isEqualTo(Map.of("negated", 1L));
    }

    @Test
    void keepsOneOrderAndNoClock(@TempDir Path folder) throws IOException {
        String json = manifest(folder, null).json();
        assertThat(json)
                .isEqualTo(manifest(folder, null).json())
                .doesNotContain("\"created\"")
                .contains("  \"options\": {\n    \"--kind\": \"event\",\n    \"--text\": \"snippet\"\n  },");
    }

    @Test
    void theMethodsTellTheSameFacts(@TempDir Path folder) throws IOException {
        Methods methods = new Methods(manifest(folder, "2026-11-26T12:00:00Z"));
        assertThat(methods.text())
                .startsWith("Events were coded by machine with demarche 0.1.0, using the codebook demarche 0.1.0 (hash"
                        + " abcd) and the parser parser 1. Options: --kind event, --text snippet.")
                .contains("From 1 article the program coded 2 records.")
                .contains(
                        "The file events.icews.tab (icews) holds 2 rows. 1 record is left out of it (negated: 1). Acts"
                                + " that both sides do alike stand in it once in each direction.")
                .doesNotContain("`")
                .endsWith("give the same data.\n");
        assertThat(methods.markdown())
                .startsWith("## Coding\n\nEvents were coded by machine with `demarche 0.1.0`")
                .contains("\n- The Demarche authors (2026).");
        assertThat(methods.bibtex())
                .startsWith("@software{demarche,\n  author = {{The Demarche authors}},\n")
                .contains("  version = {0.1.0},\n  year = {2026},\n")
                .contains("hash abcd");
    }

    @Test
    void theCitationIsThatOfTheProject() throws IOException {
        String citation = Files.readString(Path.of("../CITATION.cff"));
        String title = citation.lines()
                .filter(line -> line.startsWith("title: "))
                .map(line -> line.substring("title: ".length()).replace("\"", ""))
                .findFirst()
                .orElseThrow();
        Manifest empty = new Manifest(null, "record", Made.ORIGIN, Map.of(), List.of(), List.of(), 0, 0, List.of());
        assertThat(new Methods(empty).bibtex())
                .contains("title = {" + title + "}")
                .doesNotContain("year");
        assertThat(new Methods(empty).text())
                .contains("All options had their defaults.")
                .contains("0 articles");
    }

    @Test
    void formatsAreFoundByNameAndHaveFileNamesOfTheirOwn() {
        assertThat(ExportFormat.named("ICEWS")).contains(ExportFormat.ICEWS);
        assertThat(ExportFormat.named("parquet")).isEmpty();
        assertThat(List.of(ExportFormat.values()).stream().map(format -> format.fileName("events")))
                .doesNotHaveDuplicates()
                .contains("events.gdelt2.tsv", "events.csv");
    }
}
