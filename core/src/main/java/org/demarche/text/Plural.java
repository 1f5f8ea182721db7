package org.demarche.text;

/** Singulars of English nouns that are not in a sentence, so that no parser has told their lemma. */
public final class Plural {
    private static final int SHORTEST_PLURAL = 4;

    private Plural() {}

    /** The singular of a word in lower case, or of the last word of a phrase; what is no plural stays as it is. */
    public static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - "ies".length()) + "y";
        }
        boolean hissing =
                word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes") || word.endsWith("sses");
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }
}
