package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a noun its infinitive back where the parser took the infinitive for the verb of the sentence and the noun for its
 * subject: "Oslo's bid to join the union upset Riga". The finite verb behind it is the sentence's, and the noun its subject.
 * Only nouns that take an infinitive are so mended.
 */
final class InfinitiveRepair {
    /** Nouns that take an infinitive when they are subjects, beside those that do as objects too. */
    private static final Set<String> OTHERS = Set.of(
            "ambition",
            "campaign",
            "choice",
            "deal",
            "drive",
            "law",
            "mission",
            "motion",
            "pact",
            "plot",
            "push",
            "scheme");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    /** How a parser hangs the finite verb below the infinitive. */
    private static final Set<String> BELOW = Set.of("dep", "ccomp", "parataxis", "conj", "advcl");

    /** What belongs to the verb of the sentence and stands before its subject. */
    private static final Set<String> OF_SENTENCE =
            Set.of("advmod", "advcl", "obl", "obl:tmod", "cc", "mark", "discourse");

    /** Verbs that take a clause without "that": "a plan to ensure Riga wins". */
    private static final Set<String> TAKES_CLAUSE = Set.of(
            "say",
            "ensure",
            "let",
            "make",
            "help",
            "see",
            "hope",
            "know",
            "think",
            "claim",
            "prove",
            "believe",
            "tell",
            "show",
            "argue",
            "assure",
            "convince",
            "persuade",
            "admit",
            "insist",
            "announce",
            "declare",
            "suggest");

    private InfinitiveRepair() {}

    /** The same sentence with its verb; the very same object when there is nothing to mend. */
    static Sentence mend(Sentence sentence) {
        for (Token infinitive : sentence.tokens()) {
            Optional<Token> noun = subject(sentence, infinitive);
            Optional<Token> finite = noun.flatMap(n -> finite(sentence, infinitive));
            if (finite.isPresent()) {
                return mended(sentence, noun.orElseThrow(), infinitive, finite.get());
            }
        }
        return sentence;
    }

    /** "bid" of "bid to join". */
    private static Optional<Token> subject(Sentence sentence, Token infinitive) {
        boolean to = infinitive.tag().equals("VB")
                && sentence.children(infinitive).stream()
                        .anyMatch(c -> c.isRelation("mark") && c.lower().equals("to"));
        return to
                ? sentence.child(infinitive, "nsubj")
                        .filter(noun -> noun.index() < infinitive.index() && takesInfinitive(noun.lemmaLower()))
                : Optional.empty();
    }

    private static boolean takesInfinitive(String noun) {
        return GraphRepair.TAKES_INFINITIVE.contains(noun) || OTHERS.contains(noun);
    }

    /** The first finite verb below the infinitive that nothing binds to it. */
    private static Optional<Token> finite(Sentence sentence, Token infinitive) {
        return sentence.children(infinitive).stream()
                .filter(verb -> verb.isVerb() && verb.index() > infinitive.index() + 1)
                .filter(verb -> BELOW.contains(verb.relation()) && isFinite(sentence, verb))
                .filter(verb -> isUnbound(sentence, infinitive, verb))
                .findFirst();
    }

    private static boolean isFinite(Sentence sentence, Token verb) {
        return FINITE.contains(verb.tag())
                || sentence.children(verb).stream()
                        .anyMatch(c -> (c.isRelation("aux") || c.isRelation("cop")) && FINITE.contains(c.tag()));
    }

    private static boolean isUnbound(Sentence sentence, Token infinitive, Token verb) {
        for (Token child : sentence.children(verb)) {
            boolean before = child.index() < verb.index();
            if (before && (child.isRelation("mark") || child.isRelation("cc") || child.isRelation("punct"))) {
                return false;
            }
            if (child.isRelation("nsubj") && !isObject(sentence, infinitive, child)) {
                return false;
            }
        }
        boolean joined = sentence.children(infinitive).stream()
                .anyMatch(c -> c.index() > infinitive.index() && c.index() < verb.index() && c.isRelation("punct"));
        return !joined;
    }

    /** "Sudan" of "a plan to attack Sudan alarmed Riga": right behind the infinitive, which has no other object. */
    private static boolean isObject(Sentence sentence, Token infinitive, Token noun) {
        return noun.isNoun()
                && noun.index() > infinitive.index()
                && sentence.child(infinitive, "obj").isEmpty()
                && !TAKES_CLAUSE.contains(infinitive.lemmaLower());
    }

    private static Sentence mended(Sentence sentence, Token noun, Token infinitive, Token verb) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tokens.set(verb.index(), verb.under(infinitive.head(), infinitive.relation()));
        tokens.set(infinitive.index(), infinitive.under(noun.index(), "acl"));
        tokens.set(noun.index(), noun.under(verb.index(), "nsubj"));
        for (Token child : sentence.children(verb)) {
            if (child.isRelation("nsubj")) {
                tokens.set(child.index(), child.under(infinitive.index(), "obj"));
            }
        }
        for (Token child : sentence.children(infinitive)) {
            boolean early = child.index() < noun.index() && OF_SENTENCE.contains(child.relation());
            boolean late = child.index() > verb.index();
            if (early || late || child.isRelation("punct")) {
                tokens.set(child.index(), child.under(verb.index(), child.relation()));
            }
        }
        return new Sentence(sentence.index(), sentence.span(), tokens);
    }
}
