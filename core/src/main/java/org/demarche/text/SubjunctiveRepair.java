package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the clause of what is demanded its verb back, which has no ending and was taken for a noun: "Oslo demanded that Chad
 * drop plans for a dam", "asked that Peru hand over the pilots".
 */
final class SubjunctiveRepair {
    /** Verbs that say what another is to do. */
    private static final Set<String> ASKING = Set.of(
            "demand",
            "insist",
            "ask",
            "request",
            "propose",
            "recommend",
            "order",
            "require",
            "suggest",
            "urge",
            "rule",
            "decree");

    /** Verbs whose bare form is a noun as well. */
    private static final Set<String> NOUN_LIKE = Set.of(
            "act",
            "answer",
            "ban",
            "change",
            "clear",
            "close",
            "control",
            "cooperate",
            "curb",
            "cut",
            "drop",
            "ease",
            "end",
            "fire",
            "free",
            "halt",
            "hand",
            "honor",
            "honour",
            "lift",
            "limit",
            "name",
            "open",
            "pay",
            "question",
            "quit",
            "reform",
            "release",
            "respect",
            "return",
            "review",
            "scrap",
            "show",
            "sign",
            "spare",
            "start",
            "stop",
            "support",
            "surrender",
            "transfer",
            "withdraw",
            "work");

    private static final Set<String> PARTICLES = Set.of("over", "back", "up", "off", "down", "out");

    private final Sentence sentence;
    private final List<Token> tokens;

    private SubjunctiveRepair(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    /** The same sentence with its verbs; the very same object when there is nothing to mend. */
    static Sentence mend(Sentence sentence) {
        for (Token word : sentence.tokens()) {
            if (!word.tag().equals("NN") || !NOUN_LIKE.contains(word.lower())) {
                continue;
            }
            SubjunctiveRepair repair = new SubjunctiveRepair(sentence);
            if (repair.clause(word) || repair.compound(word)) {
                return new Sentence(sentence.index(), sentence.span(), repair.tokens);
            }
        }
        return sentence;
    }

    /** "that Britain hand over the islands": the clause is whole, and only its verb is taken for a noun. */
    private boolean clause(Token word) {
        boolean clause = word.relation().equals("ccomp")
                && isAsking(word.head())
                && has(word, "mark", "that")
                && sentence.child(word, "nsubj").isPresent()
                && sentence.child(word, "cop").isEmpty()
                && sentence.child(word, "det").isEmpty();
        if (!clause) {
            return false;
        }
        retag(word, word.head(), "ccomp");
        for (Token child : sentence.children(word)) {
            Optional<Token> particle = sentence.children(child).stream()
                    .filter(c -> c.isRelation("case") && c.index() == word.index() + 1 && PARTICLES.contains(c.lower()))
                    .findFirst();
            if (child.isRelation("obl") && particle.isPresent()) {
                move(child, word.index(), "obj");
                move(particle.get(), word.index(), "compound:prt");
            }
        }
        return true;
    }

    /** "that Scotland drop plans": all of it is read as one noun phrase. */
    private boolean compound(Token word) {
        Token before = sentence.token(Math.max(0, word.index() - 1));
        Token object = sentence.token(Math.max(0, word.head()));
        boolean phrase = word.isRelation("compound")
                && word.index() > 2
                && object.index() > word.index()
                && before.isProper()
                && before.head() == object.index()
                && before.isRelation("compound");
        if (!phrase) {
            return false;
        }
        int first = before.index();
        while (first > 0
                && sentence.token(first - 1).isProper()
                && sentence.token(first - 1).head() == object.index()) {
            first--;
        }
        Token that = sentence.token(Math.max(0, first - 1));
        int asking = first - 2;
        if (asking < 0 || !that.lower().equals("that") || !isAsking(asking)) {
            return false;
        }
        retag(word, asking, "ccomp");
        move(that, word.index(), "mark");
        move(before, word.index(), "nsubj");
        for (int at = first; at < before.index(); at++) {
            move(sentence.token(at), before.index(), "compound");
        }
        move(object, word.index(), "obj");
        return true;
    }

    private boolean isAsking(int index) {
        return index >= 0
                && sentence.token(index).isVerb()
                && ASKING.contains(sentence.token(index).lemmaLower());
    }

    private boolean has(Token word, String relation, String form) {
        return sentence.children(word).stream()
                .anyMatch(c -> c.isRelation(relation) && c.lower().equals(form));
    }

    private void move(Token token, int head, String relation) {
        tokens.set(token.index(), token.under(head, relation));
    }

    private void retag(Token token, int head, String relation) {
        tokens.set(token.index(), token.retagged("VB", token.lower()).under(head, relation));
    }
}
