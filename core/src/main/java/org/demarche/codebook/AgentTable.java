package org.demarche.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words for people and bodies with the roles that they play: minister, troops, parliament. Immutable. */
public final class AgentTable {
    /** Most words that a phrase may have. */
    public static final int MAX_WORDS = 5;

    /**
     * @param phrase lower case, singular
     * @param roles CAMEO role codes, may be empty for a person of no role
     * @param person true for one human, false for a body or many
     * @param source where the fact comes from
     * @param note what a reader should know, or empty
     * @param place table and line that say so
     */
    public record Agent(String phrase, List<String> roles, boolean person, String source, String note, String place) {
        public Agent {
            roles = List.copyOf(roles);
        }

        /** The same words with other roles. */
        public Agent withRoles(List<String> other) {
            return new Agent(phrase, other, person, source, note, place);
        }
    }

    private final Map<String, Agent> byPhrase = new HashMap<>();

    AgentTable(List<Row> rows) {
        for (Row row : rows) {
            String phrase = row.get(0).toLowerCase(Locale.ROOT);
            boolean person = row.get(2).equals("person");
            byPhrase.put(phrase, new Agent(phrase, row.words(1), person, row.get(3), row.get(4), row.place()));
        }
    }

    /** The agent that a phrase in lower case and singular stands for. */
    public Optional<Agent> find(String phrase) {
        return Optional.ofNullable(byPhrase.get(phrase));
    }

    /** All phrases, sorted. */
    public List<String> phrases() {
        return byPhrase.keySet().stream().sorted().toList();
    }

    public int size() {
        return byPhrase.size();
    }
}
