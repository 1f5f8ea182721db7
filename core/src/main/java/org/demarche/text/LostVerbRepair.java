package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives a sentence its verb back where the third person was taken for a plural: "Iran channels weapons to the rebels." read
 * as one noun phrase about weapons, and "The government alleges that ..." with a noun for its root. Plurals hardly ever
 * stand before another noun, so one that does in a sentence without a verb is the verb. So is a participle before a number
 * or an article, a plural before an adjective, and a noun with a subject and an object. A line without a full stop is a
 * headline and may do without; the other kinds are left alone there.
 */
final class LostVerbRepair {
    /** Plurals that do stand before other nouns. */
    private static final Set<String> BEFORE_NOUNS = Set.of(
            "weapons",
            "sports",
            "goods",
            "sales",
            "rights",
            "affairs",
            "systems",
            "services",
            "operations",
            "relations",
            "communications",
            "securities",
            "savings",
            "customs",
            "economics",
            "politics",
            "elections",
            "prisons",
            "drugs",
            "hostages",
            "news");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    /** An adjective that is a noun of its own, as subjects are. */
    private static final String MILITARY = "military";

    private static final Set<String> PARTICIPLE = Set.of("VBN", "VBD");

    private LostVerbRepair() {}

    /** The same sentence with its verb; the very same object when there is nothing to mend. */
    static Sentence mend(Sentence sentence) {
        int size = sentence.size();
        if (size < 4) {
            return sentence;
        }
        for (Token token : sentence.tokens()) {
            if (hasSides(sentence, token)) {
                return between(sentence, token);
            }
            if (isBeforeAdjective(sentence, token)) {
                return sentence(sentence, token.retagged("VBZ", token.lemma()));
            }
        }
        if (!sentence.token(size - 1).form().equals(".")) {
            return sentence;
        }
        for (Token token : sentence.tokens()) {
            if (isReadAsParticiple(sentence, token)) {
                return sentence(sentence, token.retagged("VBD", token.lemma()));
            }
            if (!token.tag().equals("NNS") || token.index() == 0) {
                continue;
            }
            if (token.head() < 0 && isSaid(sentence, token)) {
                return with(
                        sentence, List.of(token.retagged("VBZ", token.lemma()).under(-1, "root")));
            }
            if (isLost(sentence, token)) {
                return sentence(sentence, token.retagged("VBZ", token.lemma()));
            }
        }
        return sentence;
    }

    /** "Dutch police arrest a smuggler": a noun with a subject and an object is the verb. */
    private static boolean hasSides(Sentence sentence, Token noun) {
        return noun.head() < 0
                && noun.tag().startsWith("NN")
                && !noun.isProper()
                && noun.index() > 0
                && sentence.token(noun.index() - 1).relation().equals("nsubj")
                && sentence.token(noun.index() - 1).head() == noun.index()
                && sentence.children(noun).stream()
                        .anyMatch(c -> c.relation().equals("obj") && c.index() > noun.index())
                && sentence.children(noun).stream().noneMatch(c -> c.isRelation("cop") || c.isRelation("aux"))
                && sentence.tokens().stream().noneMatch(t -> FINITE.contains(t.tag()));
    }

    private static Sentence between(Sentence sentence, Token noun) {
        int subject = noun.index() - 1;
        boolean one = noun.tag().equals("NNS");
        List<Token> changed = new ArrayList<>();
        changed.add(noun.retagged(one ? "VBZ" : "VBP", noun.lemma()).under(-1, "root"));
        sentence.children(noun).stream()
                .filter(child -> child.index() < subject && !child.isRelation("punct"))
                .forEach(child -> changed.add(child.under(subject, child.relation())));
        return with(sentence, changed);
    }

    /** "Chad bombs hostile camps": no noun stands before the adjective of another. */
    private static boolean isBeforeAdjective(Sentence sentence, Token verb) {
        int next = verb.index() + 1;
        if (!verb.tag().equals("NNS")
                || verb.index() == 0
                || !verb.isRelation("compound")
                || verb.head() <= next
                || BEFORE_NOUNS.contains(verb.lower())) {
            return false;
        }
        Token before = sentence.token(verb.index() - 1);
        Token after = sentence.token(next);
        Token head = sentence.token(verb.head());
        return head.head() < 0
                && after.tag().equals("JJ")
                && after.isRelation("amod")
                && after.head() == head.index()
                && before.isProper()
                && (before.head() == head.index() || before.head() == verb.index())
                && sentence.tokens().stream().noneMatch(t -> FINITE.contains(t.tag()));
    }

    /** "government alleges that": a plural with a subject, and a clause behind it. */
    private static boolean isSaid(Sentence sentence, Token noun) {
        boolean that = noun.index() + 1 < sentence.size()
                && sentence.token(noun.index() + 1).lower().equals("that");
        boolean subject =
                sentence.children(noun).stream().anyMatch(c -> c.relation().equals("nsubj"));
        boolean copula = sentence.children(noun).stream().anyMatch(c -> c.isRelation("cop"));
        return that && subject && !copula;
    }

    private static boolean isLost(Sentence sentence, Token verb) {
        if (!verb.isRelation("compound") || verb.head() <= verb.index() || BEFORE_NOUNS.contains(verb.lower())) {
            return false;
        }
        Token head = sentence.token(verb.head());
        Token before = sentence.token(verb.index() - 1);
        boolean subject = (before.head() == head.index() || before.head() == verb.index())
                && before.isRelation("compound")
                && (before.isProper() || before.tag().equals("NN"));
        return subject
                && head.head() < 0
                && head.isNoun()
                && sentence.tokens().stream().noneMatch(t -> isFiniteUnder(t, head));
    }

    /**
     * "A drone fired two missiles", "The army ferried sacks of rice": no participle stands before a number or an article of
     * the same noun, and a sentence without any other verb needs one.
     */
    private static boolean isReadAsParticiple(Sentence sentence, Token verb) {
        if (verb.index() == 0
                || !PARTICIPLE.contains(verb.tag())
                || !verb.isRelation("amod")
                || verb.head() <= verb.index()) {
            return false;
        }
        Token head = sentence.token(verb.head());
        Token before = sentence.token(verb.index() - 1);
        Token after = sentence.token(verb.index() + 1);
        boolean number = after.head() == head.index() && (after.isRelation("nummod") || after.isRelation("det"));
        boolean verbless =
                sentence.tokens().stream().noneMatch(t -> FINITE.contains(t.tag()) && t.index() != verb.index());
        return (number || verbless)
                && head.head() < 0
                && head.isNoun()
                && (before.isNoun()
                        || before.tag().equals("VB")
                        || before.lower().equals(MILITARY))
                && (before.head() == head.index() || before.head() == verb.index())
                && sentence.tokens().stream().noneMatch(t -> isFiniteUnder(t, head) && t.index() != verb.index());
    }

    private static boolean isFiniteUnder(Token token, Token head) {
        return FINITE.contains(token.tag()) && token.head() == head.index();
    }

    private static Sentence sentence(Sentence sentence, Token verb) {
        Token object = sentence.token(verb.head());
        int subject = verb.index() - 1;
        List<Token> changed = new ArrayList<>();
        changed.add(verb.under(-1, "root"));
        changed.add(object.under(verb.index(), "obj"));
        for (Token child : sentence.tokens()) {
            boolean below = child.head() == object.index() || child.head() == verb.index();
            if (child.index() == subject) {
                Token noun = child.isNoun() ? child : child.retagged("NN", child.lower());
                changed.add(noun.under(verb.index(), "nsubj"));
            } else if (below && child.index() < subject) {
                changed.add(child.under(subject, child.relation()));
            } else if (below && child.isRelation("punct")) {
                changed.add(child.under(verb.index(), "punct"));
            }
        }
        return with(sentence, changed);
    }

    private static Sentence with(Sentence sentence, List<Token> changed) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        changed.forEach(token -> tokens.set(token.index(), token));
        return new Sentence(sentence.index(), sentence.span(), tokens);
    }
}
