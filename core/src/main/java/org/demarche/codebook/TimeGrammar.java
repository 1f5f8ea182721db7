package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rules of time expressions with their words, indexed by the words that they begin with. Immutable, thread-safe. */
public final class TimeGrammar {
    /** Classes that are read off the form of a word; all other classes stand in tables. */
    public static final Set<String> BUILT_IN =
            Set.of("year", "day", "decade", "iso", "slashed", "part_year", "part_month", "time", "noun");

    /** Classes whose words are too common to show that a sentence speaks of time. */
    static final Set<String> WEAK = Set.of("number", "ordinal", "part", "time", "noun");

    /** Classes of tables that numbers in digits belong to as well. */
    private static final Set<String> COUNTING = Set.of("number", "ordinal");

    private static final String DIGIT = "0";

    private final List<TimeRule> rules;
    private final Map<String, List<Word>> words = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private final Set<String> anchors = new HashSet<>();
    private final Set<String> capitalAnchors = new HashSet<>();
    private final Map<String, List<TimeRule>> byFirst = new HashMap<>();

    /**
     * A word of a class.
     *
     * @param name the class
     * @param forms the word, or several, as they stand in the table
     * @param value what it stands for
     */
    public record Word(String name, List<String> forms, String value) {
        public Word {
            forms = List.copyOf(forms);
        }
    }

    TimeGrammar(List<Row> table, List<TimeRule> rules) {
        this.rules = List.copyOf(rules);
        for (Row row : table) {
            Word word = new Word(row.get(0), row.words(1), row.get(2));
            classes.add(word.name());
            if (word.forms().isEmpty()) {
                continue;
            }
            String first = word.forms().get(0).toLowerCase(Locale.ROOT);
            words.computeIfAbsent(first, key -> new ArrayList<>(2)).add(word);
            if (!WEAK.contains(word.name())) {
                boolean capital = Character.isUpperCase(word.forms().get(0).charAt(0));
                (capital ? capitalAnchors : anchors).add(first);
            }
        }
        rules.forEach(this::index);
    }

    private void index(TimeRule rule) {
        Set<String> firsts = new LinkedHashSet<>();
        for (List<TimeRule.Element> pattern : rule.patterns()) {
            for (TimeRule.Element element : pattern) {
                firsts.addAll(firsts(element));
                if (!element.optional()) {
                    break;
                }
            }
        }
        firsts.forEach(first ->
                byFirst.computeIfAbsent(first, key -> new ArrayList<>(2)).add(rule));
    }

    private Set<String> firsts(TimeRule.Element element) {
        String name = element.name();
        if (name == null) {
            return element.words();
        }
        Set<String> firsts = new LinkedHashSet<>();
        words.forEach((first, list) -> {
            if (list.stream().anyMatch(w -> w.name().equals(name))) {
                firsts.add(first);
            }
        });
        if (BUILT_IN.contains(name) || COUNTING.contains(name)) {
            firsts.add(DIGIT);
        }
        return firsts;
    }

    /** All rules in the order of the files. */
    public List<TimeRule> rules() {
        return rules;
    }

    /**
     * True for a word without which no expression can be: one of a class that shows it, or one that begins with a digit or
     * has a number after a hyphen.
     *
     * @param form the word as it stands in the text; "may" is no month
     * @param lower the word in lower case
     */
    public boolean isAnchor(String form, String lower) {
        return startsLikeNumber(lower)
                || anchors.contains(lower)
                || capitalAnchors.contains(lower) && Character.isUpperCase(form.charAt(0));
    }

    /** Rules that may begin with a word. */
    public List<TimeRule> rulesAt(String lower) {
        return byFirst.getOrDefault(startsLikeNumber(lower) ? DIGIT : lower, List.of());
    }

    /** Words of all classes that begin with a word. */
    public List<Word> wordsAt(String lower) {
        return words.getOrDefault(lower, List.of());
    }

    /** Names of all classes that patterns may use. */
    Set<String> classes() {
        Set<String> all = new HashSet<>(classes);
        all.addAll(BUILT_IN);
        return all;
    }

    private static boolean startsLikeNumber(String lower) {
        char first = lower.isEmpty() ? ' ' : lower.charAt(0);
        return first >= '0' && first <= '9'
                || lower.startsWith("mid-")
                || lower.startsWith("early-")
                || lower.startsWith("late-");
    }
}
