package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTableTest {
    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 200})
    void fitsTheTerminal(int width) throws IOException {
        assertThat(write(width, false).lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void showsCodesLabelsAndWords() throws IOException {
        List<String> lines = write(140, false).lines().toList();

        assertThat(lines.get(0)).contains("date", "source", "event", "target", "status", "words");
        assertThat(lines.get(1)).startsWith("# a-1  Arms; and");
        assertThat(lines.get(2)).contains("2005", "RUSGOVMIL", "062 In words", "CHN", "occurred", "sold \"China\"");
        assertThat(lines.get(3)).contains("JPN", "(057 In words)", "CHN RUS", "negated", "sign");
    }

    @Test
    void coloursOnlyWhenAsked() throws IOException {
        assertThat(write(100, false)).doesNotContain("\u001B");
        assertThat(write(100, true)).contains("\u001B[1m", "\u001B[0m");
    }

    private static String write(int width, boolean colour) throws IOException {
        StringWriter out = new StringWriter();
        try (RecordTable table = new RecordTable(out, width, colour, code -> "In words")) {
            table.write(Samples.ARTICLE, List.of(Samples.sale(), Samples.refusal()), Samples.ORIGIN);
            table.write(Samples.ARTICLE, List.of(), Samples.ORIGIN);
        }
        return out.toString();
    }
}
