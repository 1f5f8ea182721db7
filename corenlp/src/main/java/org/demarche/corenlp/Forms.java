package org.demarche.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words as the tagger and the parser know them: straight quotes, plain dashes, and capitals only where usual. */
final class Forms {
    private static final int MIN_CAPITALS = 8;
    private static final Set<String> KEPT = Set.of("US", "UN", "UK", "EU", "UAE", "U.S.", "U.N.", "U.K.", "E.U.");

    private Forms() {}

    static void normalize(List<CoreLabel> labels) {
        boolean capitals = allCapitals(labels);
        for (CoreLabel label : labels) {
            String word = plain(label.word());
            label.setWord(capitals ? usualCase(word) : word);
            label.setValue(label.word());
        }
    }

    private static String plain(String word) {
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
        return word.chars().allMatch(c -> c < 0x80);
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

    /** True when the sentence has letters enough to tell and nearly all of them are capitals. */
    private static boolean allCapitals(List<CoreLabel> labels) {
        int upper = 0;
        int lower = 0;
        for (CoreLabel label : labels) {
            String word = label.word();
            for (int i = 0; i < word.length(); i++) {
                upper += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
                lower += Character.isLowerCase(word.charAt(i)) ? 1 : 0;
            }
        }
        return labels.size() > 2 && upper >= MIN_CAPITALS && lower * 10 <= upper;
    }

    /** The spelling that the parser met most often; a word that it never met is taken for a name. */
    private static String usualCase(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (KEPT.contains(word) || lower.equals(word)) {
            return word;
        }
        String name = name(word, lower);
        int unknown = Models.parser().getWordID("\u0001");
        int lowerRank = rank(lower, unknown);
        int nameRank = rank(name, unknown);
        int upperRank = rank(word, unknown);
        if (upperRank < lowerRank && upperRank < nameRank) {
            return word;
        }
        return lowerRank < nameRank || !Character.isLetter(word.charAt(0)) ? lower : name;
    }

    private static int rank(String word, int unknown) {
        int id = Models.parser().getWordID(word);
        return id == unknown ? Integer.MAX_VALUE : id;
    }

    private static String name(String word, String lower) {
        int first = Character.charCount(word.codePointAt(0));
        return lower.length() == word.length() ? word.substring(0, first) + lower.substring(first) : word;
    }
}
