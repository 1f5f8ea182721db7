package org.demarche.parser;

import java.util.Locale;
import java.util.Set;
import org.demarche.parser.tag.TagLexicon;
import org.demarche.parser.words.Word;

/** Gives the words of headlines in capitals, or With Capitals Everywhere, the spelling that they usually have. */
final class Casing {
    private static final int MIN_CAPITALS = 8;
    private static final Set<String> KEPT = Set.of("US", "UN", "UK", "EU", "UAE", "U.S.", "U.N.", "U.K.", "E.U.");

    private final TagLexicon lexicon;

    Casing(TagLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Alters the spellings in place when the sentence is set in capitals. */
    void mend(String[] words) {
        if (isAllCapitals(words)) {
            for (int i = 0; i < words.length; i++) {
                words[i] = usual(words[i]);
            }
        } else if (isTitle(words)) {
            for (int i = 1; i < words.length; i++) {
                words[i] = untitled(words[i]);
            }
        } else {
            for (int i = 0; i < words.length; i++) {
                words[i] = withoutSlips(words[i]);
            }
        }
    }

    /** "iSrael", "RUssia": capitals where a slip of the keys put them. */
    private String withoutSlips(String word) {
        if (word.length() < 4 || !hasOddCapital(word) || count(word) >= 0) {
            return word;
        }
        String name = name(word, word.toLowerCase(Locale.ROOT));
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return count(capital) >= 0 ? capital : word;
    }

    /** True for a small letter after which a capital comes, or two capitals before a small letter. */
    private static boolean hasOddCapital(String word) {
        boolean odd = false;
        boolean small = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c)) {
                return false;
            }
            odd |= i > 0 && Character.isUpperCase(c);
            small |= Character.isLowerCase(c);
        }
        return odd && small;
    }

    /** True when the sentence has letters enough to tell and nearly all of them are capitals. */
    private static boolean isAllCapitals(String[] words) {
        int upper = 0;
        int lower = 0;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                upper += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
                lower += Character.isLowerCase(word.charAt(i)) ? 1 : 0;
            }
        }
        return words.length > 2 && upper >= MIN_CAPITALS && lower * 10 <= upper;
    }

    /** True when nearly all words of four letters and more begin with a capital and some usually do not. */
    private boolean isTitle(String[] words) {
        int capital = 0;
        int small = 0;
        int common = 0;
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            if (word.length() >= 4 && Character.isLetter(word.charAt(0))) {
                if (Character.isUpperCase(word.charAt(0))) {
                    capital++;
                    common += untitled(word).equals(word) ? 0 : 1;
                } else {
                    small++;
                }
            }
        }
        return common >= 2 && capital >= 3 && small * 5 <= capital;
    }

    private String untitled(String word) {
        if (word.length() < 2 || !Character.isUpperCase(word.charAt(0)) || Character.isUpperCase(word.charAt(1))) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return count(lower) > count(word) ? lower : word;
    }

    /** The spelling that was met most often; a word that was never met is taken for a name. */
    private String usual(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (KEPT.contains(word) || lower.equals(word)) {
            return word;
        }
        String name = name(word, lower);
        int small = count(lower);
        int capital = count(name);
        int upper = count(word);
        if (upper > small && upper > capital) {
            return word;
        }
        return small > capital || !Character.isLetter(word.charAt(0)) ? lower : name;
    }

    private int count(String word) {
        return lexicon.count(Word.hash(word));
    }

    private static String name(String word, String lower) {
        int first = Character.charCount(word.codePointAt(0));
        return lower.length() == word.length() ? word.substring(0, first) + lower.substring(first) : word;
    }
}
