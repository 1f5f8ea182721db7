package org.demarche.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;
import java.io.IOException;
import org.demarche.article.Article;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.JsonFaults;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON file that holds one article, a list of them, or several one after another, on any number of lines. After
 * a mistake in its grammar the rest cannot be found and is left unread.
 */
final class JsonReader implements ArticleReader {
    private final JsonParser parser;
    private final Problems problems;
    private final JsonArticles articles;
    private final String missing;
    private int depth;
    private boolean found;

    /**
     * @param source what is read; its fields say where the list of articles stands when that is not at the top
     * @param articles makes articles of the objects
     */
    JsonReader(Source source, JsonArticles articles) throws IOException {
        String items = source.fields().getOrDefault(JsonPaths.ITEMS, "");
        this.problems = source.problems();
        this.articles = articles;
        this.missing = items;
        JsonParser whole = ArticleJson.JSON.createParser(source.in());
        this.parser = items.isEmpty()
                ? whole
                : new FilteringParserDelegate(
                        whole,
                        new JsonPointerBasedFilter(JsonPaths.pointer(items)),
                        TokenFilter.Inclusion.ONLY_INCLUDE_ALL,
                        true);
    }

    @Override
    public @Nullable Reading next() throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                found = true;
                Article article = article(token);
                if (article != null) {
                    return Reading.of(article);
                }
            }
            if (!found && !missing.isEmpty()) {
                problems.report(ProblemCode.DM018, "nothing stands at '" + missing + "'.");
                found = true;
            }
        } catch (JsonProcessingException e) {
            problems.report(
                    ProblemCode.DM004,
                    JsonFaults.line(e),
                    JsonFaults.column(e),
                    JsonFaults.reason(e) + " The rest of the file was not read.");
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private @Nullable Article article(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return articles.read(parser, 0);
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
}
