package org.demarche.parser.words;

import java.util.Map;

/** Positive of comparatives and superlatives. */
final class Grades {
    private static final Map<String, String> IRREGULAR = WordLists.pairs("irregular-grades.txt");

    private Grades() {}

    /**
     * "larger" gives "large".
     *
     * @param word in lower case
     * @param adverb true for adverbs: "better" gives "well" then
     */
    static String positive(String word, boolean adverb) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return !adverb
                    ? irregular
                    : irregular.equals("good") ? "well" : irregular.equals("bad") ? "badly" : irregular;
        }
        int part = word.lastIndexOf('-') + 1;
        if (part > 0 && part < word.length()) {
            return word.substring(0, part) + positive(word.substring(part), adverb);
        }
        String stem = word.endsWith("er")
                ? word.substring(0, word.length() - 2)
                : word.endsWith("est") ? word.substring(0, word.length() - 3) : "";
        if (!Stems.isWord(stem) || stem.length() < 3) {
            return word;
        }
        return stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + 'y' : Stems.complete(stem);
    }
}
