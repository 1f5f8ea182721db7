package org.demarche.parser.words;

/** Words written as one that count as two. */
final class Contractions {
    private static final String[] WHOLE = {"cannot", "gonna", "gotta", "wanna", "gimme", "lemme", "dunno"};
    private static final int[] CUTS = {3, 3, 3, 3, 3, 3, 2};
    private static final int SHORTEST = 5;
    private static final int LONGEST = 6;

    private Contractions() {}

    /** Where a word is cut, or its start. */
    static int cut(char[] s, int at, int end) {
        int length = end - at;
        if (length < SHORTEST || length > LONGEST) {
            return at;
        }
        for (int i = 0; i < WHOLE.length; i++) {
            if (WHOLE[i].length() == length && Chars.startsWith(s, at, WHOLE[i])) {
                return at + CUTS[i];
            }
        }
        return at;
    }

    /** Second cut of "du|n|no", or the start. */
    static int secondCut(char[] s, int at, int end) {
        return end - at == SHORTEST && Chars.startsWith(s, at, "dunno") ? at + 3 : at;
    }
}
