package org.demarche.pipeline;

import java.util.Set;
import org.demarche.clause.Force;
import org.demarche.clause.ForceReader;
import org.demarche.record.Act;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/**
 * What lies ahead by the clause that it stands in: deeds within a plan ("will fly to Oslo, meeting the king"), and meetings and visits: "will discuss trade when he meets the king",
 * "plans to begin by hosting a delegation", "her trip to Peru will advance the work".
 */
final class Ahead {
    /** The class of meetings and visits. */
    private static final String CONSULTING = "04";

    private static final Set<String> WHEN = Set.of("when", "once", "before", "after", "until");
    private static final Set<String> THEREBY = Set.of("by", "while", "in", "when", "during");

    /** Verbs whose infinitive is meant to be done. */
    private static final Set<String> PLANNING = Set.of(
            "plan",
            "expect",
            "hope",
            "intend",
            "want",
            "aim",
            "set",
            "schedule",
            "agree",
            "pledge",
            "promise",
            "vow",
            "prepare",
            "due",
            "ready",
            "look",
            "seek",
            "slate",
            "poise",
            "begin",
            "start");

    private static final Set<String> TRAVEL =
            Set.of("trip", "visit", "tour", "journey", "travel", "meeting", "summit", "stay");

    private static final int MOST_STEPS = 4;

    private final Sentence sentence;
    private final ForceReader forces;

    Ahead(Sentence sentence, ForceReader forces) {
        this.sentence = sentence;
        this.forces = forces;
    }

    /** True for a meeting or a visit, or a deed that is part of a plan, that is told as done and is not done yet. */
    boolean isAhead(Act act) {
        if (isPartOfPlan(act)) {
            return true;
        }
        if (!act.code().startsWith(CONSULTING)) {
            return false;
        }
        Token word = act.trigger();
        return word.isNoun() ? isSubjectOfPlan(word) : word.isVerb() && isInPlan(word);
    }

    /** "Will fly to Oslo, meeting the king": what is said of a plan is said now, what is done in it is not done. */
    private boolean isPartOfPlan(Act act) {
        Token verb = act.trigger();
        return verb.tag().equals("VBG")
                && (verb.isRelation("advcl") || verb.isRelation("dep"))
                && !SentenceCoder.SPEECH_ROOTS.contains(act.code().substring(0, 2))
                && sentence.children(verb).stream().noneMatch(c -> c.isRelation("mark") || c.isRelation("case"))
                && sentence.head(verb)
                        .filter(plan -> plan.isVerb() && plan.index() < verb.index() && isPlanned(plan))
                        .isPresent();
    }

    /** "The minister's trip to Peru will advance the work". */
    private boolean isSubjectOfPlan(Token noun) {
        return TRAVEL.contains(noun.lemmaLower())
                && noun.isRelation("nsubj")
                && noun.head() >= 0
                && forces.force(sentence.token(noun.head())).future();
    }

    private boolean isInPlan(Token verb) {
        if (!verb.isRelation("advcl") || verb.head() < 0) {
            return false;
        }
        Force force = forces.force(verb);
        boolean gerund = verb.tag().equals("VBG") && sentence.child(verb, "aux").isEmpty();
        boolean present = force.tense().equals("present") && !force.aspect().equals("perfect");
        Set<String> marks = gerund ? THEREBY : WHEN;
        boolean marked = (gerund || present)
                && sentence.children(verb).stream()
                        .anyMatch(child -> child.index() < verb.index() && marks.contains(child.lower()));
        return marked && isPlanned(sentence.token(verb.head()));
    }

    /** "will mark", "plans to begin", "is expected to focus". */
    private boolean isPlanned(Token verb) {
        Token at = verb;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (forces.force(at).future()) {
                return true;
            }
            boolean infinitive = sentence.children(at).stream()
                    .anyMatch(child -> child.isRelation("mark") && child.lower().equals("to"));
            if (at.head() < 0 || !infinitive || !at.isRelation("xcomp") && !at.isRelation("ccomp")) {
                return false;
            }
            at = sentence.token(at.head());
            if (PLANNING.contains(at.lemmaLower()) && !forces.force(at).tense().equals("past")
                    || PLANNING.contains(at.lemmaLower()) && at.tag().equals("VBN")) {
                return true;
            }
        }
        return false;
    }
}
