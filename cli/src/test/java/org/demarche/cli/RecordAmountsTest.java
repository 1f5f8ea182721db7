package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.pipeline.Coder;
import org.demarche.record.CodedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which numbers of a sentence belong to which of its records, with the shipped codebook and parser. */
class RecordAmountsTest {
    private static final Coder CODER = new Coder(Codebook.shipped(), Shipped.PARSER, new Coder.Options(true));
    private static final List<String> NAMES = List.of("number", "killed", "injured", "size");

    private static List<CodedRecord> code(String text) {
        return CODER.code(Article.of("a", text)).records();
    }

    private static CodedRecord record(String text, String trigger) {
        return code(text).stream()
                .filter(r -> r.trigger().text().equals(trigger))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record by '" + trigger + "' in: " + text));
    }

    private static String plain(@Nullable Object number) {
        return number == null
                ? "-"
                : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    private static String shown(CodedRecord record) {
        List<String> found = new ArrayList<>();
        for (String name : NAMES) {
            for (String end : List.of("", "_least", "_most")) {
                Object number = record.attributes().get(name + end);
                if (number != null) {
                    found.add(name + end + "=" + plain(number));
                }
            }
        }
        if (record.attributes().get("amount") instanceof Map<?, ?> parts) {
            String bounds =
                    parts.containsKey("least") ? " " + plain(parts.get("least")) + " " + plain(parts.get("most")) : "";
            found.add("amount=" + plain(parts.get("value")) + " "
                    + Objects.requireNonNullElse(parts.get("currency"), "-") + bounds);
        }
        return String.join(" ", found);
    }

    @TestFactory
    Stream<DynamicTest> eachRecordHasTheNumbersOfItsAct() throws IOException {
        List<String[]> rows;
        try (InputStream in = Objects.requireNonNull(
                RecordAmountsTest.class.getResourceAsStream("record-amounts.tsv"), "record-amounts.tsv")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
        assertThat(rows).hasSizeGreaterThan(30);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row[1] + ": " + row[0],
                        () -> assertThat(shown(record(row[0], row[1]))).isEqualTo(row[2])));
    }

    @Test
    void eachOfSeveralTargetsHasItsOwnNumber() {
        String text = "Al Shabaab gunmen killed 12 soldiers and three civilians in Somalia.";
        assertThat(code(text)).extracting(r -> r.attributes().get("killed")).containsExactly(12L, 3L);
    }

    @Test
    void theWordsThatSayHowManyStandBesideTheNumber() {
        CodedRecord record = record("Egyptian police arrested more than 45 protesters in Cairo.", "arrested");
        assertThat(record.attributes())
                .containsEntry("number", 45L)
                .containsEntry("number_text", "more than 45")
                .containsEntry("number_least", 45L)
                .doesNotContainKey("number_most");
    }
}
