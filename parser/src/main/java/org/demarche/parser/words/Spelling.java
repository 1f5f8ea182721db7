package org.demarche.parser.words;

/** Makes the many quotes, apostrophes and dashes of print alike, so that a word is known however it was set. */
public final class Spelling {
    private Spelling() {}

    /** The word with straight quotes and plain dashes; the very same string when nothing changes. */
    public static String plain(String word) {
        if (isAscii(word)) {
            return word;
        }
        if (word.length() == 1 && "\u2013\u2014\u2015\u2012\u2212".contains(word)) {
            return "--";
        }
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            plain.append(plain(word.charAt(i)));
        }
        return plain.toString();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '\u00b4', '\u2032', '\u0092', '\u0091' -> "'";
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> "-";
            case '\u2026' -> "...";
            case '\u00a0' -> " ";
            default -> String.valueOf(c);
        };
    }
}
