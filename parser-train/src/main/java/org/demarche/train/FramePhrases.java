package org.demarche.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.demarche.codebook.Rule;

/** Nouns with what stands before them, for subjects, objects and after prepositions. */
final class FramePhrases {
    private static final Set<String> PREPOSITIONS =
            Set.of("on", "against", "to", "with", "from", "in", "into", "at", "over", "for", "about", "between", "of");
    private static final Set<String> VIOLENT = Set.of("assault", "fight", "coerce", "posture");
    private static final Set<String> PLURAL =
            Set.of("people", "men", "women", "children", "police", "troops", "policemen", "media", "peoples");

    /** A phrase with the number that its verb agrees with. */
    record Phrase(String text, boolean plural) {}

    private final FrameData data;
    private final Random random;

    FramePhrases(FrameData data, Random random) {
        this.data = data;
        this.random = random;
    }

    /** One of a list that there is for one and for several. */
    Phrase either(String list) {
        boolean plural = random.nextInt(5) < 2;
        return new Phrase(data.draw(list + (plural ? "_pl" : "_sg"), random), plural);
    }

    Phrase subject(Rule rule) {
        Rule.Words words = rule.needs().get("subj");
        return words == null || words.any() || !words.special().isEmpty() || random.nextInt(3) > 0
                ? either("fr")
                : of(words, either("fr"));
    }

    /** What an action of this rule is done to. */
    Phrase sufferer(Rule rule) {
        return either(isViolent(rule) && random.nextInt(4) > 0 ? "fr_person" : "fr_state");
    }

    static boolean isViolent(Rule rule) {
        return VIOLENT.contains(rule.id().replaceAll("\\..*", ""));
    }

    /** A noun that a slot asks for, or what it calls an actor. */
    Phrase slot(Rule rule, Rule.Words words) {
        boolean actor = words.any() || !words.special().isEmpty();
        return actor && (words.words().isEmpty() || random.nextInt(3) > 0)
                ? sufferer(rule)
                : of(words, either("fr_thing"));
    }

    private Phrase of(Rule.Words words, Phrase otherwise) {
        List<String> plain = words.words().stream()
                .filter(word -> word.matches("[a-z]{3,}( [a-z]{3,}){0,2}"))
                .filter(this::isNoun)
                .sorted()
                .toList();
        if (plain.isEmpty()) {
            return otherwise;
        }
        String word = plain.get(random.nextInt(plain.size()));
        boolean plural = word.endsWith("s") && !word.matches(".*(?:ss|us|is)") || PLURAL.contains(lastWord(word));
        String before = switch (random.nextInt(plural ? 5 : 4)) {
            case 0, 1 -> "the ";
            case 2 -> "the @adj ";
            case 3 -> "@country's ";
            default -> "@adj ";
        };
        return new Phrase(before + word, plural);
    }

    /** Lists hold names without capitals, verbs and adjectives too, which would make no phrase. */
    private boolean isNoun(String word) {
        if (data.kinds().containsKey(word)
                || word.matches(".*(?:ed|ly)|free|own|self|one|this|that|[a-z]+self|more|less")) {
            return false;
        }
        return data.patterns().states().stream()
                        .noneMatch(state -> word.equalsIgnoreCase(state.adjective())
                                || word.equalsIgnoreCase(state.people())
                                || word.equalsIgnoreCase(state.bare()))
                && !word.matches("palestinians?|taliban|hezbollah|hamas|houthis?|islamic state|kurds?|muslims?|jews?"
                        + "|christians?|al.qaeda|arabs?|israelis?|shiites?|sunnis?|.*ese|nato|isis|[a-z]*ian");
    }

    /** Prepositions that a rule asks for, with what follows them. */
    List<String> needed(Rule rule) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, Rule.Words> need : rule.needs().entrySet()) {
            if (PREPOSITIONS.contains(need.getKey()) && found.isEmpty()) {
                found.add(need.getKey() + " " + slot(rule, need.getValue()).text());
            }
        }
        return found;
    }

    static boolean isPreposition(String slot) {
        return PREPOSITIONS.contains(slot);
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }
}
