package org.demarche.ingest;

import java.io.IOException;
import java.util.List;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** One article as plain text. */
final class TextFormat implements SourceFormat {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public List<String> endings() {
        return List.of(".txt", ".text", ".md");
    }

    @Override
    public Fit fits(Head head) {
        return Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new TextReader(source.in(), source.problems());
    }
}
