package org.demarche.ingest;

import java.io.IOException;
import java.util.List;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;
import org.jspecify.annotations.Nullable;

/** Stands for Parquet where the module that reads it is not there: recognises such files and says how to get it. */
final class AbsentParquet implements SourceFormat {
    static final String NAME = "parquet";

    @Override
    public String name() {
        return NAME;
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
    public ArticleReader open(Source source) {
        source.problems().report(ProblemCode.DM115, "the file was passed over.");
        return new ArticleReader() {
            @Override
            public @Nullable Reading next() {
                return null;
            }

            @Override
            public void close() throws IOException {
                source.in().close();
            }
        };
    }
}
