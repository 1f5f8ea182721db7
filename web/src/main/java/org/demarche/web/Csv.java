package org.demarche.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.record.CsvLine;
import org.jspecify.annotations.Nullable;

/** A table as CSV by RFC 4180, in UTF-8. */
public final class Csv {
    private static final String TYPE = "text/csv;charset=utf-8;header=present";

    private final StringWriter out = new StringWriter();

    /** @param columns names in the first line */
    public Csv(List<String> columns) {
        line(columns);
    }

    /** Adds a line; null is an empty field. */
    public void row(List<? extends @Nullable Object> values) {
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(value == null ? "" : value.toString());
        }
        line(cells);
    }

    private void line(List<String> cells) {
        try {
            CsvLine.write(out, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer. */
    public Reply reply() {
        return Reply.of(TYPE, out.toString());
    }
}
