package org.demarche.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.ingest.ArticleWriter;
import org.demarche.ingest.SourceFormats;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;

/** An article as one line of JSON, to be kept until it is tried again. */
final class ArticleLine {
    /** Stands for no text, which the form of articles does not allow. */
    private static final String NO_TEXT = "-";

    private ArticleLine() {}

    static String of(Article article) {
        StringWriter line = new StringWriter();
        try (ArticleWriter writer = new ArticleWriter(line)) {
            writer.write(article.text().isBlank() ? withText(article, NO_TEXT) : article);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString().strip();
    }

    static Article read(String line) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
        Source source = new Source(bytes, new Problems("item", problem -> {}), Map.of());
        try (ArticleReader reader = SourceFormats.named("jsonl").orElseThrow().open(source)) {
            Reading reading = reader.next();
            if (reading == null) {
                throw new IllegalStateException("an item was written that cannot be read");
            }
            Article article = reading.article();
            return article.text().equals(NO_TEXT) ? withText(article, "") : article;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article withText(Article article, String text) {
        return Articles.copied(new Article.Builder(article.id(), text), article, article)
                .build();
    }
}
