package org.demarche.parser.words;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether a dot belongs to the word before it, and whether the sentence ends there all the same. */
final class Abbreviations {
    /** What becomes of the dot. */
    enum Use {
        /** A full stop of its own. */
        NONE,
        /** Part of the word; the sentence goes on. */
        INSIDE,
        /** Part of the word, and the end of the sentence. */
        FINAL
    }

    private static final int LONGEST = 8;
    private static final Map<String, String> USES = WordLists.pairs("abbreviations.txt");
    private static final Map<String, String> STARTERS = WordLists.pairs("starters.txt");
    private static final Set<String> TIMES = WordLists.words("times.txt");

    private Abbreviations() {}

    /**
     * Use of the dot after a word.
     *
     * @param at where the word begins
     * @param dot where the dot stands
     */
    static Use use(char[] s, int at, int dot) {
        int length = dot - at;
        if (length > LONGEST) {
            return Use.NONE;
        }
        Use use = listed(s, at, dot);
        return length == 1 && use == Use.NONE ? initial(s, at, dot) : use;
    }

    private static Use listed(char[] s, int at, int dot) {
        String word = new String(s, at, dot - at);
        String use = USES.get(word);
        if (use == null && Chars.isUpper(s, at + 1) && Chars.isUpper(s, Chars.skipSpaces(s, dot + 1) + 1)) {
            use = USES.get(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        if (use == null) {
            return Use.NONE;
        }
        int next = Chars.skipSpaces(s, dot + 1);
        return switch (use) {
            case "title", "middle" -> Use.INSIDE;
            case "number" -> Chars.isDigit(s, next) ? Use.INSIDE : Use.NONE;
            case "place" -> afterPlace(s, at) ? ends(s, next) : Use.NONE;
            case "final" -> followsCapital(s, next) || next == s.length ? Use.FINAL : Use.INSIDE;
            default -> ends(s, next);
        };
    }

    private static Use ends(char[] s, int next) {
        return next == s.length || isStarter(s, next) ? Use.FINAL : Use.INSIDE;
    }

    /** True after "Norfolk," and where a headline begins. */
    private static boolean afterPlace(char[] s, int at) {
        return " ,(-".indexOf(before(s, at)) >= 0;
    }

    /** The last character before that is no space, or a space when there is none. */
    private static char before(char[] s, int at) {
        int i = at - 1;
        while (i >= 0 && s[i] == ' ') {
            i--;
        }
        return Chars.at(s, i);
    }

    /** "J. K. Smith" and "Smith v. Jones", but not "plan B. The". */
    private static Use initial(char[] s, int at, int dot) {
        int next = Chars.skipSpaces(s, dot + 1);
        boolean alone = Chars.isSpace(s, at - 1) || Chars.at(s, at - 1) == '(';
        if (!alone || next == s.length || isStarter(s, next)) {
            return Use.NONE;
        }
        if (!Chars.isUpper(s, at)) {
            boolean fits = s[at] == 'v' || before(s, at) == ' ' || ".;:?!)".indexOf(before(s, at)) >= 0;
            return fits && Chars.isUpper(s, next) && next > dot + 1 ? Use.INSIDE : Use.NONE;
        }
        if (next == dot + 1 && Chars.isUpper(s, next)) {
            return Use.INSIDE;
        }
        boolean name = afterName(s, at);
        if (s[at] == 'I' && !name) {
            return Use.NONE;
        }
        boolean goesOn = Chars.isWordUnit(s, next) || s[next] == ',' || s[next] == '-';
        return goesOn || (name && opened(s, next) > next) ? Use.INSIDE : Use.NONE;
    }

    /** True when a word with a capital stands before. */
    private static boolean afterName(char[] s, int at) {
        int end = at - 1;
        while (end >= 0 && s[end] == ' ') {
            end--;
        }
        int start = end;
        while (start >= 0 && s[start] != ' ') {
            start--;
        }
        return end >= 0 && Chars.isUpper(s, start + 1) && s[end] != ',';
    }

    /** True when a sentence ends with the acronym that ends here. */
    static boolean acronymEnds(char[] s, int at, int end) {
        int next = Chars.skipSpaces(s, end);
        if (next == s.length) {
            return true;
        }
        String word = new String(s, at, end - at);
        String use = USES.get(word.substring(0, word.length() - 1));
        if (use != null && (use.equals("middle") || use.equals("title"))) {
            return false;
        }
        if (Chars.startsWith(s, at, "a.m.") || Chars.startsWith(s, at, "p.m.")) {
            return followsCapital(s, next) && !isTime(s, next);
        }
        return isStarter(s, next);
    }

    private static boolean followsCapital(char[] s, int from) {
        return Chars.isUpper(s, opened(s, from)) && from > 0 && s[from - 1] == ' ';
    }

    private static boolean isTime(char[] s, int from) {
        int end = Chars.letters(s, from);
        return Chars.isUpper(s, from + 1) || TIMES.contains(new String(s, from, end - from));
    }

    /** True when a word stands here that often begins a sentence and hardly ever goes on with a name. */
    static boolean isStarter(char[] s, int from) {
        int start = opened(s, from);
        if (!Chars.isUpper(s, start) || from == 0 || s[from - 1] != ' ') {
            return false;
        }
        int end = Chars.letters(s, start);
        if (Chars.at(s, end) == '.' || Chars.isHyphen(s, end)) {
            return false;
        }
        String strength = STARTERS.get(new String(s, start, end - start));
        return strength != null && (strength.equals("strong") || !Chars.isUpper(s, Chars.skipSpaces(s, end)));
    }

    /** True for a word, with a capital, that often begins a sentence. */
    static boolean isStarter(String word) {
        return STARTERS.containsKey(word);
    }

    /** Position after opening quotes and brackets. */
    private static int opened(char[] s, int from) {
        int i = from;
        while (i < s.length && "\"'(\u201c\u2018[\u00ab".indexOf(s[i]) >= 0) {
            i++;
        }
        return i;
    }
}
