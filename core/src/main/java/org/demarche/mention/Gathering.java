package org.demarche.mention;

import java.util.List;
import java.util.Objects;

/**
 * Those of whom the opening of an article tells that they met, talked or speak together: "they" and "the leaders" of the
 * rest are they.
 *
 * @param members of different countries or bodies; empty where the opening does not name them all
 * @param joint true where the article is their common statement, whose "we" they are
 */
record Gathering(List<Actor> members, boolean joint) {
    Gathering {
        members = List.copyOf(members);
    }

    /** True for two of different countries or bodies. */
    boolean isPair() {
        return members.size() == 2;
    }

    /** What tells members apart: the country, else the code. */
    static String side(Actor actor) {
        return Objects.requireNonNullElse(actor.country(), String.valueOf(actor.code()));
    }
}
