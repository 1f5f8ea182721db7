package org.demarche.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.codebook.CodebookLoader;
import org.demarche.codebook.Rule;

/** The examples of a codebook's rules with other states in them; never the examples themselves. */
final class ExampleVariants {
    private static final int VARIANTS = 3;

    /** A word for a state, and how the same word is made for another. */
    private record Name(State state, String text, Kind kind) {}

    private enum Kind {
        COUNTRY,
        BARE,
        ADJECTIVE,
        PEOPLE,
        CAPITAL,
        CITY
    }

    private final List<State> states;
    private final Map<String, Name> names = new HashMap<>();
    private final Pattern pattern;

    ExampleVariants(List<State> states) {
        this.states = states;
        for (State state : states) {
            add(state, state.name(), Kind.COUNTRY);
            add(state, capitalThe(state.name()), Kind.COUNTRY);
            add(state, state.capital(), Kind.CAPITAL);
            add(state, state.adjective(), Kind.ADJECTIVE);
            add(state, state.people(), Kind.PEOPLE);
            if (state.bare().length() > 3) {
                add(state, state.bare(), Kind.BARE);
            }
            state.cities().forEach(city -> add(state, city, Kind.CITY));
        }
        this.pattern = Pattern.compile(names.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\w)(?:", ")(?!\\w)")));
    }

    private void add(State state, String text, Kind kind) {
        names.putIfAbsent(text, new Name(state, text, kind));
    }

    private static String capitalThe(String name) {
        return name.startsWith("the ") ? "The " + name.substring(4) : name;
    }

    /** Variants of all examples of the codebook in a folder. */
    List<String> of(Path codebook, Random random) {
        List<String> examples = CodebookLoader.read(codebook, false).codebook().lexicon().rules().stream()
                .flatMap(rule -> Stream.concat(rule.yes().stream(), rule.no().stream()))
                .map(Rule.Example::text)
                .distinct()
                .toList();
        Set<String> originals = new HashSet<>(examples);
        Set<String> found = new LinkedHashSet<>();
        for (String example : examples) {
            for (int i = 0; i < VARIANTS && pattern.matcher(example).find(); i++) {
                String variant = variant(example, random);
                if (!originals.contains(variant)) {
                    found.add(variant);
                }
            }
        }
        return new ArrayList<>(found);
    }

    /** A sentence with each state in it exchanged for another. */
    String variant(String sentence, Random random) {
        Map<String, State> exchanged = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
            taken.add(name(matcher.group()).state().code());
        }
        String out = pattern.matcher(sentence).replaceAll(m -> {
            Name name = name(m.group());
            State other = exchanged.computeIfAbsent(name.state().code(), code -> other(taken, random));
            return Matcher.quoteReplacement(word(other, name.kind()));
        });
        return Tidying.capital(Tidying.articles(Tidying.spaced(out)));
    }

    private Name name(String text) {
        Name name = names.get(text);
        if (name == null) {
            throw new IllegalStateException("no state is called " + text);
        }
        return name;
    }

    private State other(Set<String> taken, Random random) {
        State state = states.get(random.nextInt(states.size()));
        while (!taken.add(state.code())) {
            state = states.get(random.nextInt(states.size()));
        }
        return state;
    }

    private static String word(State state, Kind kind) {
        return switch (kind) {
            case COUNTRY -> state.name();
            case BARE -> state.bare();
            case ADJECTIVE -> state.adjective();
            case PEOPLE -> state.people();
            case CAPITAL -> state.capital();
            case CITY -> state.cities().get(0);
        };
    }
}
