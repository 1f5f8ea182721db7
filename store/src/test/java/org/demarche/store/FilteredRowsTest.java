package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.problem.DemarcheException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilteredRowsTest {
    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.toWrite(folder.resolve("a.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void namesStandForValuesInTheirOrder() {
        List<StoredRow> rows = FilteredRows.run(
                store,
                "SELECT {two} AS two, {one} AS one, {two} AS again, NULL AS none, '{\"a\": 1}' AS some_json",
                Map.of("one", 1, "two", "it's"));

        assertThat(rows).hasSize(1);
        StoredRow row = rows.get(0);
        assertThat(row.words("two")).isEqualTo("it's").isEqualTo(row.text("again"));
        assertThat(row.number("one")).isEqualTo(1);
        assertThat(row.text("none")).isNull();
        assertThat(row.decimal("none")).isNull();
        assertThat(row.object("some_json")).containsEntry("a", 1);
        assertThat(row.object("none")).isEmpty();
    }

    @Test
    void aFilterIsACondition() {
        RecordFilter fits = new RecordFilter().since("2001").cameo("19");
        String sql = "SELECT count(*) AS n, {more} AS more FROM records WHERE {fits}";
        List<StoredRow> rows = FilteredRows.run(store, sql, Map.of("fits", fits, "more", "x"));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).values()).containsEntry("n", 0L).containsEntry("more", "x");
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> FilteredRows.run(store, "SELECT {what}", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{what}");
        assertThatThrownBy(() -> FilteredRows.run(store, "SELECT nothing FROM nowhere", Map.of()))
                .isInstanceOf(DemarcheException.class);
    }
}
