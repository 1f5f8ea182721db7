package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.TimeRule;
import org.demarche.pipeline.Coder;
import org.demarche.pipeline.TimeExampleRun;
import org.demarche.problem.Problem;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dates of records in short articles, by the table dates.tsv, and the examples of the codebook's time expressions. */
class DatesTest {
    private static final Codebook CODEBOOK = Shipped.codebook();
    private static final Coder CODER = new Coder(CODEBOOK, Shipped.PARSER, new Coder.Options(true));

    private static List<String[]> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(DatesTest.class.getResourceAsStream("dates.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> datesOfRecords() throws IOException {
        return table().stream()
                .map(cells -> DynamicTest.dynamicTest(
                        cells[0] + " " + cells[1],
                        () -> assertThat(found(cells)).isEqualTo(wanted(cells))));
    }

    @Test
    void theTableIsAsLongAsItSays() throws IOException {
        assertThat(table()).hasSizeGreaterThan(100).allMatch(cells -> cells.length == 8);
    }

    private static String wanted(String[] cells) {
        return String.join(" | ", cells[3], cells[4], cells[5], cells[6])
                + (cells[7].isEmpty() ? "" : " | " + cells[7]);
    }

    private static String found(String[] cells) {
        String text = cells[1].replace("\\n", "\n");
        String day = cells[0].isEmpty() ? null : cells[0];
        String[] trigger = cells[2].split("#");
        int which = trigger.length == 1 ? 1 : Integer.parseInt(trigger[1]);
        List<CodedRecord> records = CODER.code(Article.of("a-1", text).publishedOn(day)).records().stream()
                .filter(r -> r.trigger().text().equals(trigger[0]))
                .toList();
        if (records.size() < which) {
            return "no record of '" + cells[2] + "'";
        }
        CodedRecord record = records.get(which - 1);
        return date(record.date())
                + (cells[7].isEmpty() ? "" : " | " + record.status().label());
    }

    private static String date(EventDate date) {
        if (date == null) {
            return " |  |  | ";
        }
        String start = Objects.requireNonNullElse(date.start(), "");
        String end = Objects.requireNonNullElse(date.end(), "");
        return String.join(" | ", start, end, date.precision(), date.basis());
    }

    @TestFactory
    Stream<DynamicTest> examplesOfTimeExpressions() {
        TimeExampleRun run = new TimeExampleRun(CODEBOOK, Shipped.PARSER);
        List<TimeRule> rules = CODEBOOK.times().rules();
        assertThat(rules).isNotEmpty();
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(),
                        () -> assertThat(run.run(rule))
                                .extracting(Problem::message)
                                .isEmpty()));
    }
}
