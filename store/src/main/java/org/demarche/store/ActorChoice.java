package org.demarche.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Country;
import org.demarche.codebook.Folding;
import org.demarche.codebook.Organisation;
import org.demarche.codebook.Organisation.Membership;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * Whom a query asks for, as one side of records: a country with all its actors, an actor code with all that begin as it
 * does, or the members of a group of states while they belong to it.
 *
 * @param label as the user wrote it
 * @param code a country or an actor code; empty for a group
 * @param members of the group
 */
public record ActorChoice(String label, String code, List<Membership> members) {
    /** What stands before the name of a group whose members are meant. */
    public static final String GROUP = "group:";

    private static final int BLOCK = 3;

    public ActorChoice {
        members = List.copyOf(members);
    }

    /**
     * Reads a choice.
     *
     * @param words a code (RUS, RUSGOV, IGOUNO), a name of a country or of an actor, or {@value #GROUP} and the name of
     *     a group of states
     * @throws DemarcheException when nothing is called so
     */
    public static ActorChoice of(String words, Codebook codebook) {
        String name = words.strip();
        if (name.toLowerCase(Locale.ROOT).startsWith(GROUP)) {
            return group(name.substring(GROUP.length()).strip(), codebook);
        }
        if (isCode(name, codebook)) {
            return new ActorChoice(name, name, List.of());
        }
        return country(name, codebook)
                .or(() -> actor(name, codebook))
                .or(() -> organisation(name, codebook))
                .orElseThrow(() -> unknown("'" + name + "' is no code, and no table holds such a name."));
    }

    /**
     * The members of a group of states.
     *
     * @throws DemarcheException when there is no such group
     */
    public static ActorChoice group(String name, Codebook codebook) {
        return organisation(name, codebook)
                .orElseThrow(() -> unknown("no group of states is called '" + name
                        + "'; ontology/organisations.tsv holds those that are known, such as NATO, ASEAN, East Asia."));
    }

    /** Whether it is a group. */
    public boolean isGroup() {
        return code.isEmpty();
    }

    private static boolean isCode(String name, Codebook codebook) {
        if (name.isEmpty() || name.length() % BLOCK != 0 || !name.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            return false;
        }
        String first = name.substring(0, BLOCK);
        return codebook.ontology().isCountry(first)
                || codebook.ontology().isRole(first)
                || codebook.actors().codes().stream().anyMatch(code -> code.startsWith(name));
    }

    private static Optional<ActorChoice> country(String name, Codebook codebook) {
        return codebook.actors().facts(name).stream()
                .map(ActorFact::code)
                .filter(code -> code.length() == BLOCK && codebook.ontology().isCountry(code))
                .findFirst()
                .or(() -> officialName(name, codebook))
                .map(code -> new ActorChoice(name, code, List.of()));
    }

    private static Optional<String> officialName(String name, Codebook codebook) {
        String folded = Folding.fold(name);
        return codebook.actors().codes().stream()
                .filter(code -> code.length() == BLOCK && codebook.ontology().isCountry(code))
                .filter(code -> codebook.ontology().countries(code).stream()
                        .map(Country::name)
                        .anyMatch(one -> Folding.fold(one).equals(folded)))
                .sorted()
                .findFirst();
    }

    private static Optional<ActorChoice> actor(String name, Codebook codebook) {
        Set<String> codes = new TreeSet<>();
        codebook.actors().facts(name).forEach(fact -> codes.add(fact.code()));
        if (codes.size() > 1) {
            throw unknown("'" + name + "' may be " + String.join(", ", codes) + "; give the code.");
        }
        return codes.stream().findFirst().map(code -> new ActorChoice(name, code, List.of()));
    }

    private static Optional<ActorChoice> organisation(String name, Codebook codebook) {
        return codebook.ontology()
                .organisations()
                .named(name)
                .map(Organisation::members)
                .filter(members -> !members.isEmpty())
                .map(members -> new ActorChoice(GROUP + name, "", members));
    }

    private static DemarcheException unknown(String detail) {
        return new DemarcheException(List.of(new Problem(ProblemCode.DM107, "query", detail)));
    }

    /**
     * Adds a condition on one side of {@code records}.
     *
     * @param side source or target
     */
    void on(String side, Condition condition) {
        if (isGroup()) {
            members(side, condition);
            return;
        }
        String country = code.substring(0, BLOCK);
        if (code.length() == BLOCK && !isUnbound(country)) {
            condition.add("records." + side + "_country = ?", code);
        } else if (isUnbound(country)) {
            condition.add("(records." + side + "_code >= ? AND records." + side + "_code < ?)", code, code + "\uFFFF");
        } else {
            condition.add(
                    "(records." + side + "_country = ? AND substr(records." + side + "_code, 1, ?) = ?)",
                    country,
                    code.length(),
                    code);
        }
    }

    /** Codes that begin with a kind of organisation or with a role belong to no country. */
    private static boolean isUnbound(String block) {
        return UNBOUND.contains(block);
    }

    private static final Set<String> UNBOUND = Set.copyOf(Arrays.asList(
            "IGO", "NGO", "MNC", "IMG", "UAF", "NGM", "INT", "UIS", "GOV", "MIL", "OPP", "REB", "CVL", "BUS", "COP",
            "JUD", "LEG", "MED", "REF", "SPY", "ELI", "EDU", "HLH", "LAB", "PTY", "RAD", "SEP", "CRM", "AGR", "DEV",
            "ENV", "HRI", "MOD", "SET", "CHR", "JEW", "MOS", "BUD", "HIN", "CTH", "PRO", "MUS", "SIK", "INS"));

    private void members(String side, Condition condition) {
        String country = "records." + side + "_country";
        Set<String> all = new TreeSet<>();
        members.forEach(member -> all.add(member.country()));
        List<Object> values = new ArrayList<>(all);
        StringBuilder when = new StringBuilder();
        for (String one : all) {
            List<Membership> times = members.stream()
                    .filter(member -> member.country().equals(one))
                    .toList();
            if (times.stream().allMatch(time -> time.from() == null && time.to() == null)) {
                continue;
            }
            when.append(" WHEN ? THEN ");
            values.add(one);
            for (Membership time : times) {
                when.append(time == times.get(0) ? "" : " OR ").append("(records.day >= ? AND records.day <= ?)");
                values.add(time.from() == null ? "" : time.from());
                values.add(time.to() == null ? "9999" : time.to() + "~");
            }
        }
        String member = country + " IN (" + marks(all.size()) + ")";
        condition.add(
                when.length() == 0 ? member : "(" + member + " AND CASE " + country + when + " ELSE 1 END)",
                values.toArray());
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
