package org.demarche.register;

import java.util.Set;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.jspecify.annotations.Nullable;

/** Whether the sides of a record are such as a register of states' dealings holds. */
final class Parties {
    private static final Set<String> PRIVATE =
            Set.of("BUS", "MED", "EDU", "CVL", "LAB", "CRM", "MNC", "REL", "ELI", "HLH", "AGR", "REF");
    /** Sides that deal with their own state as with another. */
    private static final Set<String> APART = Set.of("REB", "OPP", "INS", "SEP", "UAF", "PTY", "RAD", "SPY", "IMG");

    private Parties() {}

    /** True for an actor of a country, an organisation or a group. */
    static boolean isKnown(@Nullable Actor actor) {
        return actor != null
                && actor.code() != null
                && actor.code().length() > 3 * actor.sectors().size();
    }

    /** True for a firm, a paper, a school, people at large. */
    static boolean isPrivate(Actor actor) {
        boolean organisation = actor.code() != null && actor.code().startsWith("IGO");
        return actor.sectors().stream().anyMatch(PRIVATE::contains)
                && !actor.sectors().contains("GOV")
                && !organisation;
    }

    /** True where both are known and neither is a private side nor a part of the other's state. */
    static boolean areTwoPowers(CodedRecord record) {
        Actor source = record.source();
        Actor target = record.target();
        if (source == null || target == null || !isKnown(source) || !isKnown(target)) {
            return false;
        }
        return !isPrivate(source) && !isPrivate(target) && areApart(source, target);
    }

    /** True for sides of different countries or organisations, or a state and those who fight or oppose it. */
    static boolean areApart(Actor source, Actor target) {
        if (source.sameAs(target)) {
            return false;
        }
        String one = String.valueOf(source.code());
        String other = String.valueOf(target.code());
        if (source.country() == null && (one.startsWith(other) || other.startsWith(one))) {
            return false;
        }
        boolean same = source.country() != null && source.country().equals(target.country());
        return !same
                || source.sectors().stream().anyMatch(APART::contains)
                || target.sectors().stream().anyMatch(APART::contains);
    }
}
