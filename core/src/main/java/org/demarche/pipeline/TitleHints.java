package org.demarche.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.PlaceFact;
import org.demarche.codebook.PlaceKey;
import org.demarche.codebook.PlaceKind;
import org.demarche.place.ArticlePlaces;
import org.jspecify.annotations.Nullable;

/**
 * Whose office-holders and people a title speaks of: "Former Norwegian envoy held in raid" above a text about "a former
 * envoy". Belongs to one article; not thread-safe.
 */
final class TitleHints {
    /** How many words may stand between the country and the word that it belongs to. */
    private static final int MOST_BETWEEN = 3;

    private static final int MOST_WORDS = 3;

    private static final Pattern BREAK = Pattern.compile(".*[,:;.!?\u2013\u2014]$");

    /** Words that may stand between a country and an office. */
    private static final Set<String> BETWEEN = Set.of(
            "former",
            "ex",
            "top",
            "senior",
            "new",
            "old",
            "young",
            "acting",
            "deputy",
            "chief",
            "prime",
            "vice",
            "late",
            "opposition",
            "ruling",
            "far-right",
            "far-left",
            "right-wing",
            "left-wing",
            "anti-war",
            "pro-democracy");

    /** Words of which one in the title may stand for another in the text: "US troops hurt" above "the military said". */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("military", "army", "troop", "soldier"), Set.of("official", "source", "spokesman", "spokeswoman"));

    private final Codebook codebook;
    private final ArticlePlaces places;
    private final String[] title;

    TitleHints(Codebook codebook, ArticlePlaces places, @Nullable String title) {
        this.codebook = codebook;
        this.places = places;
        this.title =
                title == null || title.isBlank() ? new String[0] : title.trim().split("\\s+");
    }

    /** The country that the title puts before the last of these words, if it is one alone. */
    Optional<String> countryOf(String phrase) {
        String[] parts = phrase.split("\\s+");
        String wanted = stem(parts[parts.length - 1]);
        for (int i = 1; i < title.length; i++) {
            if (isAlike(stem(title[i]), wanted)) {
                Optional<String> country = before(i);
                if (country.isPresent()) {
                    return country;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAlike(String word, String wanted) {
        return word.equals(wanted) || ALIKE.stream().anyMatch(words -> words.contains(word) && words.contains(wanted));
    }

    private Optional<String> before(int at) {
        for (int last = at - 1; last >= 0 && last >= at - 1 - MOST_BETWEEN; last--) {
            if (BREAK.matcher(title[last]).matches() && !title[last].endsWith(".S.") && !title[last].endsWith(".K.")) {
                return Optional.empty();
            }
            for (int first = Math.max(0, last - MOST_WORDS + 1); first <= last; first++) {
                Optional<String> country = country(first, last);
                if (country.isPresent()) {
                    return country;
                }
            }
            if (!isBetween(title[last])) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> country(int first, int last) {
        String words = String.join(" ", java.util.Arrays.copyOfRange(title, first, last + 1))
                .replaceAll("['\u2019]s?$", "")
                .replaceAll("^[\"'\u2018\u201c]", "");
        if (words.isEmpty() || !Character.isUpperCase(words.charAt(0))) {
            return Optional.empty();
        }
        Optional<String> country = places.country(words, true);
        if (country.isPresent()) {
            return country;
        }
        return codebook.places().facts(PlaceKey.of(words)).stream()
                .filter(fact -> fact.kind() == PlaceKind.REGION && fact.country() != null)
                .map(PlaceFact::country)
                .findFirst();
    }

    private boolean isBetween(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return BETWEEN.contains(plain) || codebook.agents().find(plain).isPresent();
    }

    private static String stem(String word) {
        String plain =
                word.toLowerCase(Locale.ROOT).replaceAll("['\u2019]s?$", "").replaceAll("[^\\p{L}-]", "");
        String bare = plain.startsWith("ex-") ? plain.substring(3) : plain;
        return bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss")
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }
}
