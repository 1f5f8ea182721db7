package org.demarche.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a workbook: a sheet with frozen header and filter, the dictionary as the second, and further sheets
 * where one is full. Texts are text cells, so that 057 stays 057 and nothing is run as a formula. Rows go to a temporary
 * file as they come; the workbook reaches its stream when this is closed.
 */
final class XlsxSink implements TableSink {
    /** Rows of a sheet, the header included. */
    static final int SHEET_ROWS = 1_048_576;

    /** Characters of a cell. */
    static final int CELL_CHARS = 32_767;

    private static final int ROWS_AT_ONCE = 500;
    private static final int WIDTH = 16;
    private static final int WIDE = 40;

    private final OutputStream out;
    private final TypedTable table;
    private final @Nullable String created;
    private final int sheetRows;
    private final Path file;
    private final OutputStream stored;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int next;
    private boolean closed;

    /**
     * @param out where the workbook goes; closed with this sink
     * @param created moment of creation to write into it, or null for none
     * @param sheetRows rows of a sheet, the header included
     */
    XlsxSink(OutputStream out, TypedTable table, @Nullable String created, int sheetRows) throws IOException {
        this.out = out;
        this.table = table;
        this.created = created;
        this.sheetRows = sheetRows;
        this.file = Files.createTempFile("demarche", ".xlsx");
        this.stored = new BufferedOutputStream(Files.newOutputStream(file));
        this.workbook = new Workbook(stored, "demarche", null);
        this.sheet = newSheet();
        dictionary();
    }

    private Worksheet newSheet() {
        sheets++;
        Worksheet made = workbook.newWorksheet(sheets == 1 ? table.name() : table.name() + " " + sheets);
        made.freezePane(0, 1);
        List<String> names = table.names();
        for (int i = 0; i < names.size(); i++) {
            made.width(i, WIDTH);
            made.inlineString(0, i, names.get(i));
        }
        next = 1;
        return made;
    }

    private void dictionary() {
        Worksheet made = workbook.newWorksheet("dictionary");
        made.freezePane(0, 1);
        for (int i = 0; i < DataDictionary.HEADER.size(); i++) {
            made.width(i, i < 2 ? WIDTH : WIDE);
            made.inlineString(0, i, DataDictionary.HEADER.get(i));
        }
        int row = 1;
        for (List<String> line : DataDictionary.lines(table)) {
            for (int i = 0; i < line.size(); i++) {
                made.inlineString(row, i, line.get(i));
            }
            row++;
        }
    }

    @Override
    public void row(@Nullable Object[] row) throws IOException {
        if (next == sheetRows) {
            finishSheet();
            sheet = newSheet();
        }
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            if (value instanceof Boolean truth) {
                sheet.value(next, i, truth);
            } else if (value instanceof Number number) {
                sheet.value(next, i, number);
            } else if (value != null) {
                sheet.inlineString(next, i, fitting(value.toString()));
            }
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    /** A text that a cell can hold: cut with a note when it is too long, without halves of characters. */
    static String fitting(String text) {
        String whole = withoutHalves(text);
        if (whole.length() <= CELL_CHARS) {
            return whole;
        }
        String note = " [cut: " + whole.length() + " characters in all]";
        int end = CELL_CHARS - note.length();
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end) + note;
    }

    private static String withoutHalves(String text) {
        boolean halves = text.codePoints().anyMatch(XlsxSink::isHalf);
        return !halves
                ? text
                : text.codePoints()
                        .map(point -> isHalf(point) ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private void finishSheet() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(0, next - 1), table.columns().size() - 1);
        sheet.finish();
    }

    @Override
    public void flush() {
        // A workbook is whole or nothing: rows wait in the temporary file.
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (OutputStream target = out) {
            try (OutputStream whole = stored) {
                finishSheet();
                workbook.close();
                whole.flush();
            }
            WorkbookStamp.copy(file, target, created);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
