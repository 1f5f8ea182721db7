package org.demarche.parser.words;

import java.util.Locale;
import java.util.Map;

/** Gives the dictionary form of a word by its part of speech: rules, and tables of what is irregular. */
public final class Lemmatizer {
    private static final Map<String, String> PRONOUNS = Map.ofEntries(
            Map.entry("me", "i"),
            Map.entry("him", "he"),
            Map.entry("his", "he"),
            Map.entry("her", "she"),
            Map.entry("us", "we"),
            Map.entry("our", "we"),
            Map.entry("them", "they"),
            Map.entry("their", "they"),
            Map.entry("your", "you"));

    private Lemmatizer() {}

    /**
     * Dictionary form of a word: in lower case, but names as they stand.
     *
     * @param word as it stands in the text; curly quotes are taken for straight ones
     * @param tag its Penn Treebank tag
     */
    public static String lemma(String word, String tag) {
        String plain = Spelling.plain(word);
        if (tag.startsWith("NNP")) {
            return tag.equals("NNPS") ? Nouns.properSingular(plain) : plain;
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        return switch (tag) {
            case "VB", "VBP", "VBZ", "VBG" -> Verbs.lemma(lower, tag);
            case "VBD", "VBN" -> lower.equals("'d") ? "have" : Verbs.lemma(lower, tag);
            case "NNS" -> Nouns.singular(lower);
            case "JJR", "JJS" -> Grades.positive(lower, false);
            case "RBR", "RBS" -> Grades.positive(lower, true);
            case "PRP", "PRP$" -> PRONOUNS.getOrDefault(lower, lower);
            case "DT" -> determiner(lower);
            case "MD" -> modal(lower);
            case "RB" -> lower.equals("n't") ? "not" : lower;
            case "TO" -> lower.equals("na") ? "to" : lower;
            case "CD" -> lower.indexOf(',') > 0 ? lower.replace(",", "") : lower;
            default -> lower;
        };
    }

    private static String determiner(String lower) {
        return switch (lower) {
            case "an" -> "a";
            case "these" -> "this";
            case "those" -> "that";
            default -> lower;
        };
    }

    private static String modal(String lower) {
        return switch (lower) {
            case "'ll", "wo" -> "will";
            case "ca" -> "can";
            case "'d" -> "would";
            case "sha" -> "shall";
            default -> lower;
        };
    }
}
