package org.demarche.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.demarche.article.Article;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsTest {
    private static final NinjsFormat NINJS = new NinjsFormat();
    private final Wires wires = new Wires();

    @Test
    void readsTheFirstVersion() throws IOException {
        String old = """
                {"uri": "http://wire.example/1", "type": "text", "versioncreated": "2024-03-05T10:00:00Z",
                 "firstcreated": "2024-03-04T10:00:00+01:00", "headline": "Envoys meet", "byline": "By Ann Reed",
                 "copyrightholder": "ANP", "usageterms": "No broadcast", "language": "en-GB", "located": "Bern",
                 "infosources": [{"name": "Old Wire"}, {"name": "New Wire"}],
                 "body_text": "Ignored words.", "body_xhtml": "<p>One.</p><p>Two.</p>"}""";
        assertThat(wires.read(NINJS, old))
                .containsExactly(new Article.Builder("http://wire.example/1", "Envoys meet\n\nOne.\n\nTwo.")
                        .title("Envoys meet")
                        .published("2024-03-04")
                        .url("http://wire.example/1")
                        .publisher("ANP")
                        .agency("Old Wire, New Wire")
                        .byline("Ann Reed")
                        .dateline("Bern")
                        .language("en")
                        .rights("ANP; No broadcast")
                        .origin("wire#item 1")
                        .build());
    }

    @Test
    void readsTheThirdVersionInAList() throws IOException {
        String list = """
                [{"uri": "urn:1", "versionCreated": "2024-03-05T10:00:00Z",
                  "headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": "Main"}],
                  "bodies": [{"role": "text", "contentType": "text/plain", "value": "Ignored."},
                             {"role": "nitf", "contentType": "text/vnd.IPTC.NITF",
                              "value": "<?xml version='1.0'?><nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>"}]},
                 {"uri": "urn:2", "type": "picture", "headlines": [{"value": "Seen"}]},
                 {"uri": "urn:3", "type": "text", "pubStatus": "withheld", "bodies": [{"value": "Hidden."}]},
                 {"uri": "urn:4", "type": "text", "descriptions": [{"role": "text", "value": "A summary."}]},
                 {"uri": "urn:5", "type": "text", "headlines": [{"value": "Alone"}]}]""";
        assertThat(wires.read(NINJS, list))
                .extracting(Article::id, Article::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("urn:1", "Main\n\nOne.\n\nTwo."),
                        org.assertj.core.groups.Tuple.tuple("urn:4", "A summary."));
        assertThat(wires.reported())
                .containsExactly(
                        "DM094 wire item 3 (urn:3) has the status 'withheld'.",
                        "DM006 wire item 5 (urn:5) has a headline alone.",
                        "DM092 wire 1 picture.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\":\"a\",\"versioncreated\":\"2024\"}",
                "[ {\"uri\":\"a\",\"pubStatus\" : \"usable\"",
                "{\"standard\":{\"name\":\"ninjs\"},\"uri\":\"a\""
            })
    void knowsItsKeys(String start) {
        assertThat(NINJS.fits(new Head(start.getBytes(StandardCharsets.UTF_8)))).isEqualTo(Fit.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"text\":\"The \\\"uri\\\" and the versioncreated\"}",
                "{\"uri\":\"a\",\"text\":\"b\"}",
                "{\"uri\"",
                "uri versioncreated"
            })
    void leavesOtherJsonAlone(String start) {
        assertThat(NINJS.fits(new Head(start.getBytes(StandardCharsets.UTF_8)))).isEqualTo(Fit.NO);
    }

    @Test
    void refusesWhatIsBrokenDeepOrHuge() throws IOException {
        String good = "{\"uri\":\"urn:1\",\"body_text\":\"Words.\"}";
        assertThat(wires.read(NINJS, "[" + good + ",{\"uri\": oops}]")).hasSize(1);
        assertThat(wires.read(NINJS, good + "{\"a\":" + "[".repeat(100_000))).hasSize(1);
        assertThat(wires.read(NINJS, Wires.filled(good + "{\"a\":\"", 'x', 200_000_000, "\"}")))
                .hasSize(1);
        assertThat(wires.read(NINJS, good + "{\"a\":[" + "\"0123456789\",".repeat(3_000_000) + "1]}" + good))
                .hasSize(2);
        assertThat(wires.reported())
                .extracting(words -> words.substring(0, 5))
                .containsExactly("DM093", "DM093", "DM093", "DM091");
    }
}
