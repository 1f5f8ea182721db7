package org.demarche.entry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Name of an exercise or a treaty, with the year that many of them bear: "Zapad-2017".
 *
 * @param base the name without its year, in lower case
 * @param year that year, or null
 * @param words the name as it stands in the text
 */
record ProperName(String base, @Nullable Integer year, String words) {
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)|(?<=[\\s'’-])(\\d\\d)(?![\\d-])");
    private static final Pattern FRAME = Pattern.compile(
            "\\b(?:the|of|on|exercises?|operation|drills?|manoeuvres?|maneuvers?|war ?games?|treaty|pact"
                    + "|agreement|accords?|convention|protocol)\\b");
    private static final int CENTURY = 100;
    private static final int LAST_OF_THIS = 50;

    /** Reads a name; none where nothing but a year is left of it. */
    static Optional<ProperName> of(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        Matcher found = YEAR.matcher(lower);
        Integer year = null;
        if (found.find()) {
            year = year(found);
            lower = lower.substring(0, found.start()) + ' ' + lower.substring(found.end());
        }
        String base = FRAME.matcher(lower)
                .replaceAll(" ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return base.isEmpty() ? Optional.empty() : Optional.of(new ProperName(base, year, words));
    }

    private static int year(Matcher found) {
        if (found.group(1) != null) {
            return Integer.parseInt(found.group(1));
        }
        int two = Integer.parseInt(found.group(2));
        return (two <= LAST_OF_THIS ? 20 : 19) * CENTURY + two;
    }

    /** True for the same name, whatever the year, or one that leaves out words of the other. */
    boolean sameBase(ProperName other) {
        Set<String> own = Set.copyOf(List.of(base.split(" ")));
        Set<String> others = Set.copyOf(List.of(other.base.split(" ")));
        return own.containsAll(others) || others.containsAll(own);
    }
}
