package org.demarche.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Days;
import org.demarche.reading.Decoding;
import org.demarche.reading.JsonTrees;
import org.demarche.reading.PassedOver;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export of Telegram Desktop in JSON: one chat or all of them, each message with words an article. One message
 * is held at a time. Not thread-safe.
 */
final class TelegramReader implements ArticleReader {
    private static final long LAST_SECOND = 253_402_300_799L;

    private final JsonParser parser;
    private final Problems problems;
    private final PassedOver passedOver = new PassedOver();
    /** The objects around the place that was read, the innermost first; a chat is one that has messages. */
    private final Deque<Chat> chats = new ArrayDeque<>();

    private boolean inMessages;
    private int number;

    TelegramReader(Source source) throws IOException {
        this.parser = WireJson.parser(source.in());
        this.problems = source.problems();
    }

    @Override
    public @Nullable Reading next() throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!inMessages) {
                    look(token);
                } else if (token == JsonToken.END_ARRAY) {
                    inMessages = false;
                } else if (token == JsonToken.START_OBJECT) {
                    Article article = message();
                    if (article != null) {
                        return Reading.of(article);
                    }
                } else {
                    parser.skipChildren();
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

    private void look(JsonToken token) throws IOException {
        Chat chat = chats.peek();
        switch (token) {
            case START_OBJECT -> chats.push(new Chat());
            case END_OBJECT -> chats.poll();
            case START_ARRAY -> inMessages = chat != null && "messages".equals(parser.currentName());
            case VALUE_STRING, VALUE_NUMBER_INT -> {
                if (chat != null) {
                    chat.set(parser.currentName(), parser.getText());
                }
            }
            default -> {}
        }
    }

    private @Nullable Article message() throws IOException {
        number++;
        Map<?, ?> message = WireJson.object(parser, "message " + number, problems);
        Chat chat = chats.element();
        if (message == null) {
            return null;
        }
        String type = JsonTrees.words(message, "type");
        if (!"message".equals(type)) {
            passedOver.add((type == null ? "unknown" : type) + " message");
            return null;
        }
        String text = Decoding.whole(text(message.get("text")).strip());
        text = text.isEmpty()
                ? Decoding.whole(text(message.get("text_entities")).strip())
                : text;
        if (text.isEmpty()) {
            passedOver.add("message without words");
            return null;
        }
        String id = chat.id + "/" + JsonTrees.words(message, "id");
        String author = JsonTrees.words(message, "author");
        return new Article.Builder(id, text)
                .published(day(message))
                .publisher(chat.isChannel() ? chat.name : null)
                .byline(author == null && !chat.isChannel() ? JsonTrees.words(message, "from") : author)
                .origin(problems.input() + "#message " + number)
                .build();
    }

    /** The day in UTC; where only the exporter's local time is given, the day of that. */
    private @Nullable String day(Map<?, ?> message) {
        String seconds = JsonTrees.words(message, "date_unixtime");
        if (seconds != null && seconds.matches("\\d{1,12}") && Long.parseLong(seconds) <= LAST_SECOND) {
            return Instant.ofEpochSecond(Long.parseLong(seconds))
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        }
        String date = JsonTrees.words(message, "date");
        return date == null ? null : Days.parse(date).orElse(null);
    }

    /** Words that are written as one string or in pieces; of a link, its words. */
    private static String text(@Nullable Object value) {
        if (value instanceof String words) {
            return words;
        }
        StringBuilder text = new StringBuilder();
        for (Object piece : value instanceof List<?> pieces ? pieces : List.of()) {
            Object words = piece instanceof Map<?, ?> marked ? marked.get("text") : piece;
            text.append(words instanceof String ? words : "");
        }
        return text.toString();
    }

    /** What is known of a chat. */
    private static final class Chat {
        private String id = "";
        private @Nullable String name;
        private String type = "";

        void set(@Nullable String field, String value) {
            switch (field == null ? "" : field) {
                case "id" -> id = value;
                case "name" -> name = value;
                case "type" -> type = value;
                default -> {}
            }
        }

        boolean isChannel() {
            return type.endsWith("channel");
        }
    }
}
