package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names that mean somebody else in some company: Georgia beside Atlanta. Immutable and thread-safe. */
public final class Senses {
    /**
     * @param code whom the name then means, or null where it means nobody
     * @param words one of which the article must hold
     * @param place table and line that say so
     */
    public record Sense(@Nullable String code, List<String> words, String place) {
        public Sense {
            words = List.copyOf(words);
        }
    }

    private final Map<String, List<Sense>> byName = new HashMap<>();

    Senses(List<Row> rows) {
        for (Row row : rows) {
            byName.computeIfAbsent(Folding.fold(row.get(0)), key -> new ArrayList<>(2))
                    .add(new Sense(row.orNull(1), List.of(row.get(2).split("; ")), row.place()));
        }
    }

    /** True when a folded name has other senses. */
    public boolean has(String folded) {
        return byName.containsKey(folded);
    }

    /** The first other sense of a folded name that the words of a text speak for. */
    public Optional<Sense> in(String folded, String text) {
        return byName.getOrDefault(folded, List.of()).stream()
                .filter(sense -> sense.words().stream().anyMatch(word -> holds(text, word)))
                .findFirst();
    }

    private static boolean holds(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
