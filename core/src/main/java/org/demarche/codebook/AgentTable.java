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
     */
    public record Agent(String phrase, List<String> roles, boolean person) {
        public Agent {
            roles = List.copyOf(roles);
        }
    }

    private final Map<String, Agent> byPhrase = new HashMap<>();

    AgentTable(List<Row> rows) {
        for (Row row : rows) {
            String phrase = row.get(0).toLowerCase(Locale.ROOT);
            byPhrase.put(phrase, new Agent(phrase, row.words(1), row.get(2).equals("person")));
        }
    }

    /** The agent that a phrase in lower case and singular stands for. */
    public Optional<Agent> find(String phrase) {
        return Optional.ofNullable(byPhrase.get(phrase));
    }

    public int size() {
        return byPhrase.size();
    }
}
