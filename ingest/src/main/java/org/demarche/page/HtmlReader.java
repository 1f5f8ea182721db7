package org.demarche.page;

import java.io.IOException;
import org.demarche.article.Article;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/** Reads a saved web page. Not thread-safe. */
final class HtmlReader implements ArticleReader {
    private final Source source;
    private boolean done;

    HtmlReader(Source source) {
        this.source = source;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        byte[] html = source.in().readNBytes(Pages.MOST_BYTES + 1);
        Article article = Pages.read(html, source.charset(), null, source.name(), null, source.problems());
        return article == null ? null : Reading.of(article);
    }

    @Override
    public void close() throws IOException {
        source.in().close();
    }
}
