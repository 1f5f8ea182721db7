package org.demarche.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Event codes, their classes, and how an operator changes a code. Immutable. */
public final class Ontology {
    /** The last place in the order of roles that says what kind of body across states stands at the head of a code. */
    private static final int LAST_ACROSS_STATES = 1;

    /** What becomes of an act under an operator: a code, or none, and a status. */
    public record Composed(@Nullable String code, String status) {}

    private record Role(String name, int order) {}

    private final Map<String, EventCode> codes;
    private final Map<String, Integer> ploverQuads;
    private final Map<String, Role> roles;
    private final Map<String, Map<String, Composed>> compositions;
    private final Map<String, List<Country>> countries;
    private final Organisations organisations;

    Ontology(
            List<Row> cameo,
            List<Row> plover,
            List<Row> roleRows,
            List<Row> compose,
            List<Row> countryRows,
            Organisations organisations) {
        Map<String, EventCode> byCode = new HashMap<>();
        for (Row row : cameo) {
            byCode.put(
                    row.get(0),
                    new EventCode(row.get(0), row.get(1), row.number(2), row.orNull(3), row.orNull(4), row.words(5)));
        }
        this.codes = Map.copyOf(byCode);
        Map<String, Integer> quads = new HashMap<>();
        plover.forEach(row -> quads.put(row.get(0), (int) row.number(1)));
        this.ploverQuads = Map.copyOf(quads);
        Map<String, Role> byRole = new HashMap<>();
        roleRows.forEach(row -> byRole.put(row.get(0), new Role(row.get(1), (int) row.number(3))));
        this.roles = Map.copyOf(byRole);
        Map<String, Map<String, Composed>> byOperator = new HashMap<>();
        for (Row row : compose) {
            byOperator
                    .computeIfAbsent(row.get(0), key -> new HashMap<>())
                    .put(row.get(1), new Composed(row.orNull(2), row.get(3)));
        }
        this.compositions = Map.copyOf(byOperator);
        Map<String, List<Country>> byCountry = new HashMap<>();
        for (Row row : countryRows) {
            byCountry.computeIfAbsent(row.get(0), key -> new ArrayList<>(1)).add(Country.of(row));
        }
        this.countries = Map.copyOf(byCountry);
        this.organisations = organisations;
    }

    /** The event code with this number. */
    public Optional<EventCode> code(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** All event codes, sorted. */
    public List<EventCode> codes() {
        return codes.values().stream()
                .sorted(Comparator.comparing(EventCode::code))
                .toList();
    }

    /** PLOVER's class of a type, or null for an unknown one. */
    public @Nullable Integer ploverQuad(@Nullable String type) {
        return type == null ? null : ploverQuads.get(type);
    }

    /** What becomes of an act under an operator: the longest prefix of its code decides. */
    public Optional<Composed> compose(String operator, String code) {
        Map<String, Composed> table = compositions.get(operator);
        if (table == null) {
            return Optional.empty();
        }
        for (int length = code.length(); length >= 2; length--) {
            Composed found = table.get(code.substring(0, length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.ofNullable(table.get("*"));
    }

    /** True when an operator has a table. */
    public boolean isOperator(String operator) {
        return compositions.containsKey(operator);
    }

    /** True for a state's or territory's code. */
    public boolean isCountry(String code) {
        return countries.containsKey(code);
    }

    /** Name of a country, or the code itself; of states that followed one another under the code, the last one's. */
    public String countryName(String code) {
        List<Country> lines = countries(code);
        return lines.isEmpty() ? code : lines.get(lines.size() - 1).name();
    }

    /** The states that followed one another under a code, the earliest first; none for an unknown code. */
    public List<Country> countries(String code) {
        return List.copyOf(countries.getOrDefault(code, List.of()));
    }

    /** Organisations of states with their members. */
    public Organisations organisations() {
        return organisations;
    }

    public boolean isRole(String code) {
        return roles.containsKey(code);
    }

    /**
     * Puts together an actor code: country or kind first, then group, then roles in the table's order, each once.
     *
     * @param base country, organisation or group code, possibly with roles; may be empty
     * @param more roles to add
     * @return the code, empty when there is nothing to put together
     */
    public String actorCode(String base, List<String> more) {
        List<String> fixed = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i + 3 <= base.length(); i += 3) {
            String block = base.substring(i, i + 3);
            boolean role = i > 0 && isPlainRole(block) || i == 0 && isPlainRole(block);
            List<String> into = role ? found : fixed;
            if (!into.contains(block)) {
                into.add(block);
            }
        }
        for (String block : more) {
            if (isAcrossStates(block) && !fixed.contains(block)) {
                fixed.add(0, block);
            } else if (!found.contains(block) && !fixed.contains(block)) {
                found.add(block);
            }
        }
        found.sort(Comparator.comparingInt(block -> order(block)));
        return String.join("", fixed) + String.join("", found);
    }

    /** An actor code in words: the name of each block, or the block itself where it has none. */
    public String actorInWords(String actorCode) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i + 3 <= actorCode.length(); i += 3) {
            String block = actorCode.substring(i, i + 3);
            Role role = roles.get(block);
            boolean country = i == 0 && isCountry(block);
            words.add(country ? countryName(block) : role == null ? block : role.name());
        }
        return String.join(", ", words);
    }

    /** Roles within an actor code, in order. */
    public List<String> rolesOf(@Nullable String actorCode) {
        List<String> found = new ArrayList<>();
        for (int i = 0; actorCode != null && i + 3 <= actorCode.length(); i += 3) {
            String block = actorCode.substring(i, i + 3);
            if (isPlainRole(block)) {
                found.add(block);
            }
        }
        return found;
    }

    private int order(String block) {
        Role role = roles.get(block);
        return role == null ? 1000 : role.order();
    }

    /** "IGO": what a body across states is, which stands before where it is. */
    private boolean isAcrossStates(String block) {
        return order(block) <= LAST_ACROSS_STATES;
    }

    private boolean isPlainRole(String block) {
        Role role = roles.get(block);
        return role != null && role.order() >= 40;
    }
}
