package org.demarche.parser.words;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dictionary form of verbs. */
final class Verbs {
    private static final Map<String, String> IRREGULAR = WordLists.pairs("irregular-verbs.txt");
    /** Irregular forms that are the dictionary form of another verb too. */
    private static final Set<String> OTHER_VERBS = Set.of(
            "found",
            "ground",
            "wound",
            "saw",
            "lay",
            "fell",
            "felt",
            "bore",
            "rent",
            "bound",
            "spat",
            "lit",
            "underlay",
            "relay",
            "does",
            "art",
            "shod",
            "cleft",
            "overlay");

    private static final String[] PREFIXES = {"over", "out", "under", "mis", "fore"};

    private Verbs() {}

    /** @param word in lower case */
    static String lemma(String word, String tag) {
        String irregular = irregular(word);
        boolean base = tag.equals("VB") || tag.equals("VBP");
        if (irregular != null && !(base && OTHER_VERBS.contains(word))) {
            return irregular;
        }
        int part = word.lastIndexOf('-') + 1;
        if (part > 0 && part < word.length()) {
            return word.substring(0, part) + lemma(word.substring(part), tag);
        }
        return switch (tag) {
            case "VBZ" -> third(word);
            case "VBG" -> ing(word);
            case "VBD", "VBN" -> ed(word);
            default -> word;
        };
    }

    private static @Nullable String irregular(String word) {
        String whole = IRREGULAR.get(word);
        if (whole != null) {
            return whole;
        }
        for (String prefix : PREFIXES) {
            if (word.length() > prefix.length() + 2 && word.startsWith(prefix)) {
                String rest = IRREGULAR.get(word.substring(prefix.length()));
                if (rest != null) {
                    return prefix + rest;
                }
            }
        }
        return null;
    }

    private static String third(String word) {
        int length = word.length();
        if (length < 3 || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return length > 4 ? cut(word, 3) + 'y' : cut(word, 1);
        }
        boolean longer = word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")
                || word.endsWith("zzes")
                || word.endsWith("oes");
        return cut(word, longer ? 2 : 1);
    }

    private static String ing(String word) {
        if (!word.endsWith("ing") || !Stems.isWord(cut(word, 3))) {
            return word;
        }
        String stem = cut(word, 3);
        return stem.endsWith("e") ? stem : Stems.complete(stem);
    }

    private static String ed(String word) {
        if (!word.endsWith("ed") || !Stems.isWord(cut(word, 2))) {
            return word;
        }
        String stem = cut(word, 2);
        if (stem.endsWith("i")) {
            return cut(stem, 1) + 'y';
        }
        return stem.endsWith("e") ? stem + 'e' : Stems.complete(stem);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
