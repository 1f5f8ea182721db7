package org.demarche.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Weighs the text that a page declares of its article against the one that was found on it. */
final class DeclaredBody {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 200;
    private static final int LONGEST = 200_000;
    private static final int MOST_BLOCKS = 5_000;
    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.8;
    private static final double HALF = 0.5;

    private DeclaredBody() {}

    /**
     * The paragraphs of the article. What was found is kept when the two agree, or when the declared text is only its
     * beginning; else the paragraphs of the page whose words are declared are taken, and where they do not stand on the
     * page, the declared text itself.
     *
     * @param found what was found on the page
     * @param declared the declared text, or nothing
     * @param body the page, to look for paragraphs again
     */
    static List<String> choose(List<Block> found, String declared, Element body) {
        List<String> own = found.stream().map(Block::text).toList();
        if (declared.length() < SHORTEST || declared.length() > LONGEST || found.size() > MOST_BLOCKS) {
            return own;
        }
        Words here = Words.of(String.join(" ", own));
        Words there = Words.of(declared);
        double declaredShown = there.shareIn(here);
        double foundDeclared = here.shareIn(there);
        if (declaredShown >= NEARLY_ALL && (foundDeclared >= NEARLY_ALL || foundDeclared < HALF)) {
            return own;
        }
        String whole = bare(declared);
        List<String> known = ArticleBody.all(body).stream()
                .limit(MOST_BLOCKS)
                .map(Block::text)
                .filter(text -> whole.contains(bare(text)))
                .distinct()
                .toList();
        if (there.shareIn(Words.of(String.join(" ", known))) >= MOST) {
            return known;
        }
        return declaredShown < NEARLY_ALL && there.count() > here.count() ? List.of(declared) : own;
    }

    private static String bare(String text) {
        return " "
                + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }

    /** How often each word stands in a text. */
    private record Words(Map<String, Integer> times, int count) {
        static Words of(String text) {
            Map<String, Integer> times = new HashMap<>();
            List<String> words = Arrays.asList(bare(text).strip().split(" "));
            words.forEach(word -> times.merge(word, 1, Integer::sum));
            return new Words(times, words.size());
        }

        double shareIn(Words other) {
            int both = 0;
            for (Map.Entry<String, Integer> word : times.entrySet()) {
                both += Math.min(word.getValue(), other.times.getOrDefault(word.getKey(), 0));
            }
            return both / (double) count;
        }
    }
}
