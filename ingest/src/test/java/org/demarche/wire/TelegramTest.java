package org.demarche.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.demarche.article.Article;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.SourceFormat;
import org.junit.jupiter.api.Test;

class TelegramTest {
    private static final SourceFormat TELEGRAM = new TelegramFormat();

    private static final String CHANNEL = """
            {"name": "Ministry", "type": "public_channel", "id": 99, "messages": [
             {"id": 1, "type": "service", "action": "create_channel", "date_unixtime": "1709600000"},
             {"id": 2, "type": "message", "date": "2024-03-06T01:30:00", "date_unixtime": "1709681400",
              "edited_unixtime": "1709700000", "from": "Ministry", "author": "A. Reed", "forwarded_from": "Embassy",
              "reply_to_message_id": 1,
              "text": ["The ", {"type": "text_link", "text": "envoy", "href": "https://x.example"}, " left.\\n\\nHe returned."],
              "text_entities": [{"type": "plain", "text": "not read"}], "reactions": [{"count": 2}]},
             {"id": 3, "type": "message", "date": "2024-03-07T01:30:00", "text": "", "photo": "a.jpg"},
             {"id": 4, "type": "message", "date": "2024-03-07T01:30:00", "text": "",
              "text_entities": [{"type": "plain", "text": "New "}, {"type": "bold", "text": "words."}]}]}""";

    private final Wires wires = new Wires();

    @Test
    void readsAChannel() throws IOException {
        assertThat(wires.read(TELEGRAM, CHANNEL))
                .containsExactly(
                        new Article.Builder("99/2", "The envoy left.\n\nHe returned.")
                                .published("2024-03-05")
                                .publisher("Ministry")
                                .byline("A. Reed")
                                .origin("wire#message 2")
                                .build(),
                        new Article.Builder("99/4", "New words.")
                                .published("2024-03-07")
                                .publisher("Ministry")
                                .origin("wire#message 4")
                                .build());
        assertThat(wires.reported()).containsExactly("DM092 wire 1 service message, 1 message without words.");
    }

    @Test
    void readsAllChats() throws IOException {
        String all =
                "{\"about\": \"x\", \"contacts\": {\"list\": [{\"id\": 7, \"name\": \"No chat\"}]}, \"chats\": {\"about\": \"x\","
                        + " \"list\": [" + CHANNEL
                        + ", {\"name\": \"Friends\", \"type\": \"private_group\", \"id\": 5, \"messages\":"
                        + " [{\"id\": 8, \"type\": \"message\", \"from\": \"Bo\", \"text\": \"Hello.\"}]}]}}";
        assertThat(TELEGRAM.fits(head(all))).isEqualTo(Fit.YES);
        assertThat(wires.read(TELEGRAM, all))
                .extracting(Article::id, Article::publisher, Article::byline)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("99/2", "Ministry", "A. Reed"),
                        org.assertj.core.groups.Tuple.tuple("99/4", "Ministry", null),
                        org.assertj.core.groups.Tuple.tuple("5/8", null, "Bo"));
    }

    @Test
    void isKnownByItsKeys() {
        assertThat(TELEGRAM.fits(head(CHANNEL))).isEqualTo(Fit.YES);
        assertThat(TELEGRAM.fits(head("{\"id\": 1, \"type\": \"x\", \"messages\": [{\"role\": \"user\"}]}")))
                .isEqualTo(Fit.NO);
        assertThat(TELEGRAM.fits(head("{\"id\": \"a\", \"text\": \"The chats, about a list\"}")))
                .isEqualTo(Fit.NO);
    }

    @Test
    void givesWhatStandsBeforeAMistake() throws IOException {
        assertThat(wires.read(TELEGRAM, CHANNEL.substring(0, CHANNEL.length() - 20)))
                .extracting(Article::id)
                .containsExactly("99/2");
        assertThat(wires.read(TELEGRAM, "[".repeat(100_000))).isEmpty();
        assertThat(wires.reported())
                .filteredOn(words -> words.startsWith("DM093"))
                .hasSize(2);
    }

    private static Head head(String text) {
        return new Head(text.getBytes(StandardCharsets.UTF_8));
    }
}
