package org.demarche.train;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the gaps of one sentence; what has the same index is the same throughout. For one sentence only. */
final class Expansion {
    /** Names that come from the table of states. */
    static final Set<String> NAMES = Set.of(
            "country", "bare", "adj", "people", "capital", "CAPITAL", "city", "title", "Title", "name", "surname");

    private static final String OFFICES = "office";

    private final PatternData data;
    private final Random random;
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, String> bound = new HashMap<>();
    private final Map<String, RegionNames.Person> people = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private int fresh;

    Expansion(PatternData data, Random random) {
        this.data = data;
        this.random = random;
    }

    /** One sentence, not yet tidied. */
    String expand(Piece piece) {
        StringBuilder out = new StringBuilder();
        write(piece, null, out);
        return out.toString();
    }

    private void write(Piece piece, @Nullable String index, StringBuilder out) {
        if (piece instanceof Piece.Text text) {
            out.append(text.text());
        } else if (piece instanceof Piece.Sequence sequence) {
            sequence.parts().forEach(part -> write(part, index, out));
        } else if (piece instanceof Piece.Choice choice) {
            write(pick(choice.options()), index, out);
        } else if (piece instanceof Piece.Maybe maybe) {
            if (random.nextBoolean()) {
                write(maybe.part(), index, out);
            }
        } else if (piece instanceof Piece.Reference reference) {
            out.append(value(reference.name(), indexOf(reference, index)));
        }
    }

    private String indexOf(Piece.Reference reference, @Nullable String outer) {
        if (reference.index() == null) {
            return ":" + fresh++;
        }
        return outer == null ? reference.index() : reference.index().replace("#", outer);
    }

    private String value(String name, String index) {
        String key = name + index;
        String known = bound.get(key);
        if (known != null) {
            return known;
        }
        String value = NAMES.contains(name) ? name(name, index) : entry(name, index);
        bound.put(key, value);
        return value;
    }

    private String entry(String list, String index) {
        List<Piece> entries = data.lists().get(list);
        if (entries == null) {
            throw new IllegalArgumentException("no list @" + list);
        }
        StringBuilder out = new StringBuilder();
        write(pick(entries), index, out);
        return out.toString();
    }

    private String name(String name, String index) {
        State state = state(index);
        return switch (name) {
            case "country" -> state.name();
            case "bare" -> state.bare();
            case "adj" -> state.adjective();
            case "people" -> state.people();
            case "capital" -> state.capital();
            case "CAPITAL" -> state.capital().toUpperCase(Locale.ROOT);
            case "city" -> random.nextInt(4) == 0 ? state.capital() : pick(state.cities());
            case "title" -> entry(OFFICES, index);
            case "Title" -> capitalised(value("title", index));
            case "name" -> person(index, state).name();
            default -> person(index, state).surname();
        };
    }

    private RegionNames.Person person(String index, State state) {
        return people.computeIfAbsent(index, key -> {
            List<String> known = data.people().of(state.code());
            return known.isEmpty() || random.nextBoolean()
                    ? region(state).draw(random)
                    : region(state).known(pick(known));
        });
    }

    private RegionNames region(State state) {
        RegionNames names = data.regions().get(state.region());
        if (names == null) {
            throw new IllegalArgumentException("no names for " + state.region());
        }
        return names;
    }

    /** The state of an index; "1b" is another person of the state 1. */
    private State state(String index) {
        String key = index.replaceAll("[a-z]+$", "");
        State known = states.get(key);
        if (known != null) {
            return known;
        }
        State state = pick(data.states());
        while (!used.add(state.code())) {
            state = pick(data.states());
        }
        states.put(key, state);
        return state;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String capitalised(String words) {
        StringBuilder out = new StringBuilder();
        for (String word : words.split(" ")) {
            out.append(out.length() == 0 ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return out.toString();
    }
}
