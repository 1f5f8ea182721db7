package org.demarche.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns lines of a gold file into articles: the bare text, or the text with the marked spans. */
final class GoldSpans {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldSpans() {}

    /**
     * Writes articles as JSON Lines.
     *
     * @param marked whether source and target come with the text
     */
    static Path write(Path gold, Path target, boolean marked) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String line : Files.readAllLines(gold)) {
            JsonNode given = JSON.readTree(line);
            ObjectNode article = JSON.createObjectNode();
            article.set("id", given.get("id"));
            article.set("text", given.get("text"));
            if (marked) {
                ArrayNode spans = article.putArray("spans");
                addSpans(spans, given, "source");
                addSpans(spans, given, "target");
            }
            out.append(JSON.writeValueAsString(article)).append('\n');
        }
        return Files.writeString(target, out);
    }

    private static void addSpans(ArrayNode spans, JsonNode line, String role) {
        for (JsonNode place : line.path(role)) {
            if (!place.has("start")) {
                continue;
            }
            ObjectNode span = spans.addObject();
            span.set("start", place.get("start"));
            span.set("end", place.get("end"));
            span.put("role", role);
        }
    }
}
