package org.demarche.happening;

import java.util.Map;
import java.util.Set;
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

    /** Words that one report has where another knows more: gunmen turn out to be rebels, people to be students. */
    private static final Map<String, Set<String>> WIDER = Map.of(
            "UAF", Set.of("REB", "INS", "SEP", "RAD", "CRM", "IMG"),
            "CVL", Set.of("AGR", "BUS", "EDU", "HLH", "LAB", "MED", "REF", "OPP", "ELI"));

    /** Who acts for a state towards another. */
    private static final Set<String> STATE = Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY");

    static Sides of(Account one, Account other) {
        boolean abroad = one.abroad() && other.abroad();
        Sides straight = of(abroad, one.source(), other.source(), one.target(), other.target());
        Sides crossed = of(abroad, one.source(), other.target(), one.target(), other.source());
        if (straight == SAME || straight.ordinal() <= crossed.ordinal()) {
            return straight;
        }
        boolean alike = one.reciprocal() || other.reciprocal();
        return crossed == SAME && !alike ? EXCHANGED : crossed;
    }

    private static Sides of(boolean abroad, Side first, Side second, Side third, Side fourth) {
        Sides one = of(abroad, first, second);
        Sides other = of(abroad, third, fourth);
        if (one == OPEN && other == OPEN) {
            return DIFFERENT;
        }
        return one.ordinal() > other.ordinal() ? one : other;
    }

    private static Sides of(boolean abroad, Side one, Side other) {
        if (one.nobody() || other.nobody()) {
            return one.nobody() && other.nobody() ? SAME : OPEN;
        }
        if (!one.known() || !other.known()) {
            boolean common = TellingWords.common(one.words(), other.words()) > 0;
            return common ? SAME : one.known() || other.known() ? OPEN : DIFFERENT;
        }
        boolean roles = one.sectors().isEmpty() || other.sectors().isEmpty() || share(abroad, one, other);
        if (one.country().equals(other.country())) {
            boolean same = one.country().isEmpty() ? one.code().equals(other.code()) : roles;
            return same ? SAME : one.country().isEmpty() ? DIFFERENT : OTHER_ROLES;
        }
        boolean loose = one.country().isEmpty() || other.country().isEmpty();
        return loose && (share(abroad, one, other) || isItsOffice(one, other) || isItsOffice(other, one))
                ? OPEN
                : DIFFERENT;
    }

    /** A state, and an office or an army of which it is not known whose it is: "the junta", "governments". */
    private static boolean isItsOffice(Side state, Side office) {
        return state.country().equals(state.code())
                && !state.country().isEmpty()
                && office.country().isEmpty()
                && !office.sectors().isEmpty()
                && STATE.containsAll(office.sectors());
    }

    /** Whether the two may be called by one role. */
    private static boolean share(boolean abroad, Side one, Side other) {
        return one.sectors().stream()
                .anyMatch(role -> other.sectors().stream().anyMatch(another -> isOne(abroad, role, another)));
    }

    private static boolean isOne(boolean abroad, String role, String other) {
        return role.equals(other)
                || WIDER.getOrDefault(role, Set.of()).contains(other)
                || WIDER.getOrDefault(other, Set.of()).contains(role)
                || abroad && STATE.contains(role) && STATE.contains(other);
    }
}
