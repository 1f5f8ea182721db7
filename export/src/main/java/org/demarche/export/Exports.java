package org.demarche.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.codebook.Ontology;

/** Opens writers of records in the formats of {@link ExportFormat}. */
public final class Exports {
    private Exports() {}

    /**
     * A writer to a stream.
     *
     * @param out where bytes go; closed with the writer
     * @param ontology the codes that records were coded by
     * @throws IOException when nothing can be written
     */
    public static ExportWriter open(ExportFormat format, OutputStream out, ExportOptions options, Ontology ontology)
            throws IOException {
        Facts facts = new Facts(ontology);
        Words words = new Words(options.text());
        return switch (format) {
            case GDELT1 -> new EventTableWriter(utf8(out), new GdeltLayout(facts, options, false));
            case GDELT2 -> new EventTableWriter(utf8(out), new GdeltLayout(facts, options, true));
            case ICEWS -> new EventTableWriter(utf8(out), new IcewsLayout(facts, words));
            case PHOENIX -> new EventTableWriter(utf8(out), new PhoenixLayout(facts));
            case POLECAT -> new PolecatWriter(utf8(out), facts, words);
            case PLOVER -> new PloverWriter(utf8(out), facts, options);
            case CSV -> {
                RecordColumns columns = new RecordColumns(facts, options.text());
                yield new RecordTableWriter(new CsvSink(utf8(out), columns.table(), options.guardFormulas()), columns);
            }
            case XLSX -> {
                RecordColumns columns = new RecordColumns(facts, options.text());
                yield new RecordTableWriter(
                        new XlsxSink(out, columns.table(), options.created(), XlsxSink.SHEET_ROWS), columns);
            }
        };
    }

    /**
     * A writer to a file; beside a CSV file it writes {@link DataDictionary#FILE}.
     *
     * @param file written anew; its folder must be there
     */
    public static ExportWriter open(ExportFormat format, Path file, ExportOptions options, Ontology ontology)
            throws IOException {
        if (format == ExportFormat.CSV) {
            DataDictionary.write(recordTable(ontology), file.resolveSibling(DataDictionary.FILE));
        }
        return open(format, Files.newOutputStream(file), options, ontology);
    }

    /** The flat table of records: the columns of CSV and XLSX, for a sink of another module. */
    public static TypedTable recordTable(Ontology ontology) {
        return new RecordColumns(new Facts(ontology), TextPolicy.NONE).table();
    }

    /**
     * A writer of records into a sink that takes the rows of {@link #recordTable}.
     *
     * @param sink closed with the writer
     */
    public static ExportWriter table(TableSink sink, ExportOptions options, Ontology ontology) {
        return new RecordTableWriter(sink, new RecordColumns(new Facts(ontology), options.text()));
    }

    private static Writer utf8(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
