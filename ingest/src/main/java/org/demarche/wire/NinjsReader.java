package org.demarche.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.PassedOver;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/** Reads ninjs: one object, a list of them, or one after another. Not thread-safe. */
final class NinjsReader implements ArticleReader {
    private final JsonParser parser;
    private final Problems problems;
    private final PassedOver passedOver = new PassedOver();
    private int number;

    NinjsReader(Source source) throws IOException {
        this.parser = WireJson.parser(source.in());
        this.problems = source.problems();
    }

    @Override
    public @Nullable Reading next() throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Article article = token == JsonToken.START_OBJECT ? article() : null;
                if (article != null) {
                    return Reading.of(article);
                }
            }
        } catch (JsonProcessingException e) {
            WireJson.report(e, problems);
        }
        passedOver.report(problems);
        return null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private @Nullable Article article() throws IOException {
        number++;
        String where = "item " + number;
        Map<?, ?> object = WireJson.object(parser, where, problems);
        if (object == null) {
            return null;
        }
        String kind = Ninjs.kind(object);
        if (!Ninjs.isText(kind)) {
            passedOver.add(kind);
            return null;
        }
        return Ninjs.read(object, problems).article(where, problems);
    }
}
