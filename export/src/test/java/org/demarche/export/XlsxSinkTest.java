package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.demarche.record.CodedRecord;
import org.junit.jupiter.api.Test;

class XlsxSinkTest {
    private static final ExportOptions PLAIN = ExportOptions.defaults();

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<String> sheets(Map<String, String> parts) {
        return Pattern.compile("<sheet name=\"([^\"]+)\"")
                .matcher(parts.get("xl/workbook.xml"))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static long rows(String sheet) {
        return Pattern.compile("<row ").matcher(sheet).results().count();
    }

    @Test
    void aWorkbookHasTextCellsAFrozenHeaderAFilterAndTheDictionary() throws IOException {
        CodedRecord record = Made.draft()
                .words(Made.quote("=Bulgaria refused."), Made.quote("refused"))
                .record();
        Map<String, String> parts = parts(Made.bytes(ExportFormat.XLSX, PLAIN, record));
        assertThat(sheets(parts)).containsExactly("records", "dictionary");
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("t=\"inlineStr\"><is><t>057</t></is>")
                .contains("<is><t>=Bulgaria refused.</t></is>")
                .doesNotContain("<f>")
                .contains("state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:EN2\">");
        assertThat(rows(sheet)).isEqualTo(2);
        assertThat(rows(parts.get("xl/worksheets/sheet2.xml")))
                .isEqualTo(1 + Exports.recordTable(Made.ontology()).columns().size());
    }

    @Test
    void theSameRecordsGiveTheSameWorkbook() {
        CodedRecord record = Made.draft().record();
        ExportOptions then = PLAIN.createdAt("2026-11-26T12:00:00Z");
        assertThat(Made.bytes(ExportFormat.XLSX, PLAIN, record))
                .isEqualTo(Made.bytes(ExportFormat.XLSX, PLAIN, record));
        assertThat(new String(Made.bytes(ExportFormat.XLSX, then, record), StandardCharsets.ISO_8859_1))
                .isNotEqualTo(new String(Made.bytes(ExportFormat.XLSX, PLAIN, record), StandardCharsets.ISO_8859_1));
    }

    @Test
    void theWorkbookTellsTheMomentOfTheCallerAlone() throws IOException {
        CodedRecord record = Made.draft().record();
        assertThat(parts(Made.bytes(ExportFormat.XLSX, PLAIN.createdAt("2026-11-26T12:00:00Z"), record))
                        .get("docProps/core.xml"))
                .contains(">2026-11-26T12:00:00Z</dcterms:created>");
        assertThat(parts(Made.bytes(ExportFormat.XLSX, PLAIN, record)).get("docProps/core.xml"))
                .doesNotContain("dcterms:created");
    }

    @Test
    void aFullSheetGoesOnInAnother() throws IOException {
        TypedTable table =
                new TypedTable("records", List.of(new TypedColumn("code", ColumnType.VARCHAR, "a code", "")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSink sink = new XlsxSink(out, table, null, 3)) {
            for (int i = 0; i < 5; i++) {
                sink.row(new Object[] {"05" + i});
            }
        }
        Map<String, String> parts = parts(out.toByteArray());
        assertThat(sheets(parts)).containsExactly("records", "dictionary", "records 2", "records 3");
        assertThat(rows(parts.get("xl/worksheets/sheet1.xml"))).isEqualTo(3);
        assertThat(rows(parts.get("xl/worksheets/sheet3.xml"))).isEqualTo(3);
        assertThat(parts.get("xl/worksheets/sheet4.xml")).contains("054").contains("A1:A2");
        assertThat(rows(parts.get("xl/worksheets/sheet4.xml"))).isEqualTo(2);
    }

    @Test
    void aTextThatNoCellHoldsIsCutWithANote() {
        String text = "😀".repeat(20_000);
        String cut = XlsxSink.fitting(text);
        assertThat(cut).hasSizeLessThanOrEqualTo(32_767).endsWith("😀 [cut: 40000 characters in all]");
        assertThat(XlsxSink.fitting("x".repeat(32_767))).hasSize(32_767).endsWith("x");
        assertThat(XlsxSink.fitting("half \uD83D one")).isEqualTo("half \uFFFD one");
    }
}
