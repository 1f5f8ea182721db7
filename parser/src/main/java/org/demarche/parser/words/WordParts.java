package org.demarche.parser.words;

/** Finds the end of a word, or of one part of a word with hyphens. */
final class WordParts {
    private WordParts() {}

    /** End of the word that begins with a letter here: dots of acronyms and inner apostrophes are in it. */
    static int end(char[] s, int at) {
        int acronym = acronym(s, at);
        if (acronym > at) {
            return acronym;
        }
        int i = Chars.wordUnits(s, at);
        while (i < s.length) {
            int next = further(s, at, i);
            if (next == i) {
                return i;
            }
            i = next;
        }
        return i;
    }

    private static int further(char[] s, int at, int i) {
        char c = s[i];
        if (Chars.isApostrophe(s, i) && c != '`' && c != '\u2018' && Chars.isLetter(s, i + 1)) {
            return Chars.wordUnits(s, i + 1);
        }
        if (c == '_' && Chars.isWordUnit(s, i + 1)) {
            return Chars.wordUnits(s, i + 1);
        }
        if (c == '&' && Chars.isUpper(s, i - 1)) {
            return ampersand(s, i);
        }
        if (c == '*') {
            int end = Chars.run(s, i, c);
            return Chars.isLetter(s, end) ? Chars.wordUnits(s, end) : i;
        }
        if (c == '.' && Chars.isLetter(s, i + 1)) {
            return Addresses.domain(s, at, i);
        }
        if (c == '.' && Chars.isDigit(s, i + 1) && (Chars.isDigit(s, i - 1) || upper(s, at) == i)) {
            return Chars.digits(s, i + 1);
        }
        if (c == '+' && i == at + 1 && Chars.at(s, i + 1) == '+') {
            return i + 2;
        }
        if (c == '$') {
            return isCurrency(s, at, i) ? i + 1 : i;
        }
        return c == '!' && Chars.startsWith(s, at, "yahoo") && i == at + 5 ? i + 1 : i;
    }

    /** "US$", "HK$". */
    private static boolean isCurrency(char[] s, int at, int sign) {
        return sign - at <= 3 && upper(s, at) == sign && Chars.isDigit(s, sign + 1);
    }

    /** "R&D", "AT&amp;T". */
    private static int ampersand(char[] s, int i) {
        int next = Chars.startsWith(s, i, "&amp;") ? i + 5 : i + 1;
        int end = upper(s, next);
        return end > next ? end : i;
    }

    private static int upper(char[] s, int from) {
        int i = from;
        while (Chars.isUpper(s, i)) {
            i++;
        }
        return i;
    }

    /** End of letters with dots between them, "U.S." or "Ph.D"; the start when there are none. */
    static int acronym(char[] s, int at) {
        int dots = 0;
        int i = at;
        while (Chars.isLetter(s, i) && Chars.at(s, i + 1) == '.') {
            dots++;
            i += 2;
        }
        if (dots == 0) {
            return doctorate(s, at);
        }
        if (Chars.isLetter(s, i) && !Chars.isWordUnit(s, i + 1)) {
            return Chars.isUpper(s, i) == Chars.isUpper(s, i - 2) ? i + 1 : at;
        }
        if (dots < 2 || (Chars.isWordUnit(s, i) && !Chars.isUpper(s, i))) {
            return at;
        }
        return i;
    }

    /** "Ph.D." and its like: two letters, a dot, a capital, a dot. */
    private static int doctorate(char[] s, int at) {
        boolean fits = Chars.isUpper(s, at)
                && Chars.isLower(s, at + 1)
                && Chars.at(s, at + 2) == '.'
                && Chars.isUpper(s, at + 3)
                && !Chars.isWordUnit(s, at + 4);
        if (!fits || Chars.wordUnits(s, at) != at + 2) {
            return at;
        }
        return Chars.at(s, at + 4) == '.' ? at + 5 : at + 4;
    }
}
