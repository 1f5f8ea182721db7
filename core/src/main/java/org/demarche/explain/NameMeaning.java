package org.demarche.explain;

import java.util.List;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.AgentTable.Agent;
import org.demarche.codebook.Country;
import org.demarche.codebook.Organisation;
import org.demarche.mention.Actor;
import org.demarche.mention.Actor.Via;
import org.jspecify.annotations.Nullable;

/**
 * What the codebook says of a name or phrase.
 *
 * @param name as it was asked for, without a leading article
 * @param day the day that was asked for, or null
 * @param facts lines of the actor tables with this name, in the order of time
 * @param taken the one that the coder takes on that day, or in an article without a date; null when it takes none
 * @param agent the line of the agent table with this phrase, or null
 * @param composed actors that the coder puts together from the words, where no line has the whole of them
 * @param near names that are spelt nearly alike, where nothing is known
 * @param countries the state that is taken, on that day; those that followed one another under its code when no day was
 *     asked for; empty when a state is not what the name means
 * @param organisation the organisation of states with this name, or null
 */
public record NameMeaning(
        String name,
        @Nullable String day,
        List<ActorFact> facts,
        @Nullable ActorFact taken,
        @Nullable Agent agent,
        List<Composed> composed,
        List<String> near,
        List<Country> countries,
        @Nullable Organisation organisation) {

    public NameMeaning {
        facts = List.copyOf(facts);
        composed = List.copyOf(composed);
        near = List.copyOf(near);
        countries = List.copyOf(countries);
    }

    /** True when the codebook says anything of the words. */
    public boolean isKnown() {
        return !facts.isEmpty() || agent != null || !composed.isEmpty() || organisation != null;
    }

    /**
     * True when the fact that is taken holds on the day; else it is the one that ends last, or before a person's first
     * office no more than the country.
     */
    public boolean holds() {
        return taken != null && facts.contains(taken) && taken.holdsOn(day);
    }

    /** True when the day lies before all that the tables say of a person. */
    public boolean isBeforeAll() {
        return taken != null && !facts.contains(taken);
    }

    /**
     * An actor that the coder puts together from several words.
     *
     * @param actor code, words and steps
     * @param parts the same steps, each with the line of a table that it rests on
     * @param unlisted the name of a person or body in the phrase that no table holds, or null
     */
    public record Composed(
            Actor actor, List<Part> parts, @Nullable String unlisted) {
        public Composed {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A step from words to a code.
     *
     * @param via the step
     * @param fact the line of an actor table that was taken, or null
     * @param agent the line of the agent table, or null
     */
    public record Part(
            Via via, @Nullable ActorFact fact, @Nullable Agent agent) {}
}
