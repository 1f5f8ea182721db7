package org.demarche.codebook;

import java.text.Normalizer;

/**
 * Makes names of places comparable: small letters without accents, apostrophes and full stops, one space for whatever
 * else stands between words. The script that makes the gazetteer does the same.
 */
public final class PlaceKey {
    private PlaceKey() {}

    /** The key of a name; empty when it has neither letter nor digit of the Latin script. */
    public static String of(CharSequence name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            add(key, name.charAt(i));
        }
        int end = key.length();
        return end > 0 && key.charAt(end - 1) == ' ' ? key.substring(0, end - 1) : key.toString();
    }

    private static void add(StringBuilder key, char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            key.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            key.append((char) (c + 32));
        } else if (c == '\'' || c == '`' || c == '.') {
            return;
        } else if (c < 128 || c >= '\u2010' && c <= '\u2015' || Character.isSpaceChar(c)) {
            space(key);
        } else {
            key.append(plain(Character.toLowerCase(c)));
        }
    }

    private static void space(StringBuilder key) {
        if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    private static String plain(char c) {
        return switch (c) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ə' -> "a";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            default -> {
                char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0);
                yield base >= 'a' && base <= 'z' ? String.valueOf(base) : "";
            }
        };
    }
}
