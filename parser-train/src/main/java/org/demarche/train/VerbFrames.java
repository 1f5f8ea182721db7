package org.demarche.train;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.demarche.codebook.Rule;
import org.jspecify.annotations.Nullable;

/** Makes frames with a verb of the lexicon. */
final class VerbFrames {
    private static final Set<String> PARTICLES = Set.of(
            "off",
            "out",
            "up",
            "down",
            "back",
            "in",
            "away",
            "over",
            "on",
            "aside",
            "along",
            "apart",
            "together",
            "dead",
            "alive",
            "through",
            "around",
            "round",
            "forward",
            "under",
            "open",
            "loose",
            "free",
            "short",
            "ahead",
            "by");
    private static final Set<String> PREPOSITIONS =
            Set.of("at", "upon", "into", "against", "to", "with", "for", "from", "about", "of", "after", "between");
    private static final Set<String> BARE = Set.of("inf", "that", "none");

    private final FrameData data;
    private final FramePhrases phrases;
    private final Random random;

    VerbFrames(FrameData data, FramePhrases phrases, Random random) {
        this.data = data;
        this.phrases = phrases;
        this.random = random;
    }

    /** A frame with a verb of a rule, or null when none fits. */
    @Nullable
    String sentence(String verb, Rule rule) {
        String kind = data.kinds().getOrDefault(verb, verb.contains(" ") ? phrasal(verb) : "obj");
        if (kind.equals("skip") || unfit(verb, kind, rule)) {
            return null;
        }
        return kind.startsWith("obj") ? withObject(verb, kind, rule) : plain(verb, complement(kind, rule), kind, rule);
    }

    /** A verb that takes an object somewhere shows nothing in a rule without one. */
    private boolean unfit(String verb, String kind, Rule rule) {
        Rule.Words object = rule.needs().get("obj");
        boolean clause = rule.needs().containsKey("comp") || rule.takes().equals(List.of("comp"));
        return kind.equals("obj") && object == null && clause && !verb.contains(" ") && random.nextInt(8) > 0;
    }

    /** Verbs of several words: with a particle, with a preposition at their end, or with a noun, which are left out. */
    private static String phrasal(String verb) {
        String[] words = verb.split(" ");
        for (int i = 1; i < words.length; i++) {
            if (!PARTICLES.contains(words[i]) && !PREPOSITIONS.contains(words[i])) {
                return "skip";
            }
        }
        return "obj";
    }

    private String complement(String kind, Rule rule) {
        List<String> needed = phrases.needed(rule);
        return switch (kind) {
            case "inf" -> " to @fr_inf";
            case "that" -> " that @fr_clause";
            case "none" -> "";
            case "between" -> " between @country and @country";
            case "in" -> " in " + data.draw("fr_place_sg", random);
            default ->
                " " + (needed.isEmpty() || random.nextBoolean() ? kind + " " + other(kind, rule) : needed.get(0));
        };
    }

    private String other(String kind, Rule rule) {
        Rule.Words words = rule.needs().get(kind);
        if (words != null) {
            return phrases.slot(rule, words).text();
        }
        boolean thing =
                List.of("for", "about", "on", "of", "at", "into", "over").contains(kind);
        return thing && random.nextBoolean()
                ? phrases.either("fr_thing").text()
                : phrases.sufferer(rule).text();
    }

    private String plain(String verb, String complement, String kind, Rule rule) {
        FramePhrases.Phrase subject =
                BARE.contains(kind) && kind.equals("none") ? phrases.either("fr_affair") : phrases.subject(rule);
        String frame = kind.equals("none") ? data.lines("verb").get(random.nextInt(8)) : active();
        return filled(frame, verb, subject).replace("%C", particles(verb).strip() + complement);
    }

    private String active() {
        return random.nextInt(6) == 0 ? data.draw("headline", random) : data.draw("verb", random);
    }

    private String withObject(String verb, String kind, Rule rule) {
        FramePhrases.Phrase object = kind.equals("obj") ? object(rule) : phrases.sufferer(rule);
        String after = afterObject(kind, rule);
        String last = verb.substring(verb.lastIndexOf(' ') + 1);
        boolean passive = random.nextInt(4) == 0 && !(verb.contains(" ") && PREPOSITIONS.contains(last));
        String frame = passive ? data.draw("passive", random) : active();
        String particles = particles(verb);
        return filled(frame, verb, phrases.subject(rule))
                .replace("%C", (particles + " " + object.text() + after).strip())
                .replace("%P", particles)
                .replace("%Q", after)
                .replace("%Owas", object.plural() ? "were" : "was")
                .replace("%Ohas", object.plural() ? "have" : "has")
                .replace("%Ois", object.plural() ? "are" : "is")
                .replace("%O", object.text());
    }

    private String afterObject(String kind, Rule rule) {
        List<String> needed = phrases.needed(rule);
        return switch (kind) {
            case "obj inf" -> " to @fr_inf";
            case "obj that" -> " that @fr_clause";
            case "obj from" -> " from @fr_ing";
            case "obj of" -> " of @fr_crime";
            default -> needed.isEmpty() ? "" : " " + needed.get(0);
        };
    }

    private FramePhrases.Phrase object(Rule rule) {
        Rule.Words words = rule.needs().get("obj");
        if (words != null) {
            return phrases.slot(rule, words);
        }
        boolean thing = !FramePhrases.isViolent(rule) && random.nextInt(3) == 0;
        return thing ? phrases.either("fr_thing") : phrases.sufferer(rule);
    }

    private static String filled(String frame, String verb, FramePhrases.Phrase subject) {
        int space = verb.indexOf(' ');
        Inflection.Verb forms = Inflection.verb(space < 0 ? verb : verb.substring(0, space));
        boolean plural = subject.plural();
        return frame.replace("%H", "@fr_head")
                .replace("%pres", plural ? forms.base() : forms.third())
                .replace("%past", forms.past())
                .replace("%pp", forms.participle())
                .replace("%ing", forms.ing())
                .replace("%base", forms.base())
                .replace("%Shas", plural ? "have" : "has")
                .replace("%Swas", plural ? "were" : "was")
                .replace("%Sis", plural ? "are" : "is")
                .replace("%S", subject.text());
    }

    /** What stands after the first word, with a space before it. */
    private static String particles(String verb) {
        int space = verb.indexOf(' ');
        return space < 0 ? "" : verb.substring(space);
    }
}
