package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of places that are no cities of the gazetteer, and other names of cities that are. Immutable. */
public final class PlaceTable {
    /** Most words that a name may have. */
    public static final int MAX_WORDS = 6;

    private final Map<String, List<PlaceFact>> byKey;
    private final Set<String> firstWords = new HashSet<>();

    PlaceTable(List<PlaceFact> facts) {
        Map<String, List<PlaceFact>> found = new HashMap<>(facts.size() * 2);
        for (PlaceFact fact : facts) {
            String key = PlaceKey.of(fact.name());
            found.computeIfAbsent(key, k -> new ArrayList<>(1)).add(fact);
            int space = key.indexOf(' ');
            firstWords.add(space < 0 ? key : key.substring(0, space));
        }
        this.byKey = found;
    }

    /** All lines for a name, in the order of the files. */
    public List<PlaceFact> facts(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** True when a name begins with this word. */
    public boolean begins(String key) {
        return firstWords.contains(key);
    }

    /** All lines, by key. */
    public List<PlaceFact> all() {
        return byKey.keySet().stream()
                .sorted()
                .flatMap(key -> facts(key).stream())
                .toList();
    }
}
