package org.demarche.ingest;

import java.io.IOException;
import java.util.List;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** One JSON article, a list of them, or several one after another. */
final class JsonFormat implements SourceFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<String> endings() {
        return List.of(".json");
    }

    @Override
    public Fit fits(Head head) {
        return head.text().startsWith("[") ? Fit.MAYBE : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new JsonReader(source, JsonArticles.of(source));
    }
}
