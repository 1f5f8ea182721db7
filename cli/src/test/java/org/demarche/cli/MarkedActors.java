package org.demarche.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.pipeline.Coder;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/** What the coder takes the marked actors of a gold file for; their codes are not shown to it. */
final class MarkedActors {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Codes of the gold that are no codes of ISO 3166. */
    private static final Map<String, String> MISPRINTS = Map.of("ITL", "ITA", "VTN", "VNM");

    private MarkedActors() {}

    /**
     * A marked actor.
     *
     * @param line id of its line
     * @param role source or target
     * @param words the marked words
     * @param country the country that the gold gives it, IGO and the like among them, or null
     * @param sector the sector that the gold gives it, or null
     * @param found what the coder made of the words, or null
     */
    record Marked(
            String line,
            String role,
            String words,
            @Nullable String country,
            @Nullable String sector,
            @Nullable Actor found) {
        boolean isCoded() {
            return found != null && found.code() != null;
        }

        /** True when the first block of the code is the gold's country, or IGO and the like. */
        boolean countryFits() {
            return country != null && foundCode().startsWith(MISPRINTS.getOrDefault(country, country));
        }

        /** True when a role of the code is the gold's sector, of which the first three letters are a role. */
        boolean sectorFits() {
            return sector != null && foundRoles().contains(sector.substring(0, 3));
        }

        /** The blocks behind the first one, or "-". */
        String foundRoles() {
            String code = foundCode();
            return code.length() <= 3 ? "-" : code.substring(3);
        }

        private String foundCode() {
            Actor actor = found;
            String code = actor == null ? null : actor.code();
            return code == null ? "" : code;
        }
    }

    /** All marked actors of a file that have a place in the text. */
    static List<Marked> read(Path gold, Coder coder) throws IOException {
        List<Marked> all = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode given = JSON.readTree(line);
            for (String role : List.of("source", "target")) {
                for (JsonNode mark : given.path(role)) {
                    if (mark.has("start")) {
                        all.add(marked(given, role, mark, coder));
                    }
                }
            }
        }
        return all;
    }

    private static Marked marked(JsonNode line, String role, JsonNode mark, Coder coder) {
        String text = line.get("text").asText();
        Span span = new Span(
                text.offsetByCodePoints(0, mark.get("start").asInt()),
                text.offsetByCodePoints(0, mark.get("end").asInt()));
        Article article = new Article.Builder(line.get("id").asText(), text)
                .given(List.of(new Article.GivenSpan(span, role, null, null)))
                .build();
        List<Actor> found = new ArrayList<>();
        coder.code(
                article,
                (sentence, actors, acts, times, places, records, rejections) ->
                        found.addAll(find(sentence, actors, span)));
        return new Marked(
                line.get("id").asText(),
                role,
                span.of(text),
                orNull(mark, "code"),
                orNull(mark, "sector"),
                found.isEmpty() ? null : found.get(0));
    }

    /** What the head of the span stands for: its last word that hangs on nothing within it. */
    private static List<Actor> find(Sentence sentence, ActorFinder actors, Span span) {
        List<Actor> best = List.of();
        for (Token token : sentence.tokens()) {
            boolean within = span.contains(token.span());
            if (within
                    && (token.head() < 0
                            || !span.contains(sentence.token(token.head()).span()))) {
                List<Actor> found = actors.actors(token).stream()
                        .filter(actor -> actor.span().equals(span))
                        .toList();
                best = found.isEmpty() ? best : found;
            }
        }
        return best;
    }

    private static @Nullable String orNull(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asText() : null;
    }
}
