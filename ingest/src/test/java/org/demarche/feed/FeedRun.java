package org.demarche.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.problem.Problem;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** What was read from a feed in a test. */
record FeedRun(List<Article> articles, List<Problem> problems) {
    static FeedRun of(String feed) {
        return of(feed, StandardCharsets.UTF_8);
    }

    static FeedRun of(String feed, Charset charset) {
        return of(new FeedFormat(), new ByteArrayInputStream(feed.getBytes(charset)));
    }

    static FeedRun ofJson(String feed) {
        return of(new JsonFeedFormat(), new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    }

    static FeedRun of(SourceFormat format, InputStream in) {
        FeedRun run = new FeedRun(new ArrayList<>(), new ArrayList<>());
        Source source = new Source(in, new Problems("a.feed", run.problems::add), Map.of());
        try (ArticleReader reader = format.open(source)) {
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                run.articles.add(reading.article());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return run;
    }

    /** The only article, read without a problem. */
    Article only() {
        assertThat(problems).isEmpty();
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    List<String> messages() {
        return problems.stream().map(Problem::message).toList();
    }
}
