package org.demarche.codebook;

import java.text.Normalizer;

/** Makes letters comparable: lower case, no accents, straight quotes and dashes; one unit in, one unit out. */
public final class Folding {
    private Folding() {}

    /** The folded text, of the same length as the given one. */
    public static String fold(CharSequence text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = fold(text.charAt(i));
        }
        return new String(out);
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
        }
        switch (c) {
            case '\u2018', '\u2019', '\u02bc', '\u00b4' -> {
                return '\'';
            }
            case '\u201c', '\u201d' -> {
                return '"';
            }
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> {
                return '-';
            }
            case '\u00a0', '\u202f', '\u2009' -> {
                return ' ';
            }
            case '\u00f8', '\u00d8' -> {
                return 'o';
            }
            case '\u0142', '\u0141' -> {
                return 'l';
            }
            case '\u0131' -> {
                return 'i';
            }
            case '\u0111', '\u0110' -> {
                return 'd';
            }
            default -> {
                if (Character.isSurrogate(c)) {
                    return c;
                }
                char low = Character.toLowerCase(c);
                if (low < 0x250 || (low >= 0x1e00 && low < 0x1f00)) {
                    String parts = Normalizer.normalize(String.valueOf(low), Normalizer.Form.NFD);
                    char base = parts.charAt(0);
                    return base == low ? low : fold(base);
                }
                return low;
            }
        }
    }
}
