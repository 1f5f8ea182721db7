package org.demarche.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares headlines, which a page writes in several places and not always alike. */
final class Headlines {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 400;
    private static final double ALIKE = 0.6;

    private Headlines() {}

    /** Whether two lines are of the same words, whatever the punctuation. */
    static boolean same(String line, String title) {
        return line.length() <= LONGEST && !title.isEmpty() && bare(line).equals(bare(title));
    }

    /** How many words two lines share, if those are most of the words of the shorter one; else 0. */
    static int shared(String line, String other) {
        Set<String> one = words(line);
        Set<String> two = words(other);
        int shorter = Math.min(one.size(), two.size());
        one.retainAll(two);
        return one.size() >= ALIKE * shorter ? one.size() : 0;
    }

    private static Set<String> words(String line) {
        Set<String> words = new HashSet<>(Arrays.asList(bare(line).split(" ")));
        words.remove("");
        return words;
    }

    private static String bare(String line) {
        String some = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return NO_WORD.matcher(some.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
