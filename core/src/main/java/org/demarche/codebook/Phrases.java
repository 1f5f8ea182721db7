package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lemmas and phrases that a rule asks for. Classes of words are put in at the first look-up, since most rules are never
 * tried on a text. Rules that ask for the same share one. Thread-safe.
 */
final class Phrases {
    private final List<String> asked;
    private final WordClasses classes;
    private volatile @Nullable Index index;

    private record Index(
            Set<String> all, Map<String, List<List<String>>> endings, Map<String, List<String>> ofPhrases) {}

    /**
     * @param asked as the rule has them
     * @param classes those that the rule may name
     */
    Phrases(List<String> asked, WordClasses classes) {
        this.asked = List.copyOf(asked);
        this.classes = classes;
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = build(classes.expand(asked));
            index = known;
        }
        return known;
    }

    private static Index build(Set<String> words) {
        Map<String, List<List<String>>> endings = new HashMap<>();
        Map<String, List<String>> ofPhrases = new HashMap<>();
        for (String phrase : words) {
            int of = phrase.indexOf(" of ");
            int space = phrase.lastIndexOf(' ');
            if (of > 0) {
                String head = phrase.substring(0, of);
                ofPhrases
                        .computeIfAbsent(head.substring(head.lastIndexOf(' ') + 1), key -> new ArrayList<>(1))
                        .add(phrase.substring(of + 4));
            } else if (space > 0) {
                endings.computeIfAbsent(phrase.substring(space + 1), key -> new ArrayList<>(1))
                        .add(List.of(phrase.substring(0, space).split(" ")));
            }
        }
        return new Index(Set.copyOf(words), endings, ofPhrases);
    }

    /** Each lemma and phrase. */
    Set<String> all() {
        return index().all();
    }

    /** Of each phrase "x of y" whose x ends with this word, the y. */
    List<String> of(String head) {
        return index().ofPhrases().getOrDefault(head, List.of());
    }

    /** Of each phrase that ends with this word, the words before it. */
    List<List<String>> endingWith(String last) {
        return index().endings().getOrDefault(last, List.of());
    }
}
