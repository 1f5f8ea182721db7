package org.demarche.parser.words;

/** Punctuation and other signs. */
final class Symbols {
    private static final String OPENING = "([{\u201c\u2018\u00ab\u201e\u201a\u2039";
    private static final String CLOSING = ")]}\u201d\u2019\u00bb\u203a";
    private static final String NEUTRAL = "\"'";
    private static final String STOPS = ".?!\u3002\uff01\uff1f\u203c\u2049";

    private Symbols() {}

    /** End of the token that begins with this sign. */
    static int end(char[] s, int at) {
        char c = s[at];
        return switch (c) {
            case '.' -> dots(s, at);
            case '?', '!' -> stops(s, at);
            case '-', '*', '_', '=', '~', '#', '\u2014' -> Chars.run(s, at, c);
            case '\'', '`' -> Chars.at(s, at + 1) == c ? at + 2 : at + 1;
            case '&' -> entity(s, at);
            case '\u00b0' -> Chars.at(s, at + 1) == 'C' || Chars.at(s, at + 1) == 'F' ? at + 2 : at + 1;
            default -> other(s, at);
        };
    }

    static byte kind(char[] s, int at, int end) {
        char c = s[at];
        if (c == '.' && (end > at + 1)) {
            return ellipsis(s, at, end);
        }
        if (c == '\u2026') {
            return ellipsis(s, at, end);
        }
        if (STOPS.indexOf(c) >= 0) {
            return Pieces.STOP;
        }
        if (OPENING.indexOf(c) >= 0 || c == '`') {
            return Pieces.OPEN;
        }
        if (CLOSING.indexOf(c) >= 0 || (c == '\'' && end == at + 2)) {
            return Pieces.CLOSE;
        }
        return NEUTRAL.indexOf(c) >= 0 ? Pieces.QUOTE : Pieces.OTHER;
    }

    /** After dots without a space before them a sentence may begin. */
    private static byte ellipsis(char[] s, int at, int end) {
        boolean attached = at > 0 && s[at - 1] != ' ';
        return attached && Abbreviations.isStarter(s, Chars.skipSpaces(s, end)) ? Pieces.FINAL : Pieces.OTHER;
    }

    private static int dots(char[] s, int at) {
        int end = Chars.run(s, at, '.');
        if (end - at == 1) {
            return spacedDots(s, at);
        }
        return switch (end - at) {
            case 2 -> at + 1;
            case 4 -> at + 3;
            default -> end;
        };
    }

    /** ". . ." as one. */
    private static int spacedDots(char[] s, int at) {
        boolean three = Chars.at(s, at + 1) == ' '
                && Chars.at(s, at + 2) == '.'
                && Chars.at(s, at + 3) == ' '
                && Chars.at(s, at + 4) == '.';
        return three ? at + 5 : at + 1;
    }

    private static int stops(char[] s, int at) {
        int end = at;
        while (Chars.at(s, end) == '?' || Chars.at(s, end) == '!') {
            end++;
        }
        return end;
    }

    private static int entity(char[] s, int at) {
        for (String name : new String[] {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&nbsp;"}) {
            if (Chars.startsWith(s, at, name)) {
                return at + name.length();
            }
        }
        int digits = Chars.at(s, at + 1) == '#' ? Chars.digits(s, at + 2) : at + 2;
        return digits > at + 2 && Chars.at(s, digits) == ';' ? digits + 1 : at + 1;
    }

    /** One sign with what is put onto it: accents, variants, colours of skin. */
    private static int other(char[] s, int at) {
        int end = at + Character.charCount(Character.codePointAt(s, at));
        while (end < s.length) {
            int point = Character.codePointAt(s, end);
            int type = Character.getType(point);
            boolean skin = point >= 0x1f3fb && point <= 0x1f3ff;
            if (!skin && type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
