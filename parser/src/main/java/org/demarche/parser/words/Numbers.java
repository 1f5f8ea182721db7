package org.demarche.parser.words;

import java.util.Set;

/** Numbers, dates, times and telephone numbers. */
final class Numbers {
    /** Units that are tokens of their own also after a whole number. */
    private static final Set<String> UNITS = Set.of(
            "km", "cm", "mm", "kg", "lb", "am", "pm", "AM", "PM", "GHz", "MHz", "GB", "MB", "TB", "kHz", "USD", "mg",
            "ml", "Mbps", "Gbps");

    private Numbers() {}

    /** End of the number that begins here, or the start when none does. */
    static int end(char[] s, int at) {
        char c = s[at];
        if (Chars.isDigit(s, at)) {
            return unsigned(s, at);
        }
        if (c == '.' && Chars.isDigit(s, at + 1) && !Chars.isWordUnit(s, at - 1)) {
            return Chars.digits(s, at + 1);
        }
        boolean sign = (c == '-' && Chars.isSpace(s, at - 1)) || c == '+';
        return sign && Chars.isDigit(s, at + 1) ? unsigned(s, at + 1) : at;
    }

    private static int unsigned(char[] s, int at) {
        int grouped = grouped(s, at);
        if (grouped > at) {
            return grouped;
        }
        int i = Chars.digits(s, at);
        boolean plain = true;
        while (isInner(Chars.at(s, i)) && Chars.isDigit(s, i + 1)) {
            plain = false;
            i = Chars.digits(s, i + 1);
        }
        if (!Chars.isLetter(s, i)) {
            return i;
        }
        int letters = Chars.wordUnits(s, i);
        String rest = new String(s, i, letters - i);
        if (rest.equals("s") || rest.equals("th")) {
            return letters;
        }
        return plain && !UNITS.contains(rest) ? letters : i;
    }

    private static boolean isInner(char c) {
        return c == ',' || c == '.' || c == ':' || c == '/';
    }

    /** Dates and telephone numbers with hyphens: 10-12-2005, 2005-10-12, 555-1234, 1-800-555-1234. */
    private static int grouped(char[] s, int at) {
        if (Chars.isHyphen(s, at - 1) || Chars.isWordUnit(s, at - 1)) {
            return at;
        }
        int groups = 0;
        int shape = 0;
        int i = at;
        while (Chars.isDigit(s, i)) {
            int end = Chars.digits(s, i);
            shape = shape * 10 + Math.min(9, end - i);
            groups++;
            if (groups > 4) {
                return at;
            }
            if (Chars.isHyphen(s, end) && Chars.isDigit(s, end + 1)) {
                i = end + 1;
            } else {
                return isGrouped(shape) && !Chars.isWordUnit(s, end) ? end : at;
            }
        }
        return at;
    }

    private static boolean isGrouped(int shape) {
        return switch (shape) {
            case 34, 334, 1334, 422, 421, 412, 411, 224, 214, 124, 114, 222 -> true;
            default -> false;
        };
    }
}
