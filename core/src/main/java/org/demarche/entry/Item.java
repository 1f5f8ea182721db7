package org.demarche.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is sold, by the noun that names it and the words that tell which kind.
 *
 * @param head the noun, singular
 * @param kind which kind: "anti-tank" of a missile
 * @param words the phrase as it stands in the text
 */
record Item(String head, Set<String> kind, String words) {
    /** Nouns that say no more than that it is arms. */
    private static final Set<String> ANY = Set.of(
            "aid",
            "arm",
            "armament",
            "assistance",
            "contract",
            "deal",
            "equipment",
            "good",
            "hardware",
            "item",
            "materiel",
            "munition",
            "package",
            "product",
            "purchase",
            "sale",
            "supply",
            "technology",
            "weapon",
            "weaponry",
            "material");

    /** Nouns that carry their kind: a fighter is a fighter aircraft. */
    private static final Set<String> CARRIERS = Set.of("aircraft", "system", "vehicle");

    private static final Set<String> MEASURES = Set.of(
            "batch",
            "number",
            "dozen",
            "score",
            "hundred",
            "thousand",
            "fleet",
            "squadron",
            "shipment",
            "consignment",
            "delivery",
            "pair",
            "set",
            "lot",
            "unit",
            "couple",
            "type",
            "series",
            "quantity",
            "tranche",
            "worth",
            "billion",
            "million",
            "sale",
            "supply",
            "export");

    private static final Set<String> PLAIN = Set.of(
            "military",
            "modern",
            "advanced",
            "more",
            "additional",
            "sophisticated",
            "heavy",
            "used",
            "several",
            "some",
            "many",
            "old",
            "latest",
            "first",
            "second",
            "third",
            "worth",
            "future",
            "made",
            "built",
            "lethal",
            "own",
            "us",
            "u",
            "uk",
            "dozen",
            "hundred",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "twelve");

    private static final Pattern OF = Pattern.compile("\\s+of\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile(
            "\\s+(?:for|from|to|with|worth|in|including|such|that|which|by|under|as|at|on)\\s|[,;(]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NATION =
            Pattern.compile("\\b\\p{Lu}\\p{L}*(?:ian|ean|ish|ese|can|man|nch|utch|aeli|aqi|ani|wiss|eek|zech)\\b");
    private static final Pattern DIGITS = Pattern.compile("[\\d.-]+");

    /** Reads a phrase; none where no word of it is left. */
    static Optional<Item> of(String phrase) {
        String words = NATION.matcher(phrase).replaceAll(" ");
        List<String> parts = new ArrayList<>(List.of(OF.split(words)));
        while (parts.size() > 1 && isMeasure(parts.get(0))) {
            parts.remove(0);
        }
        String[] ends = END.split(' ' + parts.get(0));
        List<String> left = Words.of(ends.length == 0 ? "" : ends[0]).stream()
                .filter(word -> !PLAIN.contains(word) && !DIGITS.matcher(word).matches())
                .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Set<String> kind = new LinkedHashSet<>(left.subList(0, left.size() - 1));
        return Optional.of(new Item(left.get(left.size() - 1), kind, phrase));
    }

    private static boolean isMeasure(String part) {
        List<String> words = Words.of(part);
        return words.isEmpty() || MEASURES.contains(words.get(words.size() - 1));
    }

    /** True where it is said to be arms and nothing more. */
    boolean isAny() {
        return ANY.contains(head);
    }

    /** True where both can be the same thing: the same noun, and no kinds that exclude each other. */
    boolean agreesWith(Item other) {
        if (head.equals(other.head)) {
            return kind.isEmpty() || other.kind.isEmpty() || kind.stream().anyMatch(other.kind::contains);
        }
        return carries(other) || other.carries(this);
    }

    private boolean carries(Item other) {
        return CARRIERS.contains(head) && kind.contains(other.head);
    }

    /** A designation without the marks that are written or left out: "Su30MKI" for "Su-30 MKI". */
    static String plainDesignation(String designation) {
        return designation.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** True for the same designation, or one that goes on with letters where the other ends: F-16 and F-16C. */
    static boolean sameDesignation(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return longer.startsWith(shorter)
                && (longer.length() == shorter.length() || Character.isLetter(longer.charAt(shorter.length())));
    }
}
