package org.demarche.export;

import java.io.IOException;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.record.CodePoints;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;

/** Writes every record as one row of a flat table, whatever its status. */
final class RecordTableWriter implements ExportWriter {
    private final TableSink sink;
    private final RecordColumns columns;
    private final Exclusions exclusions = new Exclusions();
    private long rows;

    /** @param sink where rows go; closed with this writer */
    RecordTableWriter(TableSink sink, RecordColumns columns) {
        this.sink = sink;
        this.columns = columns;
    }

    @Override
    public void write(Article article, List<CodedRecord> records, Origin origin) throws IOException {
        CodePoints points = CodePoints.of(records.isEmpty() ? "" : article.text());
        for (CodedRecord record : records) {
            sink.row(columns.row(new RecordFields(article, record, origin, points)));
            rows++;
        }
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Exclusions exclusions() {
        return exclusions;
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
