package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people of the actor tables by the last word of their names. Immutable. */
final class Surnames {
    private final Map<String, List<ActorFact>> bySurname = new HashMap<>();

    Surnames(List<ActorFact> people) {
        for (ActorFact fact : people) {
            String folded = Folding.fold(fact.name());
            int space = folded.lastIndexOf(' ');
            if (space > 0) {
                bySurname
                        .computeIfAbsent(folded.substring(space + 1), key -> new ArrayList<>(2))
                        .add(fact);
            }
        }
    }

    List<ActorFact> facts(String foldedSurname) {
        return bySurname.getOrDefault(foldedSurname, List.of());
    }
}
