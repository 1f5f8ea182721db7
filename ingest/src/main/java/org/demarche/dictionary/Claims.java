package org.demarche.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.ActorTable;
import org.demarche.codebook.Folding;

/** Which code each name has on which days: first come those of the shipped tables, then the lines as they are read. */
final class Claims {
    static final String SHIPPED = "";

    /**
     * A code of a name.
     *
     * @param days when it holds
     * @param code the actor's code
     * @param where file and line, or {@link #SHIPPED}
     */
    record Claim(Days days, String code, String where) {
        boolean isShipped() {
            return where.equals(SHIPPED);
        }
    }

    private final ActorTable shipped;
    private final Map<String, List<Claim>> byName = new HashMap<>();

    Claims(ActorTable shipped) {
        this.shipped = shipped;
    }

    /** The claims on the name within some days. */
    List<Claim> within(String name, Days days) {
        return of(name).stream().filter(c -> c.days().overlaps(days)).toList();
    }

    /** Claims those days for the code that no one else has claimed, and gives them back; none when all are taken. */
    List<Days> add(String name, Days days, String code, String where) {
        List<Claim> claims = of(name);
        List<Days> free = days.without(claims.stream().map(Claim::days).toList());
        free.forEach(part -> claims.add(new Claim(part, code, where)));
        return free;
    }

    private List<Claim> of(String name) {
        boolean capitals = asksForCapitals(name);
        return byName.computeIfAbsent(Folding.fold(name) + '\t' + capitals, key -> {
            List<Claim> claims = new ArrayList<>();
            for (ActorFact fact : shipped.facts(name)) {
                if (fact.asksForCapitals() == capitals) {
                    claims.add(new Claim(Days.of(fact), fact.code(), SHIPPED));
                }
            }
            return claims;
        });
    }

    private static boolean asksForCapitals(String name) {
        return new ActorFact(name, "", "", null, null, "").asksForCapitals();
    }
}
