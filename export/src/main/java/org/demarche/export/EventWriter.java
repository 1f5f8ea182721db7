package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.record.Cells;

/**
 * Writes events line by line and counts them. Tables have tabs between their cells and know no escapes: tabs, line ends
 * and other controls in a value become one space, and quotation marks are nothing special.
 */
abstract class EventWriter implements ExportWriter {
    private final Writer out;
    private final Screen screen;
    private final List<String> header;
    private final String empty;
    private boolean begun;
    private long rows;

    /**
     * @param out where lines go; closed with this writer
     * @param header the first line, also where no other follows; none when it is empty
     * @param empty what stands in an empty cell
     */
    EventWriter(Writer out, Screen screen, List<String> header, String empty) {
        this.out = out;
        this.screen = screen;
        this.header = header;
        this.empty = empty;
    }

    /** Decides what is left out. */
    final Screen screen() {
        return screen;
    }

    final void row(List<String> cells) throws IOException {
        row(line(cells));
    }

    /** @param line with its end */
    final void row(String line) throws IOException {
        begin();
        out.write(line);
        rows++;
    }

    @Override
    public final long rows() {
        return rows;
    }

    @Override
    public final Exclusions exclusions() {
        return screen.exclusions();
    }

    @Override
    public final void flush() throws IOException {
        out.flush();
    }

    @Override
    public final void close() throws IOException {
        begin();
        out.close();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            if (!header.isEmpty()) {
                out.write(line(header));
            }
        }
    }

    private String line(List<String> cells) {
        return cells.stream()
                .map(Cells::oneLine)
                .map(cell -> cell.isEmpty() ? empty : cell)
                .collect(Collectors.joining("\t", "", "\n"));
    }
}
