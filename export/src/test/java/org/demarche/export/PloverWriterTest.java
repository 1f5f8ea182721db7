package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.junit.jupiter.api.Test;

class PloverWriterTest {
    private static final CodedRecord MEETING =
            Made.draft().code("040").reciprocal().record();

    static List<Map<String, Object>> read(TextPolicy text, CodedRecord... records) throws IOException {
        List<Map<String, Object>> events = new ArrayList<>();
        for (String line : Made.text(
                        ExportFormat.PLOVER, ExportOptions.defaults().withText(text), records)
                .lines()
                .toList()) {
            events.add(json(line));
        }
        return events;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> json(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return (Map<String, Object>) value(parser);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                return object;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            case VALUE_NUMBER_INT -> {
                return parser.getLongValue();
            }
            case VALUE_NUMBER_FLOAT -> {
                return parser.getDoubleValue();
            }
            default -> {
                return parser.getText();
            }
        }
    }

    private static List<Object> codes(Object actors) {
        List<Object> codes = new ArrayList<>();
        ((List<?>) actors).forEach(actor -> codes.add(((Map<?, ?>) actor).get("code")));
        return codes;
    }

    @Test
    void hasTheFieldsOfTheManual() throws IOException {
        CodedRecord record = Made.draft()
                .between(Made.actor("Ministers", "TURGOVMIL", "TUR", "GOV", "MIL"), Made.romania())
                .at(Made.place(PlaceKind.CITY, "TUR", null, 39.9, 32.85))
                .date(new EventDate("2024-03-14", "2024-03-16", null, "day", "text"))
                .attributes(Map.of("killed", 3L, "injured", 12L))
                .record();
        Map<String, Object> event = read(TextPolicy.SNIPPET, record).get(0);
        assertThat(event)
                .containsEntry("id", "a-1_r-1")
                .containsEntry("has_event", true)
                .containsEntry("date", "2024-03-14")
                .containsEntry("enddate", "2024-03-16")
                .containsEntry("event", List.of("SUPPORT"))
                .containsEntry("event_text", List.of("signed"))
                .containsEntry("quad_code", 1L)
                .containsEntry("context", List.of("diplomatic"))
                .containsEntry("size", Map.of("dead", 3L, "injured", 12L))
                .containsEntry("cameo", "057")
                .doesNotContainKeys("mode", "coded_date");
        assertThat(event.get("event_loc"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("city", "Ankara")
                .containsEntry("country", "Turkey")
                .containsEntry("country_code", "TUR")
                .containsEntry("resolution", 4L);
        assertThat(event.get("cite_info"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("license", "CC0")
                .containsEntry("codebook", "demarche")
                .containsEntry("version", "0.1.0 abcd");
        assertThat(codes(event.get("actor"))).containsExactly("TUR");
        assertThat(((List<?>) event.get("actor")).get(0))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("sector", List.of("GOV", "MIL"))
                .containsEntry("cameo", "TURGOVMIL");
        assertThat(codes(event.get("recipient"))).containsExactly("ROU");
    }

    @Test
    void mediaAndHealthChangeTheirCodes() throws IOException {
        CodedRecord record = Made.draft()
                .between(Made.actor("rebels", "TURMED", "TUR", "MED"), Made.actor("military", "NGOHLH", null, "HLH"))
                .record();
        Map<String, Object> event = read(TextPolicy.SNIPPET, record).get(0);
        assertThat(event.get("actor").toString()).contains("sector=[JRN]");
        assertThat(event.get("recipient").toString()).contains("code=NGO").contains("sector=[MED]");
    }

    @Test
    void whoActAlikeAreAllActors() throws IOException {
        List<Map<String, Object>> events = read(TextPolicy.SNIPPET, MEETING);
        assertThat(events).hasSize(1);
        assertThat(codes(events.get(0).get("actor"))).containsExactly("TUR", "ROU");
        assertThat(events.get(0)).doesNotContainKey("recipient");
    }

    @Test
    void aTypeThatNeedsARecipientKeepsIt() throws IOException {
        Map<String, Object> event = read(
                        TextPolicy.SNIPPET,
                        Made.draft().code("062").reciprocal().record())
                .get(0);
        assertThat(codes(event.get("actor"))).containsExactly("TUR");
        assertThat(codes(event.get("recipient"))).containsExactly("ROU");
    }

    @Test
    void pairsOfOneTriggerComeTogether() throws IOException {
        Actor iran = Made.actor("Iran", "IRN", "IRN");
        CodedRecord accused =
                Made.draft().code("112").between(Made.turkey(), iran).record();
        CodedRecord too =
                Made.draft().id("r-2").code("112").between(Made.romania(), iran).record();
        List<Map<String, Object>> events = read(TextPolicy.SNIPPET, accused, too);
        assertThat(events).hasSize(1);
        assertThat(codes(events.get(0).get("actor"))).containsExactly("TUR", "ROU");
        assertThat(codes(events.get(0).get("recipient"))).containsExactly("IRN");
        CodedRecord other = Made.draft()
                .id("r-2")
                .code("112")
                .between(Made.romania(), Made.turkey())
                .record();
        assertThat(read(TextPolicy.SNIPPET, accused, other))
                .as("pairs that are not everyone with everyone stay apart")
                .hasSize(2);
    }

    @Test
    void ofThreeWhoMeetAllAreActorsOnce() throws IOException {
        Actor iran = Made.actor("Iran", "IRN", "IRN");
        CodedRecord second = Made.draft()
                .id("r-2")
                .code("040")
                .reciprocal()
                .between(Made.turkey(), iran)
                .record();
        CodedRecord third = Made.draft()
                .id("r-3")
                .code("040")
                .reciprocal()
                .between(Made.romania(), iran)
                .record();
        List<Map<String, Object>> events = read(TextPolicy.SNIPPET, MEETING, second, third);
        assertThat(events).hasSize(1);
        assertThat(codes(events.get(0).get("actor"))).containsExactly("TUR", "ROU", "IRN");
    }

    @Test
    void withoutTextOffsetsAndAHashStayInCodePoints() throws IOException {
        Map<String, Object> event = read(TextPolicy.NONE, MEETING).get(0);
        assertThat(event).doesNotContainKeys("text", "event_text");
        assertThat(event.get("actor").toString()).doesNotContain("Turkey");
        Map<?, ?> info = (Map<?, ?>) event.get("text_info");
        int start = Made.TEXT.codePointCount(0, Made.TEXT.indexOf("😀"));
        String words = MEETING.evidence().text();
        assertThat(info.get("start")).isEqualTo((long) start);
        assertThat(info.get("end")).isEqualTo((long) start + words.codePointCount(0, words.length()));
        assertThat(info.get("sha256")).isEqualTo(Digests.sha256(words));
    }

    @Test
    void theWholeTextComesOnlyWhenAsked() throws IOException {
        Map<?, ?> full = (Map<?, ?>) read(TextPolicy.FULL, MEETING).get(0).get("text_info");
        assertThat(full.get("text_story")).isEqualTo(Made.TEXT);
        Map<String, Object> snippet = read(TextPolicy.SNIPPET, MEETING).get(0);
        assertThat(((Map<?, ?>) snippet.get("text_info")).get("text_story")).isNull();
        assertThat(snippet.get("text")).isEqualTo(MEETING.evidence().text());
    }
}
