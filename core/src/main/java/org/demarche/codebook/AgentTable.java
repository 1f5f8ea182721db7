package org.demarche.codebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Words for people and bodies with the roles that they play: minister, troops, parliament. Thread-safe. */
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

    private final RowIndex index;
    /** The agents that were asked for so far. */
    private final Map<String, Agent> met = new ConcurrentHashMap<>();

    /** Over the lines of agent tables by their {@link #key}. */
    AgentTable(RowIndex index) {
        this.index = index;
    }

    /** What a line is found by: its phrase in lower case. */
    static String key(Row row) {
        return row.get(0).toLowerCase(Locale.ROOT);
    }

    private static Agent agent(Row row) {
        boolean person = row.get(2).equals("person");
        return new Agent(key(row), row.words(1), person, row.get(3), row.get(4), row.place());
    }

    /** The agent that a phrase in lower case and singular stands for; of several lines the last one holds. */
    public Optional<Agent> find(String phrase) {
        Agent known = met.get(phrase);
        if (known != null) {
            return Optional.of(known);
        }
        List<Row> rows = index.rows(phrase);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Agent read = agent(rows.get(rows.size() - 1));
        met.put(phrase, read);
        return Optional.of(read);
    }

    /** All phrases, sorted. */
    public List<String> phrases() {
        return index.keys().stream().sorted().toList();
    }

    public int size() {
        return index.size();
    }
}
