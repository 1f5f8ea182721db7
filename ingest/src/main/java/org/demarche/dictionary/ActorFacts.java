package org.demarche.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.ActorTable;
import org.demarche.codebook.Codebook;
import org.demarche.problem.ProblemCode;

/** Makes lines of an actor table of the actors of dictionaries, so that no name has two codes on one day. */
final class ActorFacts {
    private static final int LONGEST = 80;

    private final ActorCodes codes;
    private final NameForms forms;
    private final Claims claims;

    ActorFacts(Codebook codebook, ActorCodes codes) {
        this.codes = codes;
        this.forms = new NameForms(codebook);
        this.claims = new Claims(codebook.actors());
    }

    /** The lines that an actor gives; what is left out is said. */
    List<ActorFact> of(ActorEntry entry, String file, Refusals refusals, FileReport.Counts counts) {
        List<ActorEntry.Coded> schedule = schedule(usable(entry, refusals), refusals, counts);
        List<ActorFact> facts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ActorEntry.Name name : entry.names()) {
            if (schedule.isEmpty()) {
                withoutCode(name, refusals);
            } else if (Phrases.count(name.words()) > ActorTable.MAX_WORDS
                    || name.words().length() > LONGEST) {
                refusals.add(ProblemCode.DM057, name.line(), "'" + name.words() + "'.");
            } else if (!seen.add(name.words())) {
                counts.addKnown();
            } else {
                NameForms.Printed printed = forms.of(name.words(), entry);
                List<ActorFact> of = claimed(printed, schedule, file + ":" + name.line(), refusals, counts);
                counts.addName(name.synonym(), !of.isEmpty());
                facts.addAll(of);
            }
        }
        return facts;
    }

    private static void withoutCode(ActorEntry.Name name, Refusals refusals) {
        if (!refusals.has(name.line())) {
            refusals.add(ProblemCode.DM054, name.line(), "'" + name.words() + "' with none that could be used.");
        }
    }

    private List<ActorEntry.Coded> usable(ActorEntry entry, Refusals refusals) {
        List<ActorEntry.Coded> usable = new ArrayList<>();
        for (ActorEntry.Coded coded : entry.codes()) {
            ActorCodes.Read read = codes.actor(coded.code());
            ProblemCode why = read.code().isEmpty() ? ProblemCode.DM052 : ProblemCode.DM053;
            read.unknown().forEach(u -> refusals.addUnknown(why, coded.line(), u, coded.code()));
            if (!read.code().isEmpty()) {
                usable.add(new ActorEntry.Coded(coded.line(), read.code(), coded.days()));
            }
        }
        return usable;
    }

    /** The codes without overlap: each has the days that those before it leave. */
    private static List<ActorEntry.Coded> schedule(
            List<ActorEntry.Coded> usable, Refusals refusals, FileReport.Counts counts) {
        List<ActorEntry.Coded> schedule = new ArrayList<>();
        for (ActorEntry.Coded coded : usable) {
            List<Days> taken = schedule.stream().map(ActorEntry.Coded::days).toList();
            List<Days> left = coded.days().without(taken);
            left.forEach(days -> schedule.add(new ActorEntry.Coded(coded.line(), coded.code(), days)));
            if (left.isEmpty() && schedule.stream().allMatch(c -> ActorCodes.same(c.code(), coded.code()))) {
                counts.addKnown();
            } else if (left.isEmpty()) {
                refusals.add(
                        ProblemCode.DM055,
                        coded.line(),
                        "codes that come before " + coded.code() + " leave it no day.");
            }
        }
        return schedule;
    }

    private List<ActorFact> claimed(
            NameForms.Printed printed,
            List<ActorEntry.Coded> schedule,
            String where,
            Refusals refusals,
            FileReport.Counts counts) {
        List<ActorFact> facts = new ArrayList<>();
        Set<Integer> said = new HashSet<>();
        for (ActorEntry.Coded coded : schedule) {
            List<Claims.Claim> before = claims.within(printed.name(), coded.days());
            List<Days> free = claims.add(printed.name(), coded.days(), coded.code(), where);
            for (Days days : free) {
                facts.add(
                        new ActorFact(printed.name(), coded.code(), printed.form(), days.first(), days.last(), where));
            }
            if (free.isEmpty() && said.add(coded.line())) {
                taken(printed.name(), coded, before, refusals, counts);
            }
        }
        return joined(facts);
    }

    private static void taken(
            String name,
            ActorEntry.Coded coded,
            List<Claims.Claim> before,
            Refusals refusals,
            FileReport.Counts counts) {
        Optional<Claims.Claim> other = before.stream()
                .filter(c -> !ActorCodes.same(c.code(), coded.code()))
                .findFirst();
        if (other.isEmpty()) {
            counts.addKnown();
            return;
        }
        String by = other.get().isShipped()
                ? "in the shipped tables"
                : "at " + other.get().where();
        refusals.add(
                ProblemCode.DM055,
                coded.line(),
                "'" + name + "' is " + other.get().code() + " " + by + "; " + coded.code() + " left out.");
    }

    /** The lines in the order of their days, those that follow one another with one code made into one. */
    private static List<ActorFact> joined(List<ActorFact> facts) {
        List<ActorFact> ordered = new ArrayList<>(facts);
        ordered.sort(Comparator.comparing(f -> f.from() == null ? "" : f.from()));
        List<ActorFact> joined = new ArrayList<>();
        for (ActorFact fact : ordered) {
            ActorFact last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && follows(last, fact)) {
                joined.remove(joined.size() - 1);
                joined.add(new ActorFact(last.name(), last.code(), last.form(), last.from(), fact.to(), last.source()));
            } else {
                joined.add(fact);
            }
        }
        return joined;
    }

    private static boolean follows(ActorFact last, ActorFact fact) {
        return last.code().equals(fact.code())
                && last.to() != null
                && Days.of(last).to() + 1 == Days.of(fact).from();
    }
}
