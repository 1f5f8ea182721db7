package org.demarche.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives words in capitals the form in which they are printed. */
final class Spelling {
    private static final Set<String> SMALL = Set.of(
            "A", "AN", "AND", "AS", "AT", "BIN", "BINT", "BY", "DA", "DAS", "DE", "DEL", "DELLA", "DER", "DES", "DI",
            "DO", "DOS", "DU", "ET", "FOR", "FROM", "IBN", "IN", "LA", "LAS", "LE", "LES", "LOS", "OF", "ON", "OR",
            "THE", "TO", "UND", "VAN", "VON", "WITH", "ZU");
    private static final Set<String> TITLES = Set.of("MR", "MRS", "MS", "DR", "ST", "SGT", "LT", "JR", "SR", "NG");
    private static final Pattern NUMERAL = Pattern.compile("(X{0,3})(IX|IV|V?I{0,3})");
    private static final Pattern NO_VOWEL = Pattern.compile("[B-DF-HJ-NP-TV-XZ]{2,5}");
    private static final Pattern AROUND = Pattern.compile("[(),]");
    private static final Pattern INITIALS = Pattern.compile("([A-Z]\\.)+[A-Z]?");
    private static final int LONGEST_ACRONYM = 6;

    private Spelling() {}

    /**
     * A name as it is printed.
     *
     * @param words one space between them
     * @param others other names of the same actor, by whose first letters an acronym is known
     */
    static String printed(String words, List<String> others) {
        if (!words.equals(words.toUpperCase(Locale.ROOT)) || isAcronym(words, others)) {
            return words;
        }
        String[] each = words.split(" ");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < each.length; i++) {
            boolean small = i > 0 && i < each.length - 1 && SMALL.contains(each[i]);
            out.append(i == 0 ? "" : " ");
            out.append(small ? each[i].toLowerCase(Locale.ROOT) : word(each[i], i == 0));
        }
        return out.toString();
    }

    /** True for one word in capitals that is made of letters which other names begin their words with. */
    static boolean isAcronym(String word, List<String> others) {
        if (!word.equals(word.toUpperCase(Locale.ROOT)) || word.indexOf(' ') >= 0) {
            return false;
        }
        String letters = word.replace(".", "");
        return letters.length() == 2
                || INITIALS.matcher(word).matches()
                || NO_VOWEL.matcher(letters).matches()
                || (letters.length() <= LONGEST_ACRONYM && others.stream().anyMatch(o -> begins(o, letters)));
    }

    private static boolean begins(String name, String letters) {
        StringBuilder all = new StringBuilder();
        StringBuilder great = new StringBuilder();
        for (String word : name.split("[ -]")) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                all.append(word.charAt(0));
                great.append(SMALL.contains(word) ? "" : word.substring(0, 1));
            }
        }
        return all.length() > 1 && (letters.contentEquals(all) || letters.contentEquals(great));
    }

    private static String word(String word, boolean first) {
        return staysInCapitals(word, first) ? word : parts(word, first);
    }

    private static boolean staysInCapitals(String word, boolean first) {
        String letters = AROUND.matcher(word).replaceAll("");
        return letters.length() == 1
                || letters.chars().anyMatch(c -> c >= '0' && c <= '9')
                || INITIALS.matcher(letters).matches()
                || (!first && NUMERAL.matcher(letters).matches())
                || (word.charAt(0) == '(' && letters.length() <= LONGEST_ACRONYM)
                || (NO_VOWEL.matcher(letters).matches() && !TITLES.contains(letters));
    }

    /** Each part of 'AL-ASSAD' and 'O'BRIEN' begins anew; what follows in 'PEOPLE'S' does not. */
    private static String parts(String word, boolean first) {
        StringBuilder out = new StringBuilder(word.length());
        boolean begins = true;
        int begun = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                out.append(begins ? c : Character.toLowerCase(c));
                begun = begins ? i : begun;
                begins = false;
            } else {
                out.append(c);
                boolean apostrophe = c == '\'' || c == '’';
                begins = !apostrophe || (i - begun == 1 && i + 2 < word.length());
            }
        }
        String printed = out.toString();
        boolean scottish = printed.startsWith("Mc") && printed.length() > 4;
        if (scottish) {
            return "Mc" + Character.toUpperCase(printed.charAt(2)) + printed.substring(3);
        }
        return !first && printed.startsWith("Al-") ? "a" + printed.substring(1) : printed;
    }
}
