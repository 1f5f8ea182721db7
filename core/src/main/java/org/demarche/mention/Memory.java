package org.demarche.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an article has said so far about its actors, so that a later "he", "the minister" or "the two countries" can be
 * resolved. One for each article; not thread-safe.
 */
public final class Memory {
    private final Map<String, Actor> bySurname = new HashMap<>();
    private final Map<String, Actor> byRole = new HashMap<>();
    private @Nullable Actor lastPerson;
    private @Nullable Actor lastBody;
    private @Nullable Actor lastCountry;

    /** The last one of another country than {@link #lastCountry}. */
    private @Nullable Actor countryBefore;

    private List<Actor> pair = List.of();
    private List<Actor> pairOfPeople = List.of();

    void person(String surname, Actor actor) {
        bySurname.merge(surname, actor, (old, now) -> now.code() == null ? old : now);
        lastPerson = bySurname.getOrDefault(surname, actor);
    }

    void body(Actor actor) {
        lastBody = actor;
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
        if (lastCountry != null && !Objects.equals(lastCountry.country(), actor.country())) {
            countryBefore = lastCountry;
        }
        lastCountry = actor;
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
        return Optional.ofNullable(lastPerson);
    }

    Optional<Actor> lastBody() {
        return Optional.ofNullable(lastBody);
    }

    /** The two that were last named together, else the two countries named last. */
    List<Actor> lastPair(boolean people) {
        if (people && !pairOfPeople.isEmpty()) {
            return pairOfPeople;
        }
        if (!pair.isEmpty()) {
            return pair;
        }
        return lastCountry == null || countryBefore == null ? List.of() : List.of(countryBefore, lastCountry);
    }
}
