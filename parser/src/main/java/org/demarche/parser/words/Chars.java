package org.demarche.parser.words;

/** Kinds of UTF-16 units in an array; every method takes a position that may lie outside of it. */
final class Chars {
    private static final int SOFT_HYPHEN = 0xad;
    private static final int LETTER_APOSTROPHE = 0x2bc;
    private static final int FEMININE = 0xaa;
    private static final int MASCULINE = 0xba;

    private Chars() {}

    static char at(char[] s, int i) {
        return i >= 0 && i < s.length ? s[i] : ' ';
    }

    static boolean isSpace(char[] s, int i) {
        return i < 0 || i >= s.length || s[i] == ' ';
    }

    static boolean isDigit(char[] s, int i) {
        return i >= 0 && i < s.length && s[i] >= '0' && s[i] <= '9';
    }

    static boolean isLetter(char[] s, int i) {
        if (i < 0 || i >= s.length) {
            return false;
        }
        char c = s[i];
        if (c < 0x80) {
            return isAsciiLetter(c);
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < s.length && isWord(Character.toCodePoint(c, s[i + 1]));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && isWord(Character.toCodePoint(s[i - 1], c));
        }
        return isWord(c);
    }

    private static boolean isWord(int point) {
        if (point == LETTER_APOSTROPHE || point == FEMININE || point == MASCULINE) {
            return false;
        }
        int type = Character.getType(point);
        return (type <= Character.OTHER_LETTER && type != Character.UNASSIGNED)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.DECIMAL_DIGIT_NUMBER
                || point == SOFT_HYPHEN;
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isWordUnit(char[] s, int i) {
        return isDigit(s, i) || isLetter(s, i);
    }

    static boolean isUpper(char[] s, int i) {
        char c = at(s, i);
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    static boolean isLower(char[] s, int i) {
        char c = at(s, i);
        return c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    static boolean isApostrophe(char[] s, int i) {
        char c = at(s, i);
        return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\u2018' || c == '`' || c == '\u00b4';
    }

    static boolean isHyphen(char[] s, int i) {
        char c = at(s, i);
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Lower case of an ASCII letter; anything else as it is. */
    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** True when the word at a position, whatever its case, is this lower-case one. */
    static boolean startsWith(char[] s, int i, String word) {
        if (i + word.length() > s.length) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (lower(s[i + k]) != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** First position from here on that is no space. */
    static int skipSpaces(char[] s, int from) {
        int i = from;
        while (i < s.length && s[i] == ' ') {
            i++;
        }
        return i;
    }

    static int letters(char[] s, int from) {
        int i = from;
        while (isLetter(s, i) && !isDigit(s, i)) {
            i++;
        }
        return i;
    }

    static int digits(char[] s, int from) {
        int i = from;
        while (isDigit(s, i)) {
            i++;
        }
        return i;
    }

    static int wordUnits(char[] s, int from) {
        int i = from;
        while (isWordUnit(s, i)) {
            i++;
        }
        return i;
    }

    static int run(char[] s, int from, char c) {
        int i = from;
        while (i < s.length && s[i] == c) {
            i++;
        }
        return i;
    }
}
