package org.demarche.record;

import java.util.List;
import org.demarche.clause.Force;
import org.demarche.clause.Frame;
import org.demarche.codebook.Rule;
import org.demarche.mention.Actor;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a word means once a rule has won: a code, who and towards whom. Not yet a record: it may turn out to be part of a
 * larger act.
 *
 * @param trigger the word
 * @param rule the rule that won
 * @param code code of the act; of an unreal one the code that it would have
 * @param status whether it happened
 * @param sources who, best first
 * @param targets towards whom
 * @param frame the slots around the trigger
 * @param force how the clause is meant
 * @param inner the act embedded in it, or null
 * @param rank rank of the rule among those that fit
 */
public record Act(
        Token trigger,
        Rule rule,
        String code,
        Status status,
        List<Actor> sources,
        List<Actor> targets,
        Frame frame,
        Force force,
        @Nullable Act inner,
        int rank) {

    public Act {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    Act become(String newCode, Status newStatus) {
        return new Act(trigger, rule, newCode, newStatus, sources, targets, frame, force, inner, rank);
    }

    /** The same act with other sides. */
    public Act between(List<Actor> newSources, List<Actor> newTargets) {
        return new Act(trigger, rule, code, status, newSources, newTargets, frame, force, inner, rank);
    }

    /** The rule that gave the code: of an act within acts the innermost. */
    public Rule codingRule() {
        return inner == null ? rule : inner.codingRule();
    }

    /** Ids of the rules that made it, from the outermost operator to the rule that gave the code, joined by '+'. */
    public String ruleChain() {
        return inner == null ? rule.id() : rule.id() + "+" + inner.ruleChain();
    }
}
