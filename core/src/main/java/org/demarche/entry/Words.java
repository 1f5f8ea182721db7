package org.demarche.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.text.Plural;

/** The words of a phrase that tell one thing from another. */
final class Words {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}-]+");

    private static final Set<String> EMPTY = Set.of(
            "a", "an", "the", "and", "or", "of", "on", "in", "for", "to", "with", "by", "at", "from", "its", "their",
            "his", "her", "between", "among", "against", "over", "under", "about", "into", "both", "two", "three",
            "new", "this", "that", "these", "those", "as", "be", "is", "all", "other", "each");

    /** What is done to a subject, and words for whoever speaks. */
    private static final Set<String> DONE = Set.of(
            "our",
            "your",
            "we",
            "they",
            "them",
            "more",
            "better",
            "continue",
            "strengthen",
            "deepen",
            "create",
            "work",
            "expand",
            "improve",
            "promote",
            "support",
            "advance",
            "build",
            "enhance",
            "ensure",
            "increase",
            "provide",
            "address",
            "use",
            "make",
            "help",
            "establish",
            "begin",
            "start",
            "hold",
            "take",
            "action",
            "effort",
            "step",
            "commitment",
            "include",
            "including",
            "identify",
            "develop",
            "pursue",
            "related",
            "toward",
            "towards",
            "global",
            "regional",
            "common",
            "shared",
            "key",
            "important",
            "international",
            "national",
            "third",
            "way",
            "boost",
            "launch",
            "sign",
            "reach",
            "extend",
            "facilitate",
            "resume",
            "end",
            "keep",
            "maintain",
            "additional");

    /** Words that nearly every agreement is on. */
    private static final Set<String> VAGUE = Set.of(
            "agreement",
            "bilateral",
            "cooperation",
            "co-operation",
            "country",
            "development",
            "expansion",
            "field",
            "framework",
            "implementation",
            "issue",
            "joint",
            "matter",
            "mutual",
            "partnership",
            "promotion",
            "question",
            "relation",
            "relationship",
            "sector",
            "sphere",
            "state",
            "strategic",
            "strengthening",
            "tie",
            "area",
            "project",
            "understanding",
            "future",
            "possible",
            "further",
            "bilateral-relations",
            "comprehensive",
            "free",
            "final",
            "draft",
            "intent",
            "interim",
            "preliminary",
            "historic",
            "landmark",
            "long-term",
            "multi-year",
            "major");

    /** Different words for one thing. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("armistice", "ceasefire"),
            Map.entry("cease-fire", "ceasefire"),
            Map.entry("fighting", "ceasefire"),
            Map.entry("hostility", "ceasefire"),
            Map.entry("truce", "ceasefire"),
            Map.entry("atomic", "nuclear"),
            Map.entry("commerce", "trade"),
            Map.entry("commercial", "trade"),
            Map.entry("trading", "trade"),
            Map.entry("defense", "defence"),
            Map.entry("economy", "economic"),
            Map.entry("frontier", "border"),
            Map.entry("airplane", "aircraft"),
            Map.entry("plane", "aircraft"),
            Map.entry("jet", "aircraft"),
            Map.entry("warplane", "aircraft"),
            Map.entry("chopper", "helicopter"),
            Map.entry("vessel", "ship"),
            Map.entry("warship", "ship"));

    private Words() {}

    /** The words of a phrase, in lower case, singular, one word for each thing. */
    static List<String> of(String phrase) {
        return Stream.of(GAP.split(phrase))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .map(Plural::singular)
                .map(word -> SAME.getOrDefault(word, word))
                .toList();
    }

    /** The words that say what an agreement or a meeting is on; none where the phrase says nothing of its own. */
    static Set<String> subject(String phrase) {
        Set<String> words = new LinkedHashSet<>(of(phrase));
        words.removeAll(VAGUE);
        words.removeAll(DONE);
        return words;
    }

    /** How much of the shorter set stands in the other, 0 to 1. */
    static double share(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return common / (double) Math.max(1, Math.min(one.size(), other.size()));
    }
}
