package org.demarche.ingest;

import java.io.IOException;
import java.util.List;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** One JSON article a line. */
final class JsonLinesFormat implements SourceFormat {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonl", ".ndjson");
    }

    @Override
    public Fit fits(Head head) {
        return head.text().startsWith("{") ? Fit.MAYBE : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        JsonArticles articles = JsonArticles.of(source);
        return source.fields().containsKey(JsonPaths.ITEMS)
                ? new JsonReader(source, articles)
                : new JsonLinesReader(source.in(), source.problems(), articles);
    }
}
