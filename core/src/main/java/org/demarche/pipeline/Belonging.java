package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.record.CodedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Gives those of whom a record knows the role alone ("a court", "40 passengers") the country that the record itself tells:
 * where the act happened, or whose institution the other side is. Soldiers, rebels and gunmen may be anywhere and are left
 * as they are. Thread-safe.
 */
final class Belonging {
    /** Roles of people and bodies that are of the place where they suffer or act. */
    private static final Set<String> LOCAL =
            Set.of("CVL", "COP", "JUD", "LAB", "HLH", "EDU", "AGR", "OPP", "REL", "LEG");

    /** Roles of institutions that deal with those of their own country. */
    private static final Set<String> HOME = Set.of("JUD", "LEG", "COP", "PTY", "ELI");

    /** Classes of acts upon people at a place. */
    private static final Set<String> BODILY = Set.of("14", "17", "18", "19", "20");

    /** Classes of acts of a country's institutions and people upon one another. */
    private static final Set<String> DOMESTIC = Set.of("01", "02", "05", "08", "09", "10", "11", "12", "14", "17");

    private final Codebook codebook;

    Belonging(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * The record with its actors' countries.
     *
     * @param record with its place
     * @param named codes of the countries that its sentence names
     */
    CodedRecord settled(CodedRecord record, Set<String> named) {
        Actor source = record.source();
        Actor target = record.target();
        if (source == null || record.cameo() == null && record.wouldBe() == null) {
            return record;
        }
        Actor newSource = of(record, source, target, named);
        Actor newTarget = target == null ? null : of(record, target, source, named);
        return newSource == source && newTarget == target ? record : record.between(newSource, newTarget);
    }

    private Actor of(CodedRecord record, Actor actor, @Nullable Actor other, Set<String> named) {
        if (actor.code() == null
                || actor.sectors().isEmpty()
                || actor.code().length() != 3 * actor.sectors().size()
                || actor.via().stream().anyMatch(step -> step.kind().equals("given"))) {
            return actor;
        }
        String root = String.valueOf(record.cameo() == null ? record.wouldBe() : record.cameo())
                .substring(0, 2);
        NamedPlace where = record.place();
        if (where != null
                && where.place() != null
                && where.place().country() != null
                && BODILY.contains(root)
                && LOCAL.containsAll(actor.sectors())) {
            return with(actor, where.place().country(), new Actor.Via("place", where.span(), where.text()));
        }
        String theirs = other == null ? null : other.country();
        boolean home = other != null
                && theirs != null
                && !other.sectors().isEmpty()
                && DOMESTIC.contains(root)
                && HOME.containsAll(actor.sectors())
                && named.equals(Set.of(theirs));
        return home && other != null && theirs != null
                ? with(actor, theirs, new Actor.Via("report", other.span(), other.text()))
                : actor;
    }

    private Actor with(Actor actor, String country, Actor.Via step) {
        List<Actor.Via> via = new ArrayList<>(actor.via());
        via.add(step);
        return new Actor(
                actor.span(),
                actor.text(),
                codebook.ontology().actorCode(country, actor.sectors()),
                country,
                actor.sectors(),
                actor.name(),
                via);
    }
}
