package org.demarche.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an article has said so far about its actors, so that a later "he", "the minister" or "the two countries" can be
 * resolved. One for each article; not thread-safe.
 */
public final class Memory {
    private final Map<String, Actor> bySurname = new HashMap<>();
    private final Map<String, Actor> byRole = new HashMap<>();
    private final List<Actor> persons = new ArrayList<>();
    private final List<Actor> bodies = new ArrayList<>();
    private List<Actor> pair = List.of();
    private List<Actor> pairOfPeople = List.of();
    private final List<Actor> countries = new ArrayList<>();

    void person(String surname, Actor actor) {
        bySurname.merge(surname, actor, (old, now) -> now.code() == null ? old : now);
        persons.add(bySurname.getOrDefault(surname, actor));
    }

    void body(Actor actor) {
        bodies.add(actor);
    }

    /** @param leading true when it is what its sentence is about; else an earlier one of this role stays meant */
    void role(String phrase, Actor actor, boolean leading) {
        if (leading) {
            byRole.put(phrase, actor);
        } else {
            byRole.putIfAbsent(phrase, actor);
        }
    }

    void country(Actor actor) {
        countries.add(actor);
    }

    /** Two actors of different countries that were named together. */
    void pair(List<Actor> two) {
        pair = List.copyOf(two);
    }

    void pairOfPeople(List<Actor> two) {
        pairOfPeople = List.copyOf(two);
        pair = pairOfPeople;
    }

    /** Two that were coded as doing something together: "the two leaders", "both sides" are they from now on. */
    public void together(Actor one, Actor other) {
        if (one.country() != null && other.country() != null && !one.country().equals(other.country())) {
            pair = List.of(one, other);
            if (!one.sectors().isEmpty() && !other.sectors().isEmpty()) {
                pairOfPeople = pair;
            }
        }
    }

    Optional<Actor> surname(String name) {
        return Optional.ofNullable(bySurname.get(name));
    }

    Optional<Actor> role(String phrase) {
        return Optional.ofNullable(byRole.get(phrase));
    }

    Optional<Actor> lastPerson() {
        return persons.isEmpty() ? Optional.empty() : Optional.of(persons.get(persons.size() - 1));
    }

    Optional<Actor> lastBody() {
        return bodies.isEmpty() ? Optional.empty() : Optional.of(bodies.get(bodies.size() - 1));
    }

    /** The two that were last named together, else the two countries named last. */
    List<Actor> lastPair(boolean people) {
        if (people && !pairOfPeople.isEmpty()) {
            return pairOfPeople;
        }
        if (!pair.isEmpty()) {
            return pair;
        }
        for (int i = countries.size() - 2; i >= 0; i--) {
            Actor last = countries.get(countries.size() - 1);
            if (!String.valueOf(countries.get(i).country()).equals(String.valueOf(last.country()))) {
                return List.of(countries.get(i), last);
            }
        }
        return List.of();
    }
}
