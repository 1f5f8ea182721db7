package org.demarche.parser.words;

/**
 * What the tagger and the parser see of a word: numbers that stand for its spelling, its endings and its shape.
 * Immutable. Two words with the same spelling are alike; the numbers never change between versions of a model format.
 */
public final class Word {
    /** Numbers of kinds that an unknown word can be of, by its ending and its shape. */
    public static final int UNKNOWN_KINDS = 1024;

    private static final int ENDINGS = 4;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final String spelling;
    private final long exact;
    private final long folded;
    private final int[] prefixes = new int[3];
    private final int[] suffixes = new int[ENDINGS];
    private final int shape;
    private final int traits;

    /** @param spelling the word in normal spelling, see {@link Spelling} */
    public Word(String spelling) {
        this.spelling = spelling;
        this.exact = hash(spelling);
        String fold = fold(spelling);
        this.folded = hash(fold);
        int length = fold.length();
        for (int i = 0; i < prefixes.length; i++) {
            prefixes[i] = (int) hash(fold, 0, Math.min(length, i + 1)) * 31 + i;
        }
        for (int i = 0; i < suffixes.length; i++) {
            suffixes[i] = (int) hash(fold, Math.max(0, length - i - 1), length) * 31 + i;
        }
        this.shape = shape(spelling);
        this.traits = traits(spelling);
    }

    /** The word as it was given. */
    public String spelling() {
        return spelling;
    }

    /** Number of the exact spelling. */
    public long exact() {
        return exact;
    }

    /** Number of the spelling in lower case with every digit as 0. */
    public long folded() {
        return folded;
    }

    /** Number of the first {@code length} characters, 1 to 3. */
    public int prefix(int length) {
        return prefixes[length - 1];
    }

    /** Number of the last {@code length} characters, 1 to 4. */
    public int suffix(int length) {
        return suffixes[length - 1];
    }

    /** Number of the pattern of capitals, small letters, digits and signs, with repetitions left out. */
    public int shape() {
        return shape;
    }

    /** Bits: 1 begins with a capital, 2 all capitals, 4 has a digit, 8 has a hyphen, 16 has no letter. */
    public int traits() {
        return traits;
    }

    /** Which kind of unknown word this is, from 0 to {@link #UNKNOWN_KINDS} - 1. */
    public int unknownKind() {
        int form = (traits & 4) != 0 ? 3 : (traits & 2) != 0 ? 2 : traits & 1;
        return (suffixes[2] & 0xff) * 4 + form;
    }

    private static String fold(String word) {
        StringBuilder fold = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            fold.append(Character.isDigit(c) ? '0' : Character.toLowerCase(c));
        }
        return fold.toString();
    }

    /** A number of 64 bits for a string, the same on every machine. */
    public static long hash(String text) {
        return hash(text, 0, text.length());
    }

    private static long hash(String text, int from, int to) {
        long hash = SEED;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0xff51afd7ed558ccdL;
            hash ^= hash >>> 29;
        }
        return hash * 0xc4ceb9fe1a85ec53L ^ (hash >>> 32);
    }

    private static int shape(String word) {
        int shape = 17;
        int last = -1;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int kind = Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c;
            if (kind != last || i == 1) {
                shape = shape * 31 + kind;
            }
            last = kind;
        }
        return shape;
    }

    private static int traits(String word) {
        int upper = 0;
        int letters = 0;
        int traits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            traits |= Character.isDigit(c) ? 4 : c == '-' && i > 0 ? 8 : 0;
        }
        if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
            traits |= 1;
        }
        if (upper > 1 && upper == letters) {
            traits |= 2;
        }
        return letters == 0 ? traits | 16 : traits;
    }
}
