package org.demarche.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.demarche.article.Article;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON file that holds one article, a list of them, or several one after another, on any number of lines. After
 * a mistake in its grammar the rest cannot be found and is left unread.
 */
final class JsonReader implements ArticleReader {
    private static final int LONGEST_REASON = 160;

    private final JsonParser parser;
    private final Problems problems;
    private int depth;

    JsonReader(InputStream in, Problems problems) throws IOException {
        this.parser = ArticleJson.JSON.createParser(in);
        this.problems = problems;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Article article = article(token);
                if (article != null) {
                    return Reading.of(article);
                }
            }
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            problems.report(
                    ProblemCode.DM004,
                    Math.max(1, place.getLineNr()),
                    Math.max(1, place.getColumnNr()),
                    reason(e) + " The rest of the file was not read.");
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private @Nullable Article article(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return ArticleJson.read(parser, problems, 0);
        }
        if (token == JsonToken.START_ARRAY && depth == 0) {
            depth++;
        } else if (token == JsonToken.END_ARRAY) {
            depth--;
        } else {
            JsonLocation place = parser.currentTokenLocation();
            problems.report(
                    ProblemCode.DM004, place.getLineNr(), place.getColumnNr(), "an article is an object in braces.");
            parser.skipChildren();
        }
        return null;
    }

    /** What the parser complained about, in one short sentence. */
    static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("").strip();
        if (message.length() > LONGEST_REASON) {
            message = message.substring(0, LONGEST_REASON) + "…";
        }
        return message.endsWith(".") || message.endsWith("…") ? message : message + ".";
    }
}
