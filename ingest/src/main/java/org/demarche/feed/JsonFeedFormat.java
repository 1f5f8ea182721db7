package org.demarche.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** JSON Feed, versions 1.0 and 1.1. */
public final class JsonFeedFormat implements SourceFormat {
    private static final Pattern VERSION =
            Pattern.compile("\"version\"\\s*:\\s*\"https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org\\b");

    @Override
    public String name() {
        return "jsonfeed";
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonfeed");
    }

    @Override
    public Fit fits(Head head) {
        boolean isObject = head.text().startsWith("{");
        return isObject && VERSION.matcher(head.lower()).find() ? Fit.YES : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new FeedReader(new JsonFeed(source), source, Instant.now());
    }
}
