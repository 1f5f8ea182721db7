package org.demarche.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What must hold between the lines of all actor tables together. */
final class ActorChecks {
    private record Placed(ActorFact fact, String where) {}

    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, List<Placed>> byName = new HashMap<>();
    private final List<Problem> problems;

    ActorChecks(List<Problem> problems) {
        this.problems = problems;
    }

    /** Adds a line, which is compared with those before it. */
    void add(ActorFact fact, String where) {
        String from = fact.from();
        String to = fact.to();
        if (Period.isReversed(from, to)) {
            problems.add(new Problem(ProblemCode.DM041, where, from + " to " + to + "."));
            return;
        }
        String earlier = seen.putIfAbsent(fact.name() + '\t' + fact.code() + '\t' + from, where);
        if (earlier != null) {
            problems.add(new Problem(
                    ProblemCode.DM046, where, quoted(fact) + " as " + fact.code() + " stands at " + earlier + " too."));
            return;
        }
        checkCode(new Placed(fact, where));
    }

    /** On no day may a name, spelt alike as far as the program can see, stand for two codes. */
    private void checkCode(Placed added) {
        ActorFact fact = added.fact();
        String key = Folding.fold(fact.name()) + '\t' + fact.asksForCapitals();
        List<Placed> others = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
        for (Placed other : others) {
            if (!other.fact().code().equals(fact.code()) && overlap(fact, other.fact())) {
                problems.add(new Problem(
                        ProblemCode.DM040,
                        added.where(),
                        quoted(fact) + " is " + fact.code() + " here and "
                                + other.fact().code() + " at " + other.where() + ", " + days(fact, other.fact())
                                + "."));
                break;
            }
        }
        others.add(added);
    }

    private static String quoted(ActorFact fact) {
        return "'" + fact.name() + "'";
    }

    private static boolean overlap(ActorFact a, ActorFact b) {
        return !endsBefore(a.to(), b.from()) && !endsBefore(b.to(), a.from());
    }

    /** A year or a month ends with its last day. */
    private static boolean endsBefore(@Nullable String to, @Nullable String from) {
        return to != null && from != null && to.compareTo(from) < 0 && !from.startsWith(to);
    }

    private static String days(ActorFact a, ActorFact b) {
        String from = later(a.from(), b.from());
        if (from == null) {
            return "both from the beginning";
        }
        return (from.length() == 10 ? "both on " : "both in ") + from;
    }

    private static @Nullable String later(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) > 0 ? a : b;
    }
}
