package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;

/** Writes events as a table with one record a row, or two where an act that both do alike is mirrored. */
final class EventTableWriter extends EventWriter {
    private final Layout layout;

    /** @param out where lines go; closed with this writer */
    EventTableWriter(Writer out, Layout layout) {
        super(out, new Screen(layout.needsPlover()), layout.header(), "");
        this.layout = layout;
    }

    @Override
    public void write(Article article, List<CodedRecord> records, Origin origin) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        int leadEnd = layout.needsLead() ? LeadParagraph.end(article.text()) : 0;
        for (CodedRecord record : records) {
            Optional<LocalDate> day = screen().day(article, record);
            if (day.isEmpty()) {
                continue;
            }
            boolean lead = record.trigger().span().start() < leadEnd;
            Event event = new Event(article, record, origin, day.get(), lead, false);
            row(layout.row(event));
            if (layout.mirrors() && event.reciprocal()) {
                row(layout.row(event.mirror()));
            }
        }
    }
}
