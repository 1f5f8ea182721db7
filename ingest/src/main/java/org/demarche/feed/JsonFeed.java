package org.demarche.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Encodings;
import org.demarche.reading.JsonFaults;
import org.demarche.reading.Problems;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/** The items of a JSON Feed. After a mistake in its grammar the rest is left unread. Not thread-safe. */
final class JsonFeed implements FeedSource {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(FeedSplitter.LONGEST_ITEM)
                    .build())
            .build();

    private final JsonParser parser;
    private final Problems problems;
    private int number;
    private boolean inItems;
    private @Nullable String title;
    private @Nullable String language;
    private @Nullable String byline;
    private String base = "";

    JsonFeed(Source source) throws IOException {
        this.parser = JSON.createParser(Encodings.reader(source.in(), source.charset()));
        this.problems = source.problems();
    }

    @Override
    public @Nullable FeedItem next() throws IOException {
        try {
            return inItems || toItems() ? item() : null;
        } catch (JsonProcessingException e) {
            problems.report(
                    ProblemCode.DM086,
                    JsonFaults.line(e),
                    JsonFaults.reason(e) + " What follows item " + Math.max(0, number - 1) + " was not read.");
            inItems = false;
            return null;
        }
    }

    @Override
    public FeedFacts facts() {
        return new FeedFacts(title, language, byline, null, null);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Reads the feed's own fields up to its items; false when there are none any more. */
    private boolean toItems() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token != JsonToken.FIELD_NAME) {
                continue;
            }
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("items") && value == JsonToken.START_ARRAY) {
                inItems = true;
                return true;
            }
            switch (name) {
                case "title" -> title = line();
                case "language" -> language = line();
                case "home_page_url", "feed_url" -> base = base.isEmpty() ? or(words(), "") : base;
                case "author", "authors" -> byline = authors();
                default -> parser.skipChildren();
            }
        }
        return false;
    }

    private @Nullable FeedItem item() throws IOException {
        while (true) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                number++;
                return new Fields().read();
            }
            if (token == null || token == JsonToken.END_ARRAY) {
                inItems = false;
                return token != null && toItems() ? item() : null;
            }
            parser.skipChildren();
        }
    }

    /** The words of the value here, or null when it has none. */
    private @Nullable String words() throws IOException {
        if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    private @Nullable String line() throws IOException {
        String words = words();
        return words == null || words.isBlank() ? null : FeedText.line(words);
    }

    /** Names in an object, a list of objects, or words alone. */
    private @Nullable String authors() throws IOException {
        if (parser.currentToken().isScalarValue()) {
            String line = line();
            return line == null ? null : Authors.named(line);
        }
        Set<String> names = new LinkedHashSet<>();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                break;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING
                    && (parser.currentName() == null || parser.currentName().equals("name"))) {
                names.add(FeedText.line(parser.getText()));
            }
        }
        names.remove("");
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static String or(@Nullable String words, String other) {
        return words == null ? other : words;
    }

    /** The fields of one item. */
    private final class Fields {
        private @Nullable String id;
        private @Nullable String url;
        private @Nullable String external;
        private @Nullable String itemTitle;
        private @Nullable String html;
        private @Nullable String plain;
        private @Nullable String summary;
        private @Nullable String published;
        private @Nullable String modified;
        private @Nullable String writers;
        private @Nullable String tongue;

        FeedItem read() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "id" -> id = line();
                    case "url" -> url = line();
                    case "external_url" -> external = line();
                    case "title" -> itemTitle = words();
                    case "content_html" -> html = words();
                    case "content_text" -> plain = words();
                    case "summary" -> summary = words();
                    case "date_published" -> published = line();
                    case "date_modified" -> modified = line();
                    case "author", "authors" -> writers = or(authors(), or(writers, ""));
                    case "language" -> tongue = line();
                    default -> parser.skipChildren();
                }
            }
            String address = url == null ? external : url;
            return new FeedItem(
                    number,
                    id,
                    address == null ? null : ItemElement.resolved(base, address),
                    FeedText.line(FeedText.either(or(itemTitle, ""))),
                    body(),
                    Stream.of(or(published, ""), or(modified, ""))
                            .filter(date -> !date.isEmpty())
                            .toList(),
                    writers == null || writers.isEmpty() ? null : writers,
                    null,
                    tongue,
                    null,
                    html != null || plain != null);
        }

        private String body() {
            return List.of(FeedText.html(or(html, "")), FeedText.plain(or(plain, "")), FeedText.either(or(summary, "")))
                    .stream()
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }
}
