package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.codebook.Organisation.Membership;

/** Organisations of states with their members. Immutable. */
public final class Organisations {
    private final Map<String, Organisation> byName;

    Organisations(List<Row> organisations, List<Row> members) {
        Map<String, List<Membership>> lists = new HashMap<>();
        for (Row row : members) {
            lists.computeIfAbsent(row.get(0), key -> new ArrayList<>())
                    .add(new Membership(row.get(1), row.orNull(2), row.orNull(3)));
        }
        Map<String, Organisation> names = new HashMap<>();
        for (Row row : organisations) {
            Organisation organisation = new Organisation(
                    row.get(0), row.get(1), row.orNull(2), row.orNull(3), lists.getOrDefault(row.get(0), List.of()));
            names.putIfAbsent(Folding.fold(row.get(0)), organisation);
            names.putIfAbsent(Folding.fold(row.get(1)), organisation);
        }
        this.byName = Map.copyOf(names);
    }

    /** The organisation with this short or full name. */
    public Optional<Organisation> named(String name) {
        return Optional.ofNullable(byName.get(Folding.fold(name)));
    }
}
