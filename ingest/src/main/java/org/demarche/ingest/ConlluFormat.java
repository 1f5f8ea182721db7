package org.demarche.ingest;

import java.io.IOException;
import java.util.List;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** Parsed sentences. */
final class ConlluFormat implements SourceFormat {
    @Override
    public String name() {
        return "conllu";
    }

    @Override
    public List<String> endings() {
        return List.of(".conllu", ".conll");
    }

    @Override
    public Fit fits(Head head) {
        return Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new ConlluArticles(source.in(), source.problems());
    }
}
