package org.demarche.happening;

import java.util.Collections;
import org.demarche.happening.Account.Side;

/** How well those who take part agree. */
enum Sides {
    /** The same on both sides. */
    SAME,
    /** The same, but who acts and who suffers are exchanged. */
    EXCHANGED,
    /** The one names a side that the other leaves open. */
    OPEN,
    /** Others of the same country. */
    OTHER_ROLES,
    /** Others. */
    DIFFERENT;

    static Sides of(Account one, Account other) {
        Sides straight = of(one.source(), other.source(), one.target(), other.target());
        Sides crossed = of(one.source(), other.target(), one.target(), other.source());
        if (straight == SAME || straight.ordinal() <= crossed.ordinal()) {
            return straight;
        }
        boolean alike = one.reciprocal() || other.reciprocal();
        return crossed == SAME && !alike ? EXCHANGED : crossed;
    }

    private static Sides of(Side first, Side second, Side third, Side fourth) {
        Sides one = of(first, second);
        Sides other = of(third, fourth);
        if (one == OPEN && other == OPEN) {
            return DIFFERENT;
        }
        return one.ordinal() > other.ordinal() ? one : other;
    }

    private static Sides of(Side one, Side other) {
        if (one.nobody() || other.nobody()) {
            return one.nobody() && other.nobody() ? SAME : OPEN;
        }
        if (!one.known() || !other.known()) {
            boolean common = TellingWords.common(one.words(), other.words()) > 0;
            return common ? SAME : one.known() || other.known() ? OPEN : DIFFERENT;
        }
        boolean roles = one.sectors().isEmpty()
                || other.sectors().isEmpty()
                || !Collections.disjoint(one.sectors(), other.sectors());
        if (one.country().equals(other.country())) {
            boolean same = one.country().isEmpty() ? one.code().equals(other.code()) : roles;
            return same ? SAME : one.country().isEmpty() ? DIFFERENT : OTHER_ROLES;
        }
        boolean loose = one.country().isEmpty() || other.country().isEmpty();
        return loose && !Collections.disjoint(one.sectors(), other.sectors()) ? OPEN : DIFFERENT;
    }
}
