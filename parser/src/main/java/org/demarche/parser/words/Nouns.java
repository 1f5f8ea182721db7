package org.demarche.parser.words;

import java.util.Map;
import java.util.Set;

/** Singular of nouns. */
final class Nouns {
    private static final Map<String, String> IRREGULAR = WordLists.pairs("irregular-nouns.txt");
    private static final Set<String> KEPT = WordLists.words("plurals.txt");
    private static final Set<String> PEOPLES = WordLists.words("peoples.txt");
    private static final Set<String> NOT_MEN = Set.of("specimen", "omen", "abdomen", "regimen", "semen", "acumen");
    private static final Set<String> NOT_PEOPLES = WordLists.words("not-peoples.txt");
    private static final int SHORTEST_PEOPLE = 5;

    private Nouns() {}

    /** @param word a plural in lower case */
    static String singular(String word) {
        if (KEPT.contains(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        int part = word.lastIndexOf('-') + 1;
        if (part > 0 && part < word.length()) {
            return word.substring(0, part) + singular(word.substring(part));
        }
        if (word.endsWith("men") && !NOT_MEN.contains(word)) {
            return cut(word, 2) + "an";
        }
        if (word.endsWith("people") || word.endsWith("children")) {
            int from = word.length() - (word.endsWith("people") ? 6 : 8);
            return word.substring(0, from) + IRREGULAR.get(word.substring(from));
        }
        return regular(word);
    }

    private static String regular(String word) {
        int length = word.length();
        if (length < 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("'s")) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return cut(word, 3) + 'y';
        }
        if (word.endsWith("ses")) {
            return ses(word);
        }
        boolean longer = word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")
                || word.endsWith("zzes")
                || word.endsWith("oes");
        return cut(word, longer ? 2 : 1);
    }

    private static String ses(String word) {
        if (word.endsWith("sses") || (word.endsWith("uses") && !word.endsWith("auses") && !word.endsWith("ouses"))) {
            return cut(word, 2);
        }
        return word.endsWith("yses") ? cut(word, 2) + "is" : cut(word, 1);
    }

    /** Singular of the name of a people or of believers; any other name stays as it is. */
    static String properSingular(String name) {
        int part = name.lastIndexOf('-') + 1;
        String last = name.substring(part);
        boolean people = last.endsWith("ans") && last.length() > SHORTEST_PEOPLE && !NOT_PEOPLES.contains(last);
        return people || PEOPLES.contains(last) ? cut(name, 1) : name;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
