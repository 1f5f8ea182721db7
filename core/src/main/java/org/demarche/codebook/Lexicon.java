package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The rules, found by their trigger. Immutable. */
public final class Lexicon {
    private final List<Rule> rules;
    private final Map<String, List<Rule>> verbs;
    private final Map<String, List<Rule>> nouns;
    private final Map<String, List<Rule>> adjectives;

    Lexicon(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.verbs = index(rule -> firstWords(rule.verbs()));
        this.nouns = index(rule -> lastWords(rule.nouns()));
        this.adjectives = index(rule -> firstWords(rule.adjectives()));
    }

    private static Set<String> firstWords(Iterable<String> phrases) {
        Set<String> found = new LinkedHashSet<>();
        phrases.forEach(p -> found.add(p.contains(" ") ? p.substring(0, p.indexOf(' ')) : p));
        return found;
    }

    private static Set<String> lastWords(Iterable<String> phrases) {
        Set<String> found = new LinkedHashSet<>();
        phrases.forEach(p -> {
            String head = p.contains(" of ") ? p.substring(0, p.indexOf(" of ")) : p;
            found.add(head.substring(head.lastIndexOf(' ') + 1));
        });
        return found;
    }

    private Map<String, List<Rule>> index(Function<Rule, Set<String>> keys) {
        Map<String, List<Rule>> index = new HashMap<>();
        for (Rule rule : rules) {
            for (String key : keys.apply(rule)) {
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
            }
        }
        return index;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Rules with a verb phrase that begins with this lemma. */
    public List<Rule> forVerb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** Rules with a noun phrase that ends with this lemma. */
    public List<Rule> forNoun(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** Rules with this adjective. */
    public List<Rule> forAdjective(String lemma) {
        return adjectives.getOrDefault(lemma, List.of());
    }
}
