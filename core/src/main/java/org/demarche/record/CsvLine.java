package org.demarche.record;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes lines of CSV by RFC 4180: commas, CR LF, and quotation marks around what needs them. */
public final class CsvLine {
    private CsvLine() {}

    /**
     * Writes one line.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Writer out, List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            field(out, fields.get(i));
        }
        out.write("\r\n");
    }

    private static void field(Writer out, String value) throws IOException {
        if (needsQuotes(value)) {
            out.write('"');
            out.write(value.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(value);
        }
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return !value.isEmpty() && (value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ');
    }
}
