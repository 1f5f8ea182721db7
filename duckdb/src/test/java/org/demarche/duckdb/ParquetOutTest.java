package org.demarche.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.demarche.codebook.CodebookLoader;
import org.demarche.codebook.Ontology;
import org.demarche.export.Exports;
import org.demarche.export.ParquetLayout;
import org.demarche.export.ParquetProvider;
import org.demarche.export.ParquetSink;
import org.demarche.export.TypedTable;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetOutTest {
    private static final String WORDS = "Türkiye 😀 \"signed\"; it's\n\ta\\b, '); DROP TABLE x";
    private static final int MANY = 200_000;

    @TempDir
    private Path parent;

    @Test
    void rowsComeBackAsTheyWere() throws IOException {
        Path out = parent.resolve("it's [out] *");
        Made.write(
                out,
                true,
                new Object[] {"057", 7, 0.1, true, "2005-03-14", "2006-01-01"},
                new Object[] {WORDS, Integer.MIN_VALUE, -1e300, false, "2005-03", null},
                new Object[] {"", null, null, null, null, "2006-01-02"},
                new Object[] {null, null, null, null, null, null});

        assertThat(Made.files(parent))
                .containsExactly(
                        "it's [out] */_demarche",
                        "it's [out] */year=2005/part-0.parquet",
                        "it's [out] */year=2006/part-0.parquet",
                        "it's [out] */year=__HIVE_DEFAULT_PARTITION__/part-0.parquet");
        String columns = "code, number, share, truth, date_start, published, CAST(day AS VARCHAR), year";
        assertThat(Made.query(out, "SELECT " + columns + " FROM records ORDER BY year, date_start DESC"))
                .containsExactly(
                        Arrays.asList("057", 7L, 0.1, true, "2005-03-14", "2006-01-01", "2005-03-14", 2005L),
                        Arrays.asList(WORDS, (long) Integer.MIN_VALUE, -1e300, false, "2005-03", null, null, 2005L),
                        Arrays.asList("", null, null, null, null, "2006-01-02", "2006-01-02", 2006L),
                        Arrays.asList(null, null, null, null, null, null, null, null));
    }

    @Test
    void columnsHaveTheirTypesAndFilesAreParquetPackedByZstd() throws IOException {
        Path out = parent.resolve("r.parquet");
        Made.write(out, false, Made.row("057", "2005", null), Made.row("02", "2007-02-30", null));

        assertThat(Made.files(parent)).containsExactly("r.parquet");
        byte[] bytes = Files.readAllBytes(out);
        assertThat(new String(bytes, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("PAR1");
        assertThat(new String(bytes, bytes.length - 4, 4, StandardCharsets.ISO_8859_1))
                .isEqualTo("PAR1");
        assertThat(Made.query(out, "SELECT column_name, column_type FROM (DESCRIBE records)"))
                .containsExactly(
                        List.of("code", "VARCHAR"),
                        List.of("number", "INTEGER"),
                        List.of("share", "DOUBLE"),
                        List.of("truth", "BOOLEAN"),
                        List.of("date_start", "VARCHAR"),
                        List.of("published", "VARCHAR"),
                        List.of("day", "DATE"),
                        List.of("year", "INTEGER"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("\u0028\u00b5\u002f\u00fd");
        assertThat(Made.query(out, "SELECT code, day, year FROM records"))
                .as("of the 30th of February no day is made")
                .containsExactly(Arrays.asList("057", null, 2005L), Arrays.asList("02", null, 2007L));
    }

    @Test
    void theTableOfRecordsFits() throws IOException {
        Ontology ontology = CodebookLoader.load(Path.of("../codebook/src/main/resources/org/demarche/codebook"))
                .ontology();
        TypedTable table = Exports.recordTable(ontology);
        Object[] row = new Object[table.columns().size()];
        row[table.names().indexOf("cameo")] = "057";
        row[table.names().indexOf("date_start")] = "1999-12-31";
        Path out = parent.resolve("records");
        try (ParquetSink sink = ParquetProvider.require("test").open(out, table, ParquetLayout.ofRecords(true))) {
            sink.row(row);
        }
        assertThat(Made.query(out, "SELECT cameo, year FROM records")).containsExactly(List.of("057", 1999L));
        assertThat(Made.query(out, "SELECT count(*) FROM (DESCRIBE records)"))
                .containsExactly(List.of(table.columns().size() + 2L));
    }

    @Test
    void manyRowsMakeOneFileAYearInTheirOrder() throws IOException {
        Path out = parent.resolve("out");
        try (ParquetSink sink = Made.open(out, true)) {
            for (int i = 0; i < MANY; i++) {
                sink.row(new Object[] {"c" + i, i, i / 2.0, i % 2 == 0, (1980 + i % 40) + "-01-01", null});
            }
        }
        assertThat(Made.files(out)).hasSize(41).contains("year=1980/part-0.parquet", "year=2019/part-0.parquet");
        assertThat(Made.query(out, "SELECT count(*), count(DISTINCT code), sum(number) FROM records"))
                .containsExactly(List.of((long) MANY, (long) MANY, (long) MANY * (MANY - 1) / 2));
        assertThat(Made.query(out.resolve("year=1981"), "SELECT number FROM records LIMIT 2"))
                .containsExactly(List.of(1L), List.of(41L));
    }

    @Test
    void withoutRowsAFileHasItsColumnsAndAFolderItsMark() throws IOException {
        Made.write(parent.resolve("r.parquet"), false);
        Made.write(parent.resolve("out"), true);
        assertThat(Made.files(parent)).containsExactly("out/_demarche", "r.parquet");
        assertThat(Made.query(parent.resolve("r.parquet"), "SELECT count(*) FROM (DESCRIBE records)"))
                .containsExactly(List.of(8L));
        Made.write(parent.resolve("out"), true, Made.row("057", "2001", null));
        assertThat(Made.query(parent.resolve("out"), "SELECT year FROM records"))
                .containsExactly(List.of(2001L));
    }

    @Test
    void anEarlierExportIsReplacedAndNothingElse() throws IOException {
        Path out = parent.resolve("out");
        Made.write(out, true, Made.row("a", "2001", null), Made.row("b", "2002", null));
        Files.writeString(out.resolve("manifest.json"), "{}");
        Made.write(out, true, Made.row("c", "2002", null));

        assertThat(Made.files(out)).containsExactly("_demarche", "manifest.json", "year=2002/part-0.parquet");
        assertThat(Made.query(out, "SELECT code FROM records")).containsExactly(List.of("c"));
        Files.writeString(out.resolve("year=2002/notes.txt"), "mine");
        refused(out, true);
        assertThat(Made.files(out)).contains("year=2002/notes.txt");
    }

    @Test
    void whatIsNotOursStays() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("folder"));
        Made.write(folder, true, Made.row("a", "2001", null));
        Path other = Files.createDirectories(parent.resolve("other/year=2001"));
        Files.writeString(other.resolve("x.parquet"), "PAR1");
        Path file = Files.writeString(parent.resolve("file.parquet"), "my notes");

        refused(parent.resolve("other"), true);
        refused(file, true);
        refused(file, false);
        refused(folder, false);
        assertThat(file).hasContent("my notes");
        assertThat(Made.files(parent))
                .containsExactly(
                        "file.parquet",
                        "folder/_demarche",
                        "folder/year=2001/part-0.parquet",
                        "other/year=2001/x.parquet");
    }

    @Test
    void afterAFailureNothingIsLeftAndWhatStoodThereStays() throws IOException {
        Path out = parent.resolve("out");
        Made.write(out, true, Made.row("a", "2001", null));
        List<String> before = Made.files(parent);

        ParquetSink given = Made.open(out, true);
        given.row(Made.row("b", "2002", null));
        given.discard();
        given.close();
        assertThatThrownBy(() -> Made.write(out, true, Made.row("b", "2002", null), new Object[] {1, 2, 3, 4, 5, 6}))
                .isInstanceOf(ClassCastException.class);

        assertThat(Made.files(parent)).isEqualTo(before);
        assertThat(parent).isDirectoryNotContaining("glob:**/.parquet-*");
        assertThat(Made.query(out, "SELECT code FROM records")).containsExactly(List.of("a"));
    }

    private static void refused(Path target, boolean byYear) {
        assertThatThrownBy(() -> Made.open(target, byYear))
                .isInstanceOfSatisfying(
                        DemarcheException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.DM116));
    }
}
