package org.demarche.codebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Named sets of words such as weapons, aid or sanctions, which rules refer to as @weapons. Thread-safe. */
public final class WordClasses {
    private final RowIndex index;
    /** The classes that were asked for so far. */
    private final Map<String, Set<String>> met = new ConcurrentHashMap<>();

    /** Over the lines of class tables by the name of the class. */
    WordClasses(RowIndex index) {
        this.index = index;
    }

    public boolean has(String name) {
        return index.contains(name);
    }

    /** Words of a class; empty for an unknown one. */
    public Set<String> words(String name) {
        Set<String> known = met.get(name);
        if (known != null) {
            return known;
        }
        Set<String> read = new LinkedHashSet<>();
        index.rows(name).forEach(row -> read.add(row.get(1).toLowerCase(Locale.ROOT)));
        if (!read.isEmpty()) {
            met.put(name, read);
        }
        return read;
    }

    /** True when a class holds a word or phrase. */
    public boolean contains(String name, String word) {
        return words(name).contains(word);
    }

    /**
     * The words that a rule means: those of each class in place of its {@code @name}. Parsers split words at hyphens:
     * "cease-fire" is looked for as "cease fire" too.
     */
    Set<String> expand(List<String> words) {
        Set<String> found = new LinkedHashSet<>();
        for (String word : words) {
            if (word.startsWith("@")) {
                words(word.substring(1)).forEach(each -> addWord(found, each));
            } else {
                addWord(found, word);
            }
        }
        return found;
    }

    private static void addWord(Set<String> found, String word) {
        found.add(word);
        if (word.indexOf('-') > 0) {
            found.add(word.replace('-', ' '));
        }
    }

    List<String> names() {
        return index.keys().stream().sorted().toList();
    }
}
