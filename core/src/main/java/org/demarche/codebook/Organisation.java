package org.demarche.codebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of states with its members: a line of {@code ontology/organisations.tsv} and those of
 * {@code ontology/members.tsv} that name it.
 *
 * @param shortName what members.tsv calls it
 * @param name its full name
 * @param from first day, or null when not known
 * @param to last day, or null when it exists
 * @param members in the order of their countries' codes, then of time; a country that left and came back stands twice
 */
public record Organisation(
        String shortName,
        String name,
        @Nullable String from,
        @Nullable String to,
        List<Membership> members) {

    public Organisation {
        members = List.copyOf(members);
    }

    /**
     * A country's time in an organisation.
     *
     * @param country its code
     * @param from first day, or null when not known
     * @param to last day, or null when it is a member
     */
    public record Membership(
            String country, @Nullable String from, @Nullable String to) {}

    /** Members on a day; those of now when the day is null. */
    public List<Membership> membersOn(@Nullable String day) {
        return members.stream()
                .filter(member -> Period.holds(member.from(), member.to(), day))
                .toList();
    }
}
