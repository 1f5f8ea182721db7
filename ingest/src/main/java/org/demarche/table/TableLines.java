package org.demarche.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;
import org.demarche.reading.Head;
import org.demarche.reading.LineReader;
import org.demarche.reading.Source;

/** The lines of a table, also where it is UTF-16 or its lines end as they did on old Macs. */
final class TableLines {
    /** Most bytes of one line: what the longest text takes. */
    private static final int LONGEST_LINE = 128 << 20;

    private TableLines() {}

    static LineReader of(Source source) throws IOException {
        BufferedInputStream in = new BufferedInputStream(source.in(), Head.SIZE);
        in.mark(Head.SIZE);
        byte[] first = in.readNBytes(Head.SIZE);
        in.reset();
        boolean wide = first.length > 1 && (isMark(first, 0xFE, 0xFF) || isMark(first, 0xFF, 0xFE));
        boolean oldMac = !wide && count(first, '\n') == 0 && count(first, '\r') > 0;
        InputStream bytes = wide ? utf8(in) : in;
        return new LineReader(bytes, source.problems(), LONGEST_LINE, oldMac ? '\r' : '\n');
    }

    private static InputStream utf8(InputStream utf16) throws IOException {
        return ReaderInputStream.builder()
                .setReader(new InputStreamReader(utf16, StandardCharsets.UTF_16))
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }

    private static boolean isMark(byte[] bytes, int first, int second) {
        return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static int count(byte[] bytes, char wanted) {
        int count = 0;
        for (byte b : bytes) {
            count += b == wanted ? 1 : 0;
        }
        return count;
    }
}
