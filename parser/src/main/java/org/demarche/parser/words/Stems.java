package org.demarche.parser.words;

import java.util.Map;

/** Makes the dictionary form of what is left of a word without -ed, -ing, -er or -est. */
final class Stems {
    private static final Map<String, String> ENDINGS = WordLists.pairs("stems.txt");
    private static final int LONGEST = 8;
    private static final String VOWELS = "aeiouy";

    private Stems() {}

    /** "announc" gives "announce", "stopp" gives "stop", "visit" stays. */
    static String complete(String stem) {
        return switch (action(stem)) {
            case "e" -> stem + 'e';
            case "one" -> stem.substring(0, stem.length() - 1);
            default -> stem;
        };
    }

    /** True when the stem could be a word: it has a vowel. */
    static boolean isWord(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (VOWELS.indexOf(stem.charAt(i)) >= 0) {
                return stem.length() > 1;
            }
        }
        return false;
    }

    private static String action(String stem) {
        String whole = ENDINGS.get('^' + stem);
        if (whole != null) {
            return whole;
        }
        int length = stem.length();
        if (isShort(stem)) {
            return "e";
        }
        for (int n = Math.min(LONGEST, length); n > 0; n--) {
            String action = ENDINGS.get(stem.substring(length - n));
            if (action != null) {
                return action;
            }
        }
        return "bare";
    }

    /** Consonants, one vowel, one consonant that would have been doubled: "hop" of "hoping". */
    private static boolean isShort(String stem) {
        int last = stem.length() - 1;
        if (last < 1 || VOWELS.indexOf(stem.charAt(last)) >= 0 || "wxh".indexOf(stem.charAt(last)) >= 0) {
            return false;
        }
        if (VOWELS.indexOf(stem.charAt(last - 1)) < 0) {
            return false;
        }
        for (int i = 0; i < last - 1; i++) {
            if (VOWELS.indexOf(stem.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
