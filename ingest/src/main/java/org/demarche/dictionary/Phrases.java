package org.demarche.dictionary;

import java.util.regex.Pattern;

/** The words of a dictionary, in which '_' and blanks divide words and a '_' at the end ends the last. */
final class Phrases {
    private static final Pattern DIVIDERS = Pattern.compile("[_\\s]+");
    private static final Pattern WORDS = Pattern.compile(".*[\\p{L}\\p{N}].*");
    private static final Pattern STRANGE =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N} .,'’‘`´\"“”&/()!?:*+\\u2010-\\u2014-]");
    private static final String ARTICLE = "THE ";

    private Phrases() {}

    /** The words with one space between them. */
    static String words(String phrase) {
        return DIVIDERS.matcher(phrase).replaceAll(" ").strip();
    }

    /** True for words that can stand in a text: letters, digits and the marks of names. */
    static boolean areWords(String words) {
        return WORDS.matcher(words).matches() && !STRANGE.matcher(words).find();
    }

    /** The words without an article before them. */
    static String withoutArticle(String words) {
        boolean article = words.length() > ARTICLE.length() && words.regionMatches(true, 0, ARTICLE, 0, 4);
        return article ? words.substring(ARTICLE.length()) : words;
    }

    /** How many words there are. */
    static int count(String words) {
        return DIVIDERS.split(words).length;
    }
}
