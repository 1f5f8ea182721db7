package org.demarche.ingest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import org.demarche.article.Article;
import org.demarche.record.CodePoints;
import org.jspecify.annotations.Nullable;

/** Writes articles as JSON Lines that can be read in again. Fields that are absent are left out. */
public final class ArticleWriter implements Closeable, Flushable {
    private final JsonGenerator json;

    /**
     * @param out where lines go; closed with this writer
     * @throws IOException when nothing can be written there
     */
    public ArticleWriter(Writer out) throws IOException {
        this.json = ArticleJson.JSON.createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    /**
     * Writes one article on a line of its own.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Article article) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", article.id());
        field("title", article.title());
        field("date", article.published());
        field("retrieved", article.retrieved());
        field("url", article.url());
        field("publisher", article.publisher());
        field("agency", article.agency());
        field("byline", article.byline());
        field("dateline", article.dateline());
        field("language", article.language());
        field("rights", article.rights());
        field("origin", article.origin());
        json.writeStringField("text", article.text());
        if (!article.given().isEmpty()) {
            spans(article);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void spans(Article article) throws IOException {
        CodePoints points = CodePoints.of(article.text());
        json.writeArrayFieldStart("spans");
        for (Article.GivenSpan given : article.given()) {
            json.writeStartObject();
            json.writeNumberField("start", points.fromUtf16(given.span().start()));
            json.writeNumberField("end", points.fromUtf16(given.span().end()));
            field("role", given.role());
            field("code", given.code());
            field("id", given.id());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void field(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
