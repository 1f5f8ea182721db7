package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.jspecify.annotations.Nullable;

/** What office somebody holds who meets another: by the words that name them, else by the table of people on that day. */
final class Office {
    private static final List<String> LEVELS = List.of(
            "head of state",
            "head of government",
            "minister",
            "deputy minister",
            "ambassador",
            "military chief",
            "envoy",
            "legislator",
            "delegation",
            "other");

    private static final Set<String> TELLING = Set.of("title", "apposition", "name");
    private static final int LONGEST = 5;
    private static final String OTHER = "other";

    private Office() {}

    /** The level of one side, or empty where nothing tells it. */
    static Optional<String> level(Told told, @Nullable Actor actor) {
        if (actor == null || actor.code() == null || actor.code().equals(actor.country())) {
            return Optional.empty();
        }
        Codebook codebook = told.codebook();
        List<String> words = new ArrayList<>();
        words.add(actor.text());
        if (actor.text().toLowerCase(Locale.ROOT).endsWith("sides")) {
            return Optional.empty();
        }
        actor.via().stream()
                .filter(via -> TELLING.contains(via.kind()) && !isOfAnother(told.text(), via))
                .map(Actor.Via::text)
                .forEach(words::add);
        for (String phrase : words) {
            Optional<String> level = named(codebook, phrase);
            if (level.isPresent()) {
                return level.map(found -> ofBody(actor, found));
            }
        }
        boolean commands = actor.sectors().contains("MIL")
                && List.of("chief", "commander", "head").stream()
                        .anyMatch(word -> actor.text().toLowerCase(Locale.ROOT).endsWith(word));
        return commands
                ? Optional.of("military chief")
                : byTable(codebook, actor, told.record()).map(found -> ofBody(actor, found));
    }

    /** "Assistant to the president": the office is another's. */
    private static boolean isOfAnother(String text, Actor.Via via) {
        String before = text.substring(
                        Math.max(0, via.span().start() - 8), via.span().start())
                .toLowerCase(Locale.ROOT);
        return before.endsWith(" to the ") || before.endsWith(" to ") || before.endsWith(" for the ");
    }

    /** The president of an organisation is no head of state. */
    private static String ofBody(Actor actor, String level) {
        boolean body = actor.country() == null;
        return body && (level.startsWith("head") || level.equals("minister")) ? OTHER : level;
    }

    /** The longest office that a phrase names; of two as long, the first. */
    private static Optional<String> named(Codebook codebook, String phrase) {
        String[] words = phrase.toLowerCase(Locale.ROOT)
                .replace("\u2019", "'")
                .replaceAll("'s\\b", "")
                .replaceAll("[,()\"]", " ")
                .strip()
                .split("\\s+");
        for (int length = Math.min(LONGEST, words.length); length > 0; length--) {
            for (int first = 0; first + length <= words.length; first++) {
                String part = String.join(" ", List.of(words).subList(first, first + length));
                for (String level : LEVELS) {
                    if (codebook.classes().contains("level." + level.replace(' ', '_'), part)) {
                        return Optional.of(level);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** By what the table of people says of the bearer of a name on the day of the record. */
    private static Optional<String> byTable(Codebook codebook, Actor actor, CodedRecord record) {
        if (actor.name() == null) {
            return Optional.empty();
        }
        String day = record.date() == null ? null : record.date().start();
        List<String> levels = codebook.actors().facts(String.valueOf(actor.name())).stream()
                .filter(fact -> fact.code().equals(actor.code()))
                .filter(fact -> fact.holdsOn(day))
                .map(ActorFact::note)
                .map(note -> note.startsWith("former") || note.equals("between offices")
                        ? Optional.of(OTHER)
                        : named(codebook, note))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return levels.size() == 1 ? Optional.of(levels.get(0)) : Optional.empty();
    }
}
