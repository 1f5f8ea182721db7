package org.demarche.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.entry.Entry;
import org.demarche.entry.EntryJoiner;
import org.demarche.entry.EntryWriter;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;
import org.demarche.record.RecordWriter;

/** Holds the records of a run until its end, and writes the entries that they make. Not thread-safe. */
final class EntryCollector implements RecordWriter {
    private final EntryJoiner joiner;
    private final ApartFile apart;
    private final EntryWriter writer;
    private final PrintStream err;
    private final boolean explain;
    private long records;

    /**
     * @param apart where the pairs came from that the joiner keeps apart
     * @param err where refused joins and ids that no record has are told
     * @param explain whether refused joins are told
     */
    EntryCollector(EntryJoiner joiner, ApartFile apart, EntryWriter writer, PrintStream err, boolean explain) {
        this.joiner = joiner;
        this.apart = apart;
        this.writer = writer;
        this.err = err;
        this.explain = explain;
    }

    @Override
    public void write(Article article, List<CodedRecord> found, Origin origin) {
        records += found.size();
        joiner.add(article, found, origin);
    }

    /** Nothing is ready before the end. */
    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        List<Entry> entries = joiner.join();
        writer.write(entries);
        writer.close();
        if (entries.isEmpty() && records > 0) {
            err.println(records + (records == 1 ? " record" : " records")
                    + ", and no entry: what is negated, hypothetical" + " or long ago is no step of one.");
        }
        if (explain) {
            entries.forEach(this::tell);
        }
        apart.reportUnknown(joiner.unknownIds(), err);
    }

    private void tell(Entry entry) {
        for (Entry.KeptApart refused : entry.keptApart()) {
            err.println("entry " + entry.id() + " (record " + refused.record() + " of " + refused.article()
                    + ") was not joined to entry " + refused.entry() + ": " + refused.because());
        }
    }
}
