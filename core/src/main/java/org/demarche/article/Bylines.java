package org.demarche.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises lines that say who wrote an article. */
final class Bylines {
    private static final int MAX_LENGTH = 140;
    private static final String NAME_WORD = "\\p{Lu}[\\p{L}.'\u2019-]*+";
    private static final String NAME =
            NAME_WORD + "(?: (?:de|da|del|der|den|di|la|le|van|von|al|bin|bint|ibn|el|" + NAME_WORD + ")){1,5}";
    private static final String PLACE = "(?: (?:in|for|at|of) (?:the )?" + NAME_WORD + "(?: " + NAME_WORD + "){0,4})?";
    private static final String POST_WORD =
            "(?:Writer|Staff|Correspondents?|Reporters?|Editors?|Press|AP|Reuters|AFP|News"
                    + "|Bureau|Agency|Service|Times|Post|TV|writer|correspondent|reporter|editor)";
    private static final Pattern BY = Pattern.compile("(?:By|BY) (?<names>" + NAME + "(?:(?:, | and | & |, and )" + NAME
            + "){0,5}?)" + PLACE + "(?:(?:,| \\||/| -| \u2014| \u2013) ?(?<post>[^.!?]{0,50}\\b" + POST_WORD
            + "\\b[^.!?,]{0,30}))?");
    private static final Pattern LABEL = Pattern.compile(
            "(?i:author(?:[`'\u2019]?s)?(?: name(?: |: ?)|: ?)|(?:written|posted|reported) by:? |story by:? )"
                    + "(?<names>\\p{Lu}[^.!?:;]{1,80})");
    private static final Pattern POST = Pattern.compile("(?<names>" + NAME
            + "), (?<post>(?:The )?(?:Associated Press|AP|Reuters|AFP|Staff|Special)(?: (?:Writer|Staff|Correspondent"
            + "|Reporter|Diplomatic Writer|Military Writer))?)");
    private static final Pattern CALENDAR =
            Pattern.compile("(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February"
                    + "|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter"
                    + "|Christmas|Easter|The|Then|Now|Law|Contrast|Comparison)\\b.*");
    private static final List<Pattern> WITH_BY = List.of(BY);
    private static final List<Pattern> WITHOUT_BY = List.of(LABEL, POST);
    private static final List<Pattern> NONE = List.of();

    private Bylines() {}

    /**
     * Who wrote it.
     *
     * @param names the writers as written
     * @param agency the agency named beside them
     */
    record Found(String names, @Nullable String agency) {}

    static Optional<Found> in(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        boolean by = line.startsWith("By ") || line.startsWith("BY ");
        for (Pattern pattern : by ? WITH_BY : line.indexOf(' ') > 0 ? WITHOUT_BY : NONE) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches() && fits(pattern, matcher.group("names"))) {
                String post = pattern == LABEL ? null : matcher.group("post");
                return Optional.of(new Found(matcher.group("names").strip(), agency(post)));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Pattern pattern, String names) {
        return pattern == LABEL
                ? FurnitureRules.count(names) <= 8
                : !CALENDAR.matcher(names).matches();
    }

    private static @Nullable String agency(@Nullable String post) {
        if (post == null) {
            return null;
        }
        String name =
                post.replaceFirst(" (?:Diplomatic |Military )?(?:Writer|Staff|Correspondent|Reporter|writer)$", "");
        return Agencies.find(name).orElse(null);
    }
}
