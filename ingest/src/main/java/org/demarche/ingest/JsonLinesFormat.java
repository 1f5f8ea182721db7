package org.demarche.ingest;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** One JSON article a line. */
final class JsonLinesFormat implements SourceFormat {
    /** An object that begins with one of our fields, on a line of its own. */
    private static final Pattern OURS =
            Pattern.compile("\\{ ?\"(?:id|text|title|date|url|publisher|language)\" ?: ?[^\\n]*\\}[ \\r]*(?:\\n|$)");

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
        if (!head.text().startsWith("{")) {
            return Fit.NO;
        }
        return OURS.matcher(head.text()).lookingAt() ? Fit.YES : Fit.MAYBE;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        JsonArticles articles = JsonArticles.of(source);
        return source.fields().containsKey(JsonPaths.ITEMS)
                ? new JsonReader(source, articles)
                : new JsonLinesReader(source.in(), source.problems(), articles);
    }
}
