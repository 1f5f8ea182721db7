package org.demarche.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.demarche.article.Article;
import org.demarche.ingest.JsonPaths.Node;
import org.demarche.ingest.JsonPaths.Slot;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.Problems;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/** Reads articles from JSON objects whose fields stand under names and paths that the user gave. Not thread-safe. */
final class MappedJson implements JsonArticles {
    private final Node root;
    private final ArticleFields fields;
    private final Problems problems;
    private final KeysSeen seen;

    MappedJson(Source source, KeysSeen seen) {
        this.root = JsonPaths.tree(source.fields());
        this.fields = new ArticleFields(source.problems());
        this.problems = source.problems();
        this.seen = seen;
    }

    @Override
    public @Nullable Article read(JsonParser parser, long lineOffset) throws IOException {
        long line = parser.currentTokenLocation().getLineNr() + lineOffset;
        fields.clear();
        value(parser, JsonToken.START_OBJECT, root, "");
        if (!fields.has("text") && seen.isLooking()) {
            problems.report(
                    ProblemCode.DM006, line, "nothing stands in the field that is taken for 'text'." + seen.hint());
            return null;
        }
        Article article = fields.article(line);
        if (article != null) {
            seen.stop();
        }
        return article;
    }

    private void value(JsonParser parser, JsonToken token, Node node, String path) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken inner = parser.nextToken();
                Node child = node.keys.get(name);
                String below = !seen.isLooking() ? "" : path.isEmpty() ? name : path + "." + name;
                if (child != null) {
                    value(parser, inner, child, below);
                } else if (seen.isLooking()) {
                    seen.look(parser, inner, below);
                } else {
                    parser.skipChildren();
                }
            }
        } else if (token == JsonToken.START_ARRAY) {
            int at = 0;
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                Node child = node.items.isEmpty() ? node : node.items.get(at);
                if (child != null) {
                    value(parser, item, child, path);
                } else {
                    parser.skipChildren();
                }
                at++;
            }
        } else if (token != JsonToken.VALUE_NULL) {
            for (Slot slot : node.slots) {
                fields.add(slot.field(), slot.part(), parser.getText());
            }
        }
    }
}
