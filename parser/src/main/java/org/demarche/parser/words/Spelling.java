package org.demarche.parser.words;

/** Puts typographic quotes, dashes and dots into the plain signs that tables and models know. */
public final class Spelling {
    private Spelling() {}

    public static String plain(String word) {
        int i = 0;
        while (i < word.length() && word.charAt(i) < 0x80) {
            i++;
        }
        if (i == word.length()) {
            return word;
        }
        if (word.length() == 1 && isDash(word.charAt(0))) {
            return "--";
        }
        StringBuilder plain = new StringBuilder(word.length()).append(word, 0, i);
        for (; i < word.length(); i++) {
            append(word.charAt(i), plain);
        }
        return plain.toString();
    }

    private static boolean isDash(char c) {
        return (c >= '\u2012' && c <= '\u2015') || c == '\u2212';
    }

    private static void append(char c, StringBuilder plain) {
        switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '\u00b4', '\u2032', '\u0092', '\u0091' ->
                plain.append('\'');
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> plain.append('"');
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> plain.append('-');
            case '\u2026' -> plain.append("...");
            case '\u00a0' -> plain.append(' ');
            case '\u00ad' -> {
                // A soft hyphen is no part of the spelling.
            }
            case '\u00bd' -> plain.append("1/2");
            case '\u00bc' -> plain.append("1/4");
            case '\u00be' -> plain.append("3/4");
            default -> plain.append(c);
        }
    }
}
