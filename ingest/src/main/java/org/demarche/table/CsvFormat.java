package org.demarche.table;

import java.io.IOException;
import java.util.List;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** A table with one article a row, whose cells are divided by commas, tabs, semicolons or bars. */
public final class CsvFormat implements SourceFormat {
    private static final int FEWEST_KNOWN = 2;

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv", ".tsv", ".tab");
    }

    /** Sure where the first line is a row of names of which several are known. */
    @Override
    public Fit fits(Head head) {
        List<String> lines = head.text().lines().limit(2).toList();
        if (lines.size() < 2) {
            return Fit.NO;
        }
        List<String> names = Dialect.of(lines).split(lines.get(0));
        return names.size() > 1 && UsualNames.holdText(names) && UsualNames.known(names) >= FEWEST_KNOWN
                ? Fit.YES
                : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new CsvReader(source, TableLines.of(source));
    }
}
