package org.demarche.parser.words;

import java.util.Set;

/**
 * Which words keep their hyphen. By the rules of the treebanks a word is cut at its hyphens unless one of a few prefixes
 * or suffixes stands there: "oil-rich" becomes three tokens, "anti-war" stays one. So do a few words as a whole, verbs above
 * all: "gang-raped", "a sit-in".
 */
final class Hyphens {
    private static final Set<String> PREFIXES = WordLists.words("prefixes.txt");
    private static final Set<String> SUFFIXES = WordLists.words("suffixes.txt");
    private static final Set<String> WHOLE = WordLists.words("hyphened.txt");
    private static final int LONGEST_PREFIX = 8;
    private static final int LONGEST_SUFFIX = 7;

    private Hyphens() {}

    /**
     * End of the whole when the word stays one.
     *
     * @param at where it begins
     * @param part where its first hyphen stands
     * @return the position after the last part, or {@code part} when it is cut here
     */
    static int end(char[] s, int at, int part) {
        if (part - at <= LONGEST_PREFIX && PREFIXES.contains(lower(s, at, part))) {
            int end = part;
            while (Chars.isHyphen(s, end) && Chars.isWordUnit(s, end + 1)) {
                end = next(s, end + 1);
            }
            return end;
        }
        int second = next(s, part + 1);
        if (WHOLE.contains(lower(s, at, second)) && !Chars.isHyphen(s, second)) {
            return second;
        }
        if (second - part - 1 <= LONGEST_SUFFIX && !Chars.isHyphen(s, second)) {
            int letters = Chars.letters(s, part + 1);
            return SUFFIXES.contains(lower(s, part + 1, letters)) ? second : part;
        }
        return part;
    }

    /** True for "pro-" in "pro- and anti-war". */
    static boolean isLonePrefix(char[] s, int at, int hyphen) {
        return hyphen - at > 1
                && hyphen - at <= LONGEST_PREFIX
                && Chars.isSpace(s, hyphen + 1)
                && PREFIXES.contains(lower(s, at, hyphen));
    }

    private static int next(char[] s, int from) {
        return Chars.isLetter(s, from) ? WordParts.end(s, from) : Chars.wordUnits(s, from);
    }

    private static String lower(char[] s, int from, int to) {
        char[] word = new char[to - from];
        for (int i = from; i < to; i++) {
            word[i - from] = Chars.lower(s[i]);
        }
        return new String(word);
    }
}
