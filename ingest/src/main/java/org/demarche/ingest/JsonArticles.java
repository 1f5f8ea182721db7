package org.demarche.ingest;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.demarche.article.Article;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/** Makes articles of JSON objects. Not thread-safe. */
interface JsonArticles {
    /**
     * Reads an object.
     *
     * @param parser stands at the object's opening brace; afterwards at its closing brace
     * @param lineOffset lines of the file before the parser's first one
     * @return null when it was reported and passed over
     * @throws IOException when it is not JSON; the parser cannot go on
     */
    @Nullable
    Article read(JsonParser parser, long lineOffset) throws IOException;

    /** Reads objects by our own names, or by those that the user gave. */
    static JsonArticles of(Source source) {
        ArticleFields.check(source, JsonPaths.ITEMS);
        KeysSeen seen = new KeysSeen();
        if (source.fields().keySet().stream().allMatch(JsonPaths.ITEMS::equals)) {
            return (parser, lineOffset) -> ArticleJson.read(parser, source.problems(), lineOffset, seen);
        }
        return new MappedJson(source, seen);
    }
}
