package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowIndexTest {
    private final List<Row> rows = List.of(
            row("a.tsv", 2, "port said", "EGY", ""),
            row("a.tsv", 3, "łódź", "POL", "first"),
            row("b.tsv", 7, "port said", "SDN", "x y"),
            row("b.tsv", 9, "port", "", ""),
            row("b.tsv", 10, "al-arish", "EGY", ""));
    private final RowIndex index = RowIndex.of(rows, row -> row.get(0));

    private static Row row(String file, int line, String... cells) {
        return new Row(List.of(cells), file, line, true);
    }

    @Test
    void givesTheLinesOfAKeyInTheirOrder() {
        assertThat(index.rows("port said")).containsExactly(rows.get(0), rows.get(2));
        assertThat(index.rows("łódź")).containsExactly(rows.get(1));
        assertThat(index.size()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "por", "port sai", "port said ", "said", "a", "egy", "lodz"})
    void aKeyIsAllOrNothing(String key) {
        assertThat(index.rows(key)).isEmpty();
        assertThat(index.contains(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "łódź", "al"})
    void knowsTheFirstWordOfAKey(String word) {
        assertThat(index.begins(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "por", "said", "łó", "al-arish", "arish"})
    void doesNotTakeOtherPartsForFirstWords(String word) {
        assertThat(index.begins(word)).isFalse();
    }

    @Test
    void goesThroughAllLines() {
        List<Row> found = new ArrayList<>();
        index.forEach(found::add);
        assertThat(found).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(index.keys()).containsExactly("port said", "łódź", "port", "al-arish");
    }

    @Test
    void anIndexOfNothingFindsNothing() {
        RowIndex empty = RowIndex.of(List.of(), row -> row.get(0));
        assertThat(empty.rows("port")).isEmpty();
        assertThat(empty.begins("")).isFalse();
        assertThat(empty.keys()).isEmpty();
    }

    @Test
    void readsWhatItWroteOfManyKeys() throws IOException {
        List<Row> many = IntStream.range(0, 5000)
                .mapToObj(i -> row("c.tsv", i, "name " + i * 7919, "code " + i))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RowIndex.of(many, row -> row.get(0)).write(new DataOutputStream(bytes));
        RowIndex read = RowIndex.read(ByteBuffer.wrap(bytes.toByteArray()));
        assertThat(read.size()).isEqualTo(5000);
        assertThat(many).allSatisfy(row -> assertThat(read.rows(row.get(0))).containsExactly(row));
        assertThat(read.rows("name 1")).isEmpty();
    }
}
