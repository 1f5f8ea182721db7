package org.demarche.pipeline;

import java.util.Set;
import org.demarche.clause.Force;
import org.demarche.clause.ForceReader;
import org.demarche.codebook.WordClasses;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/**
 * Tells what a sentence takes for known from the news that it brings: "renewed calls for justice for a reporter who was
 * killed", "prices rose after Chad left the pact", "Chad's invasion of Peru was a mistake". When that was, the day of the
 * report does not tell. Not thread-safe.
 */
final class Backdrop {
    /** Conjunctions of what was before: "after". */
    private static final String EARLIER_CLAUSE = "clause.earlier";

    /** Adverbs of what was before: "previously". */
    private static final String EARLIER = "adverb.earlier";

    /** Verbs of those who look back: "recall". */
    private static final String LOOKS_BACK = "verb.looks_back";

    private static final Set<String> POINTERS = Set.of("the", "this", "that", "these", "those");
    private static final int MAX_CLIMB = 8;

    private final Sentence sentence;
    private final ForceReader forces;
    private final WordClasses classes;

    Backdrop(Sentence sentence, ForceReader forces, WordClasses classes) {
        this.sentence = sentence;
        this.forces = forces;
        this.classes = classes;
    }

    /** True for an act that the sentence speaks of as one of before. */
    boolean holds(Token trigger) {
        if (trigger.isNoun() && isKnown(trigger) || has(trigger, EARLIER)) {
            return true;
        }
        Token at = trigger;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0; steps++) {
            Token above = sentence.token(at.head());
            if (isAside(at) || looksBack(at, above)) {
                return true;
            }
            if (above.isVerb() && has(above, EARLIER) && !isClause(at)) {
                return true;
            }
            at = above;
        }
        return at.isVerb() && isScene(at) && at == trigger;
    }

    /** "Chad's invasion", "the attack", "after an attack": whoever speaks so takes it for known. */
    private boolean isKnown(Token noun) {
        if (noun.head() < 0) {
            return false;
        }
        boolean pointed = sentence.children(noun).stream()
                .anyMatch(c -> c.relation().equals("nmod:poss") || c.isRelation("det") && POINTERS.contains(c.lower()));
        return pointed || noun.isRelation("obl") || noun.isRelation("nmod");
    }

    /** A clause that tells who is meant, or after what the news came. */
    private boolean isAside(Token at) {
        if (at.isRelation("acl")) {
            return isOfPast(at) && hasFiniteRoot();
        }
        return at.isRelation("advcl") && isMarked(at) && isOfPast(at);
    }

    private boolean isMarked(Token clause) {
        return sentence.children(clause).stream()
                .anyMatch(c -> c.index() < clause.index()
                        && (c.isRelation("mark") || c.isRelation("case") || c.isRelation("advmod"))
                        && classes.contains(EARLIER_CLAUSE, c.lower()));
    }

    /** True for "killed", "was killed", "being killed", not for "has killed", "is leaving" or "to leave". */
    private boolean isOfPast(Token verb) {
        if (!verb.isVerb()) {
            return sentence.child(verb, "cop")
                    .filter(cop -> cop.tag().equals("VBD"))
                    .isPresent();
        }
        Force force = forces.force(verb);
        boolean gerund = verb.tag().equals("VBG") && verb.isRelation("advcl");
        return !force.future()
                && (gerund || force.tense().equals("past") && !force.aspect().equals("perfect"));
    }

    /** False for a headline without a verb: "Reporter killed by Chadian troops". */
    private boolean hasFiniteRoot() {
        return sentence.tokens().stream()
                .filter(token -> token.head() < 0)
                .anyMatch(root -> root.isVerb() && !forces.force(root).tense().equals("none")
                        || sentence.child(root, "cop").isPresent());
    }

    /** "A court heard that Chad bought the vote", "he recalled how Chad invaded Peru". */
    private boolean looksBack(Token at, Token above) {
        return isClause(at)
                && classes.contains(LOOKS_BACK, above.lemmaLower())
                && (!at.isVerb() || forces.force(at).tense().equals("past"));
    }

    private static boolean isClause(Token token) {
        return token.isRelation("ccomp")
                || token.isRelation("advcl")
                || token.isRelation("acl")
                || token.isRelation("parataxis");
    }

    /** "Was visiting Chad when the war began". */
    private boolean isScene(Token verb) {
        Force force = forces.force(verb);
        return force.tense().equals("past")
                && force.aspect().equals("progressive")
                && sentence.child(verb, "advcl").isPresent();
    }

    private boolean has(Token word, String name) {
        return sentence.children(word).stream()
                .anyMatch(c -> c.isRelation("advmod") && classes.contains(name, c.lower()));
    }
}
