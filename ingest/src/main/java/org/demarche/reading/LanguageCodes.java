package org.demarche.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes of languages as sources write them. */
public final class LanguageCodes {
    private static final Set<String> SHORT = Set.of(Locale.getISOLanguages());
    private static final int SHORT_LENGTH = 2;

    private LanguageCodes() {}

    /**
     * The ISO 639-1 code in a tag such as "en", "en-US", "en_us" or "eng".
     *
     * @return null when the tag is null or names no language that has such a code
     */
    public static @Nullable String of(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String first = tag.strip().toLowerCase(Locale.ROOT).split("[-_.;, ]", 2)[0];
        if (first.length() > SHORT_LENGTH) {
            return Long3.CODES.get(first);
        }
        return SHORT.contains(first) ? first : null;
    }

    /** Three letters to two; made when the first code of three letters is met. */
    private static final class Long3 {
        private static final Map<String, String> CODES = new HashMap<>();

        static {
            for (String code : SHORT) {
                CODES.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
            }
        }
    }
}
