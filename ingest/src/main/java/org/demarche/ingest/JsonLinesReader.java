package org.demarche.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.demarche.article.Article;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.JsonFaults;
import org.demarche.reading.LineReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Reads one JSON article a line, holding one line at a time; a bad line is reported and passed over. */
final class JsonLinesReader implements ArticleReader {
    private static final int LONGEST_LINE = 128 << 20;

    private final LineReader lines;
    private final Problems problems;
    private final JsonArticles articles;

    /** @param articles makes articles of the objects */
    JsonLinesReader(InputStream in, Problems problems, JsonArticles articles) {
        this.lines = new LineReader(in, problems, LONGEST_LINE);
        this.problems = problems;
        this.articles = articles;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        while (lines.next()) {
            Article article = article(lines.number());
            if (article != null) {
                return Reading.of(article);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private @Nullable Article article(long number) throws IOException {
        if (lines.isTooLong()) {
            problems.report(ProblemCode.DM007, number, "the line has more than " + LONGEST_LINE + " bytes.");
            return null;
        }
        String text = lines.text();
        if (text.isBlank()) {
            return null;
        }
        try (JsonParser parser = ArticleJson.JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problems.report(ProblemCode.DM004, number, 1, "it does not begin with '{'.");
                return null;
            }
            Article article = articles.read(parser, number - 1);
            if (parser.nextToken() != null) {
                int column = parser.currentTokenLocation().getColumnNr();
                problems.report(ProblemCode.DM004, number, column, "something follows the object.");
                return null;
            }
            return article;
        } catch (JsonProcessingException e) {
            problems.report(ProblemCode.DM004, number, JsonFaults.column(e), JsonFaults.reason(e));
            return null;
        }
    }
}
