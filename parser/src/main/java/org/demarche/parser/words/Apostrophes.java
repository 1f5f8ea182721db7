package org.demarche.parser.words;

import java.util.Set;

/** What an apostrophe cuts off, and words that begin with one. */
final class Apostrophes {
    private static final Set<String> CLITICS = Set.of("s", "m", "d", "ll", "ve", "re");
    private static final Set<String> LEADING =
            Set.of("s", "ll", "ve", "re", "em", "til", "till", "cause", "n", "bout", "round");

    private Apostrophes() {}

    /** Where a word that ends at {@code end} is cut in two, or {@code end}. */
    static int cut(char[] s, int at, int end) {
        int i = end - 1;
        while (i > at && i >= end - 4 && !Chars.isApostrophe(s, i)) {
            i--;
        }
        if (i <= at || !Chars.isApostrophe(s, i)) {
            return end;
        }
        if (end - i == 2 && Chars.lower(s[i + 1]) == 't') {
            return Chars.lower(s[i - 1]) == 'n' && i - 1 > at ? i - 1 : end;
        }
        String clitic = lower(s, i + 1, end);
        if (clitic.equals("all")) {
            return i == at + 1 && Chars.lower(s[at]) == 'y' ? i + 1 : end;
        }
        return CLITICS.contains(clitic) ? i : end;
    }

    /** End of a token that begins with an apostrophe here, such as "'s", "'em", "'90s"; else the start. */
    static int leading(char[] s, int at) {
        if (s[at] != '\'' && s[at] != '\u2019') {
            boolean possessive = Chars.isApostrophe(s, at) && Chars.isLetter(s, at - 1) && Chars.at(s, at + 1) == 's';
            return possessive && !Chars.isWordUnit(s, at + 2) ? at + 2 : at;
        }
        if (Chars.isDigit(s, at + 1) && Chars.isDigit(s, at + 2) && !Chars.isDigit(s, at + 3)) {
            int end = Chars.at(s, at + 3) == 's' ? at + 4 : at + 3;
            return Chars.isWordUnit(s, end) ? at : end;
        }
        int end = Chars.letters(s, at + 1);
        if (end == at + 1 || end > at + 6 || Chars.isDigit(s, end)) {
            return at;
        }
        String word = lower(s, at + 1, end);
        if (word.equals("tis") || word.equals("twas")) {
            return at + 2;
        }
        if (word.equals("n")) {
            return Chars.isApostrophe(s, end) ? end + 1 : end;
        }
        return LEADING.contains(word) ? end : at;
    }

    private static String lower(char[] s, int from, int to) {
        char[] word = new char[to - from];
        for (int i = from; i < to; i++) {
            word[i - from] = Chars.lower(s[i]);
        }
        return new String(word);
    }
}
