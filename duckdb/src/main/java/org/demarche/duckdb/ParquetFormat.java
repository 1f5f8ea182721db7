package org.demarche.duckdb;

import java.io.IOException;
import java.util.List;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** Parquet with one article a row. */
public final class ParquetFormat implements SourceFormat {
    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public List<String> endings() {
        return List.of(".parquet");
    }

    @Override
    public Fit fits(Head head) {
        return head.begins("PAR1") ? Fit.YES : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return ParquetReader.open(source);
    }
}
