package org.demarche.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetQueryTest {
    @TempDir
    private Path parent;

    private Path out;

    @BeforeEach
    void export() throws IOException {
        out = parent.resolve("out");
        Made.write(out, true, Made.row("057", "2005-01-02", null), Made.row("02", "2006", null));
    }

    @Test
    void groupsAndCommentsAndWith() throws IOException {
        String sql =
                "WITH r AS (FROM records) -- by year\nSELECT year, count(*), sum(number), avg(share) FROM r GROUP BY year ORDER BY 1;";
        assertThat(Made.query(out, sql))
                .containsExactly(Arrays.asList(2005L, 1L, 1L, 0.5), Arrays.asList(2006L, 1L, 1L, 0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP VIEW records",
                "SELECT 1; SELECT 2",
                "SELECT 1; COPY (SELECT 1) TO 'FILE'",
                "COPY (SELECT 1) TO 'FILE'",
                "COPY (SELECT 1) TO 'OWN'",
                "SET enable_external_access=true",
                "ATTACH 'FILE'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "PRAGMA database_list",
                "SELECT * FROM read_text('FILE')",
                "SELECT * FROM read_csv('FILE')",
                "SELECT * FROM 'FILE'",
                "SELECT * FROM 'https://example.invalid/a.parquet'",
                "SELECT nothing FROM records",
                "SELEC 1",
                ""
            })
    void allElseIsRefused(String sql) throws IOException {
        Path file = Files.writeString(parent.resolve("secret.csv"), "a,b\nword,2\n");
        List<String> before = Made.files(parent);
        String query = sql.replace("FILE", file.toString())
                .replace("OWN", out.resolve("year=2005/part-0.parquet").toString());
        assertThat(problem(query, Duration.ofSeconds(60)).code()).isEqualTo(ProblemCode.DM117);
        assertThat(Made.files(parent)).isEqualTo(before);
        assertThat(file).hasContent("a,b\nword,2\n");
        assertThat(Made.query(out, "SELECT count(*) FROM records")).containsExactly(List.of(2L));
    }

    @Test
    void rowsAreLimited() throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        String sql = "SELECT range FROM range(1000000000)";
        assertThat(Made.query(out, sql, 5, Duration.ofSeconds(60), rows)).isTrue();
        assertThat(rows).hasSize(5);
        assertThat(Made.query(out, "FROM records", 2, Duration.ofSeconds(60), new ArrayList<>()))
                .isFalse();
    }

    @Test
    void timeIsLimited() {
        Problem problem =
                problem("SELECT count(*) FROM range(10000000000000) WHERE range % 7 = 3", Duration.ofSeconds(1));
        assertThat(problem.detail()).isEqualTo("it took more than 1 s.");
    }

    @Test
    void aFolderWithoutParquetIsToldOf() throws IOException {
        Path empty = Files.createDirectory(parent.resolve("empty"));
        assertThatThrownBy(() -> Made.query(empty, "FROM records"))
                .isInstanceOf(DemarcheException.class)
                .hasMessageContaining("no files");
    }

    private Problem problem(String sql, Duration time) {
        return assertThatThrownBy(() -> Made.query(out, sql, 10, time, new ArrayList<>()))
                .asInstanceOf(type(DemarcheException.class))
                .actual()
                .problems()
                .get(0);
    }
}
