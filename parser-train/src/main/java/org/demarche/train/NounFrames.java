package org.demarche.train;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.demarche.codebook.Rule;
import org.jspecify.annotations.Nullable;

/** Makes frames with a noun of the lexicon. */
final class NounFrames {
    private final FrameData data;
    private final FramePhrases phrases;
    private final Random random;
    private final Set<String> count;
    private final Set<String> plural;
    private final Set<String> mass;
    private final Set<String> skipped;

    NounFrames(FrameData data, FramePhrases phrases, Random random) {
        this.data = data;
        this.phrases = phrases;
        this.random = random;
        this.count = data.words("count_heads");
        this.mass = data.words("mass_heads");
        this.plural = data.words("plural_heads");
        this.skipped = data.words("skip_nouns");
    }

    /** A frame with a noun of a rule, or null when none fits. */
    @Nullable
    String sentence(String noun, Rule rule) {
        String head = head(noun);
        if (skipped.contains(noun) || skipped.contains(head) && noun.equals(head)) {
            return null;
        }
        boolean many = plural.contains(head);
        String frame = frame(count.contains(head));
        return frame.replace("%D", many || mass.contains(head) ? "" : count.contains(head) ? "a " : "the ")
                .replace("%Ns", Inflection.plural(noun))
                .replace("%N", many ? Inflection.plural(noun) : noun)
                .replace("%Q", after(rule, noun));
    }

    private String frame(boolean counted) {
        if (counted && random.nextInt(3) == 0) {
            return data.draw("counted", random);
        }
        return data.draw(counted && random.nextInt(5) == 0 ? "nounhead" : "noun", random);
    }

    /** A phrase after the noun, more often than not. */
    private String after(Rule rule, String noun) {
        List<String> needed = phrases.needed(rule);
        if (!needed.isEmpty()) {
            return " " + needed.get(0);
        }
        String first = rule.target().stream()
                .map(slot -> slot.equals("obj") ? "of" : slot)
                .filter(FramePhrases::isPreposition)
                .findFirst()
                .orElse("");
        if (first.isEmpty() || random.nextInt(3) == 0 || noun.contains(" of ") && first.equals("of")) {
            return "";
        }
        boolean place = FramePhrases.isViolent(rule) && random.nextInt(3) == 0 || first.equals("in");
        return " " + first + " "
                + (place
                        ? data.draw(random.nextBoolean() ? "fr_place_sg" : "fr_place_pl", random)
                        : phrases.sufferer(rule).text());
    }

    private static String head(String noun) {
        int of = noun.indexOf(" of ");
        String front = of > 0 ? noun.substring(0, of) : noun;
        return front.substring(front.lastIndexOf(' ') + 1);
    }
}
