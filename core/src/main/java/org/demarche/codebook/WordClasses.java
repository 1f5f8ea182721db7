package org.demarche.codebook;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Named sets of words such as weapons, aid or sanctions, which rules refer to as @weapons. Immutable. */
public final class WordClasses {
    private final Map<String, Set<String>> byName = new HashMap<>();

    WordClasses(List<Row> rows) {
        for (Row row : rows) {
            byName.computeIfAbsent(row.get(0), key -> new LinkedHashSet<>())
                    .add(row.get(1).toLowerCase(Locale.ROOT));
        }
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Words of a class; empty for an unknown one. */
    public Set<String> words(String name) {
        return byName.getOrDefault(name, Set.of());
    }

    /** True when a class holds a word or phrase. */
    public boolean contains(String name, String word) {
        return words(name).contains(word);
    }

    List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }
}
