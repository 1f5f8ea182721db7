package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.record.RecordCsv;
import org.demarche.record.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV, its dictionary, and the rows that a sink of another module gets. */
class FlatTablesTest {
    private static final ExportOptions PLAIN = ExportOptions.defaults();

    /** CSV by RFC 4180, by hand. */
    private static List<List<String>> parsed(String csv) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                rows.get(rows.size() - 1).add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(new ArrayList<>());
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        rows.remove(rows.size() - 1);
        return rows;
    }

    private static Map<String, String> row(ExportOptions options, CodedRecord record) {
        List<List<String>> rows = parsed(Made.text(ExportFormat.CSV, options, record));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).hasSameSizeAs(rows.get(0));
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            row.put(rows.get(0).get(i), rows.get(1).get(i));
        }
        return row;
    }

    @Test
    void holdsEveryColumnOfTheRecordAndEachIsDescribedOnce() {
        TypedTable table = Exports.recordTable(Made.ontology());
        assertThat(table.names()).containsAll(RecordCsv.columns()).doesNotHaveDuplicates();
        assertThat(table.columns()).allMatch(column -> column.meaning().length() > 3);
        assertThat(table.columns())
                .filteredOn(column -> column.name().matches("cameo|would_be|source_code|published|date_start"))
                .hasSize(5)
                .allMatch(column -> column.type() == ColumnType.VARCHAR);
    }

    @Test
    void writesALabelBesideEachCode() {
        Actor minister = Made.actor("Ministers", "TURGOVMIL", "TUR", "GOV", "MIL");
        CodedRecord record = Made.draft()
                .between(minister, null)
                .at(Made.place(PlaceKind.CITY, "TUR", null, 39.9, 32.85))
                .record();
        assertThat(row(PLAIN, record))
                .containsEntry("cameo", "057")
                .containsEntry("cameo_label", "Sign formal agreement")
                .containsEntry("quad", "1")
                .containsEntry("quad_label", "verbal cooperation")
                .containsEntry("goldstein", "8")
                .containsEntry("source_label", "Turkey, Government, Military")
                .containsEntry("source_country_name", "Turkey")
                .containsEntry("target_code", "")
                .containsEntry("target_start", "")
                .containsEntry("place_lat", "39.9")
                .containsEntry("reciprocal", "false")
                .containsEntry("confidence", "0.85")
                .containsEntry("title", "Ministers; \"meet\"");
    }

    @Test
    void whatDidNotHappenStandsUnderItsStatus() {
        assertThat(row(PLAIN, Made.draft().unreal(Status.NEGATED).record()))
                .containsEntry("cameo", "")
                .containsEntry("cameo_label", "")
                .containsEntry("would_be", "057")
                .containsEntry("would_be_label", "Sign formal agreement")
                .containsEntry("status", "negated");
    }

    @Test
    void offsetsAreCodePointsAndTheHashIsThatOfTheWords() {
        CodedRecord record = Made.draft().record();
        int signed = Made.TEXT.codePointCount(0, Made.TEXT.indexOf("signed"));
        assertThat(row(PLAIN, record))
                .containsEntry("evidence_text", record.evidence().text().replace("\r", ""))
                .containsEntry(
                        "evidence_sha256", Digests.sha256(record.evidence().text()))
                .containsEntry("trigger_start", Integer.toString(signed))
                .containsEntry("trigger_end", Integer.toString(signed + 6));
    }

    @Test
    void formulasAreKeptHarmlessAndNothingIsLost() {
        CodedRecord record = Made.draft()
                .words(Made.quote("=Bulgaria refused."), Made.quote("refused"))
                .attributes(Map.of("topic", "'=1+1", "name", "'quoted'", "subject", "@here", "number", -5.0))
                .record();
        assertThat(row(PLAIN, record))
                .containsEntry("evidence_text", "'=Bulgaria refused.")
                .containsEntry("attribute_topic", "''=1+1")
                .containsEntry("attribute_name", "'quoted'")
                .containsEntry("attribute_subject", "'@here")
                .containsEntry("attribute_number", "-5");
        assertThat(row(PLAIN.withGuard(false), record))
                .containsEntry("evidence_text", "=Bulgaria refused.")
                .containsEntry("attribute_topic", "'=1+1");
    }

    @Test
    void attributesGoToTheirColumnsAndTheRestToOne() {
        CodedRecord record = Made.draft()
                .attributes(Map.of(
                        "items",
                        List.of("arms", "ships"),
                        "amount",
                        Map.of("value", 2e9, "currency", "USD", "text", "$2 billion"),
                        "killed",
                        3,
                        "anonymous",
                        true,
                        "missing",
                        7,
                        "comparison",
                        Map.of("words", Made.quote("signed"))))
                .record();
        assertThat(row(PLAIN, record))
                .containsEntry("attribute_items", "arms;ships")
                .containsEntry("amount_value", "2000000000")
                .containsEntry("amount_text", "$2 billion")
                .containsEntry("attribute_killed", "3")
                .containsEntry("attribute_anonymous", "true")
                .containsEntry(
                        "attribute_other",
                        "{\"comparison\":{\"words\":{\"start\":38,\"end\":44,\"text\":\"signed\"}},\"missing\":7}");
    }

    @Test
    void withoutTextNoWordIsWrittenAndWithAllOfItTheArticle() {
        CodedRecord record = Made.draft()
                .at(Made.place(PlaceKind.CITY, "TUR", null, 39.9, 32.85))
                .attributes(Map.of(
                        "number_text",
                        "a signed treaty",
                        "stance_words",
                        List.of("signed"),
                        "subject",
                        "signed",
                        "items",
                        List.of("signed"),
                        "stage",
                        "in force"))
                .record();
        assertThat(row(PLAIN.withText(TextPolicy.NONE), record))
                .containsEntry("evidence_text", "")
                .containsEntry("trigger_text", "")
                .containsEntry("source_text", "")
                .containsEntry("date_text", "")
                .containsEntry("place_text", "")
                .containsEntry("place_name", "Ankara")
                .containsEntry("attribute_number_text", "")
                .containsEntry("attribute_stance_words", "")
                .containsEntry("attribute_subject", "")
                .containsEntry("attribute_items", "")
                .containsEntry("attribute_stage", "in force")
                .containsEntry("article_text", "")
                .containsEntry(
                        "evidence_sha256", Digests.sha256(record.evidence().text()))
                .doesNotContainValue("signed");
        assertThat(row(PLAIN, record)).containsEntry("article_text", "");
        assertThat(row(PLAIN.withText(TextPolicy.FULL), record)).containsEntry("article_text", Made.TEXT);
    }

    @Test
    void theDictionaryStandsBesideTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(ExportFormat.CSV.fileName("events"));
        try (ExportWriter writer = Exports.open(ExportFormat.CSV, file, PLAIN, Made.ontology())) {
            writer.write(Made.ARTICLE, List.of(Made.draft().record()), Made.ORIGIN);
        }
        List<List<String>> dictionary = parsed(Files.readString(folder.resolve("dictionary.csv")));
        List<List<String>> rows = parsed(Files.readString(file));
        assertThat(dictionary.get(0)).containsExactly("column", "type", "meaning", "values");
        assertThat(dictionary.stream().skip(1).map(line -> line.get(0)).toList())
                .isEqualTo(rows.get(0));
        assertThat(dictionary)
                .anyMatch(line -> line.get(0).equals("cameo")
                        && line.get(1).equals("varchar")
                        && line.get(2).contains("leading zero"));
    }

    @Test
    void anotherModulesSinkGetsValuesOfTheirTypes() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        TableSink sink = new TableSink() {
            @Override
            public void row(Object[] row) {
                rows.add(row.clone());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        CodedRecord record = Made.draft()
                .at(Made.place(PlaceKind.CITY, "TUR", null, 39.9, 32.85))
                .attributes(Map.of("killed", 3, "anonymous", true, "topic", 5))
                .record();
        try (ExportWriter writer = Exports.table(sink, PLAIN, Made.ontology())) {
            writer.write(Made.ARTICLE, List.of(record), Made.ORIGIN);
        }
        List<TypedColumn> columns = Exports.recordTable(Made.ontology()).columns();
        for (int i = 0; i < columns.size(); i++) {
            Object value = rows.get(0)[i];
            Class<?> type = switch (columns.get(i).type()) {
                case VARCHAR -> String.class;
                case INTEGER -> Integer.class;
                case DOUBLE -> Double.class;
                case BOOLEAN -> Boolean.class;
            };
            assertThat(value == null || type.isInstance(value))
                    .as(columns.get(i).name() + " " + value)
                    .isTrue();
        }
        assertThat(rows.get(0)).contains("057", 3.0, true);
    }
}
