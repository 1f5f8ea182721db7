package org.demarche.report;

import java.util.List;
import java.util.TreeSet;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Ontology;
import org.demarche.codebook.Organisation.Membership;
import org.demarche.store.ActorChoice;

/**
 * One side of a dyad.
 *
 * @param choice whom it holds, as queries ask for it
 * @param name in words: Russia
 * @param countries whether its codes are those of countries, with all their actors
 * @param codes codes with which all of its actors begin
 */
public record Side(ActorChoice choice, String name, boolean countries, List<String> codes) {
    private static final int BLOCK = 3;

    public Side {
        codes = List.copyOf(codes);
    }

    /**
     * Reads a side.
     *
     * @param words a code or a name, as {@link ActorChoice#of} takes them
     * @throws org.demarche.problem.DemarcheException when nothing is called so
     */
    public static Side of(String words, Codebook codebook) {
        ActorChoice choice = ActorChoice.of(words, codebook);
        Ontology ontology = codebook.ontology();
        if (choice.isGroup()) {
            TreeSet<String> members = new TreeSet<>();
            choice.members().stream().map(Membership::country).forEach(members::add);
            return new Side(choice, choice.label().substring(ActorChoice.GROUP.length()), true, List.copyOf(members));
        }
        String code = choice.code();
        boolean country = code.length() == BLOCK && ontology.isCountry(code);
        return new Side(choice, ontology.actorInWords(code), country, List.of(code));
    }

    /** How a query names it: its code, or the group. */
    public String label() {
        return choice.isGroup() ? choice.label() : choice.code();
    }

    /** Whether an actor code belongs to it. */
    public boolean holds(String code) {
        return codes.stream().anyMatch(code::startsWith);
    }
}
