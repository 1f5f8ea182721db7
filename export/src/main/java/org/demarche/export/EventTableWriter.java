package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.record.Cells;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;

/**
 * Writes events as lines with tabs between their cells. Such files know no escapes: tabs, line ends and other controls
 * in a value become one space, and quotation marks are nothing special.
 */
final class EventTableWriter implements ExportWriter {
    private final Writer out;
    private final Layout layout;
    private final Screen screen;
    private boolean begun;
    private long rows;

    /** @param out where lines go; closed with this writer */
    EventTableWriter(Writer out, Layout layout) {
        this.out = out;
        this.layout = layout;
        this.screen = new Screen(layout.needsPlover());
    }

    @Override
    public void write(Article article, List<CodedRecord> records, Origin origin) throws IOException {
        begin();
        if (records.isEmpty()) {
            return;
        }
        int leadEnd = layout.needsLead() ? LeadParagraph.end(article.text()) : 0;
        for (CodedRecord record : records) {
            Optional<LocalDate> day = screen.day(article, record);
            if (day.isEmpty()) {
                continue;
            }
            boolean lead = record.trigger().span().start() < leadEnd;
            Event event = new Event(article, record, origin, day.get(), lead, false);
            line(layout.row(event));
            rows++;
            if (layout.mirrors() && event.reciprocal()) {
                line(layout.row(event.mirror()));
                rows++;
            }
        }
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Exclusions exclusions() {
        return screen.exclusions();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        begin();
        out.close();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            if (!layout.header().isEmpty()) {
                line(layout.header());
            }
        }
    }

    private void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write('\t');
            }
            out.write(Cells.oneLine(cells.get(i)));
        }
        out.write('\n');
    }
}
