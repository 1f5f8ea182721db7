package org.demarche.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the names and phrases of a codebook that are spelt nearly like one that is not known. */
public final class NearNames {
    private static final int SHORTEST_WORD = 3;
    private static final int LETTERS_FOR_EACH_FAULT = 4;
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> known;
    private final Map<String, Integer> names = new HashMap<>();

    /** Over the names of the actor tables and the phrases of the agent table. */
    public NearNames(Codebook codebook) {
        Set<String> all = new LinkedHashSet<>(codebook.actors().names());
        all.addAll(codebook.agents().phrases());
        this.known = List.copyOf(all);
        for (String name : known) {
            words(Folding.fold(name)).forEach(word -> names.merge(word, 1, Integer::sum));
        }
    }

    private record Near(String name, boolean misspelt, int distance, double shared) {}

    /** The nearest ones: first those a few letters away, then those that share words, rare words before common ones. */
    public List<String> of(String name, int most) {
        String folded = Folding.fold(name.strip());
        Set<String> words = words(folded);
        List<Near> found = new ArrayList<>();
        for (String candidate : known) {
            String other = Folding.fold(candidate);
            int distance = distance(folded, other);
            boolean misspelt = distance <= folded.length() / LETTERS_FOR_EACH_FAULT;
            double shared = shared(words, words(other));
            if (misspelt || shared > 0) {
                found.add(new Near(candidate, misspelt, distance, shared));
            }
        }
        found.sort(Comparator.comparing((Near near) -> !near.misspelt())
                .thenComparing(near -> near.misspelt() ? near.distance() : -near.shared())
                .thenComparing(Near::distance)
                .thenComparing(Near::name));
        return found.stream().limit(most).map(Near::name).toList();
    }

    /** Names of very different length are far apart without a closer look. */
    private static int distance(String a, String b) {
        int least = Math.abs(a.length() - b.length());
        return least > a.length() / LETTERS_FOR_EACH_FAULT ? least + b.length() : Suggestion.distance(a, b);
    }

    private double shared(Set<String> words, Set<String> others) {
        return words.stream()
                .filter(others::contains)
                .mapToDouble(word -> 1.0 / names.getOrDefault(word, 1))
                .sum();
    }

    private static Set<String> words(String folded) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : GAPS.split(folded)) {
            if (word.length() >= SHORTEST_WORD && !word.equals("the") && !word.equals("and")) {
                words.add(word);
            }
        }
        return words;
    }
}
