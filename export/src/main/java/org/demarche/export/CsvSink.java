package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.record.CsvLine;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front; so
 * does one that has apostrophes before such a beginning, so that taking one away always gives the text back.
 */
final class CsvSink implements TableSink {
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private final Writer out;
    private final boolean guard;

    /** @param out where lines go; closed with this sink */
    CsvSink(Writer out, TypedTable table, boolean guard) throws IOException {
        this.out = out;
        this.guard = guard;
        CsvLine.write(out, table.names());
    }

    @Override
    public void row(@Nullable Object[] row) throws IOException {
        List<String> cells = new ArrayList<>(row.length);
        for (Object value : row) {
            cells.add(cell(value));
        }
        CsvLine.write(out, cells);
    }

    private String cell(@Nullable Object value) {
        if (value instanceof Double number) {
            return Words.number(number);
        }
        if (value instanceof String text && guard && FORMULA.matcher(text).find()) {
            return "'" + text;
        }
        return Words.cell(value);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
