package org.demarche.parser.words;

import java.util.Locale;
import java.util.Set;

/** Addresses of pages, mail and users, and the names of sites. */
final class Addresses {
    private static final String[] SCHEMES = {"http://", "https://", "ftp://", "mailto:", "www."};
    private static final Set<String> TOP = WordLists.words("domains.txt");
    private static final Set<String> DOTTED =
            Set.of("LL.M", "LL.B", "LL.D", "M.Sc", "B.Sc", "M.Phil", "D.Phil", "B.Ed", "M.Ed");

    private Addresses() {}

    /** End of the address, e-mail, handle or hashtag that begins here, or the start. */
    static int end(char[] s, int at) {
        char c = s[at];
        if (c == '@' || c == '#') {
            return Chars.isLetter(s, at + 1) && !Chars.isWordUnit(s, at - 1) ? tag(s, at + 1) : at;
        }
        switch (c) {
            case 'h', 'H', 'f', 'F', 'm', 'M', 'w', 'W' -> {
                for (String scheme : SCHEMES) {
                    if (Chars.startsWith(s, at, scheme)) {
                        return url(s, at, scheme.length());
                    }
                }
            }
            default -> {
                // No scheme begins with another letter.
            }
        }
        return mail(s, at);
    }

    private static int tag(char[] s, int from) {
        int i = from;
        while (Chars.isWordUnit(s, i) || Chars.at(s, i) == '_') {
            i++;
        }
        return i;
    }

    private static int url(char[] s, int at, int scheme) {
        int i = at;
        while (!Chars.isSpace(s, i) && "<>\"\u201c\u201d()[]{}\u00ab\u00bb|".indexOf(s[i]) < 0) {
            i++;
        }
        while (i > at && ".,;:!?'\u2019\u2026*-".indexOf(s[i - 1]) >= 0) {
            i--;
        }
        if (s[i - 1] == 's' && (s[i - 2] == '\'' || s[i - 2] == '\u2019')) {
            i -= 2;
        }
        return i > at + scheme ? i : at;
    }

    private static int mail(char[] s, int at) {
        int i = at;
        while (i < s.length && isMailUnit(s[i])) {
            i++;
        }
        if (i == at || Chars.at(s, i) != '@' || s[i - 1] == '.') {
            return at;
        }
        int last = i;
        int end = i + 1;
        while (end < s.length && isMailUnit(s[end])) {
            last = s[end] == '.' && Chars.isWordUnit(s, end + 1) ? end : last;
            end++;
        }
        while (end > last && (s[end - 1] == '.' || s[end - 1] == '-')) {
            end--;
        }
        return last > i ? end : at;
    }

    private static boolean isMailUnit(char c) {
        return Chars.isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' || c == '+';
    }

    private static boolean isTop(char[] s, int from, int to) {
        String last = new String(s, from, to - from);
        return TOP.contains(last.toLowerCase(Locale.ROOT)) && !Abbreviations.isStarter(last);
    }

    /**
     * End of the name of a site or a file, of which a first part ends here.
     *
     * @param at where the word begins
     * @param dot the dot after the first part
     * @return the position after the name, or {@code dot} when this is the end of a sentence without a space after it
     */
    static int domain(char[] s, int at, int dot) {
        int end = dot;
        int lastDot = dot;
        while (Chars.at(s, end) == '.' && Chars.isWordUnit(s, end + 1)) {
            lastDot = end;
            end = Chars.wordUnits(s, end + 1);
        }
        if (DOTTED.contains(new String(s, at, end - at))) {
            return Chars.at(s, end) == '.' ? end + 1 : end;
        }
        if (isTop(s, lastDot + 1, end)) {
            return end;
        }
        return Chars.isLower(s, dot - 1) && Chars.isLower(s, dot + 1) ? end : dot;
    }
}
