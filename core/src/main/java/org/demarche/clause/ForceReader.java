package org.demarche.clause;

import java.util.Optional;
import java.util.Set;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Reads tense, modality and negation of a verb, an adjective with a copula, or a noun. */
public final class ForceReader {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n\u2019t", "never", "no", "neither", "nor", "hardly", "barely", "without");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest", "provided");
    private static final Set<String> WILL = Set.of("will", "wo", "shall", "'ll", "\u2019ll");

    private static final Set<String> PROCESS = Set.of("process", "midst", "middle", "course");

    private static final Set<String> IS = Set.of("is", "are", "am", "be", "was", "were");

    /** "a potential swap", "a feared attack": what a noun names may come or not. */
    private static final Set<String> MAYBE = Set.of(
            "potential",
            "possible",
            "prospective",
            "hypothetical",
            "eventual",
            "theoretical",
            "feared",
            "rumoured",
            "rumored",
            "mooted",
            "would-be");

    /** "the upcoming visit", "a planned attack": what a noun names lies ahead. */
    private static final Set<String> COMING = Set.of(
            "planned",
            "upcoming",
            "forthcoming",
            "proposed",
            "looming",
            "impending",
            "imminent",
            "scheduled",
            "anticipated",
            "intended",
            "threatened");

    /** Verbs of which the one who is their object does not do what "from" tells. */
    private static final Set<String> KEEPING_FROM = Set.of(
            "prevent",
            "stop",
            "block",
            "bar",
            "ban",
            "prohibit",
            "keep",
            "hinder",
            "deter",
            "restrain",
            "discourage",
            "preclude",
            "debar",
            "exclude",
            "forbid",
            "disqualify",
            "dissuade",
            "save",
            "refrain",
            "desist",
            "abstain");

    private final Sentence sentence;

    public ForceReader(Sentence sentence) {
        this.sentence = sentence;
    }

    /** How a word is meant by the words around it, clauses above it left out. */
    public Force force(Token word) {
        boolean negated = false;
        boolean future = false;
        boolean conditional = false;
        boolean possible = false;
        boolean obliged = false;
        boolean hypothetical = false;
        boolean have = false;
        boolean be = false;
        boolean infinitive = false;
        for (Token child : sentence.children(word)) {
            String lower = child.lower();
            if (child.isRelation("aux") || child.isRelation("cop")) {
                future |= WILL.contains(lower);
                conditional |= lower.equals("would")
                        || lower.equals("'d") && child.tag().equals("MD");
                possible |= lower.equals("may")
                        || lower.equals("might")
                        || lower.equals("could")
                        || lower.equals("can")
                        || lower.equals("ca");
                obliged |= lower.equals("must") || lower.equals("should") || lower.equals("ought");
                have |= child.lemmaLower().equals("have");
                be |= child.lemmaLower().equals("be") && child.relation().equals("aux");
            }
            if (child.isRelation("amod") && word.isNoun()) {
                hypothetical |= MAYBE.contains(lower);
                future |= COMING.contains(lower);
            }
            if (child.isRelation("mark") || child.isRelation("advmod") && CONDITIONS.contains(lower)) {
                hypothetical |= CONDITIONS.contains(lower);
                infinitive |= lower.equals("to");
                negated |= lower.equals("without");
            }
            if ((child.isRelation("advmod")
                            || child.isRelation("neg")
                            || child.isRelation("det")
                            || child.isRelation("cc"))
                    && NEGATIONS.contains(lower)) {
                negated |= !isNotOnly(child);
            }
            if (child.isRelation("advmod")
                    && lower.equals("longer")
                    && !sentence.children(child).isEmpty()) {
                negated = true;
            }
            boolean argument = child.relation().equals("obj") || child.isRelation("nsubj");
            if (word.isVerb()
                    && argument
                    && (determiner(child).equals("no")
                            || isNotASingle(child)
                            || lower.equals("nobody")
                            || lower.equals("none")
                            || lower.equals("nothing")
                            || determiner(child).equals("neither"))) {
                negated = true;
            }
        }
        if (sentence.head(word)
                        .map(h -> h.lemmaLower().equals("have") && isYet(h)
                                || h.lower().equals("yet"))
                        .orElse(false)
                && infinitive) {
            negated = true;
        }
        if (infinitive
                && sentence.children(word).stream().anyMatch(c -> c.lower().equals("yet"))) {
            negated = true;
        }
        negated |= isKeptFrom(word);
        if (infinitive && (have && word.tag().equals("VB") && word.isRelation("ccomp") || isHaveTo(word))) {
            obliged = true;
        }
        if (isGoingTo(word) || isAfterWill(word) || infinitive && (isToBe(word) || isHeadline(word))) {
            future = true;
        }
        boolean purpose =
                infinitive && (word.isRelation("advcl") || word.relation().equals("acl"));
        boolean going = word.tag().equals("VBG") && (be || isInProcess(word));
        String tense = going && !be && !future ? tenseAbove(word) : tense(word, future, have);
        String aspect = have ? "perfect" : going ? "progressive" : word.isVerb() ? "simple" : "none";
        return new Force(negated, future, conditional, possible, obliged, hypothetical, purpose, tense, aspect);
    }

    /** "was barred from visiting": what one is kept from is not done. */
    private boolean isKeptFrom(Token word) {
        return word.tag().equals("VBG")
                && sentence.head(word)
                        .filter(verb -> verb.index() < word.index() && KEEPING_FROM.contains(verb.lemmaLower()))
                        .isPresent()
                && sentence.children(word).stream()
                        .anyMatch(c -> (c.isRelation("mark") || c.isRelation("case"))
                                && c.lower().equals("from"));
    }

    /** "is in the process of selling", "is alone in selling": it goes on. */
    private boolean isInProcess(Token word) {
        Optional<Token> head = sentence.head(word);
        boolean process = head.isPresent()
                && PROCESS.contains(head.get().lower())
                && sentence.children(head.get()).stream()
                        .anyMatch(c -> c.lower().equals("in"));
        boolean alone = head.isPresent()
                && head.get().lower().equals("alone")
                && sentence.children(word).stream().anyMatch(c -> c.lower().equals("in"));
        return process || alone;
    }

    /** The tense of "is" in "is in the process of selling". */
    private String tenseAbove(Token word) {
        return sentence.head(word)
                        .flatMap(head -> sentence.child(head, "cop"))
                        .filter(is -> is.tag().equals("VBD"))
                        .isPresent()
                ? "past"
                : "present";
    }

    private boolean isNotOnly(Token not) {
        return not.index() + 1 < sentence.size()
                && Set.of("only", "just", "least")
                        .contains(sentence.token(not.index() + 1).lower());
    }

    private boolean isYet(Token have) {
        return sentence.children(have).stream().anyMatch(c -> c.lower().equals("yet"));
    }

    /** "will praise the plan and underline": a bare verb that shares "will" with the one before it. */
    private boolean isAfterWill(Token word) {
        boolean bare = word.tag().equals("VB")
                && word.isRelation("conj")
                && sentence.children(word).stream()
                        .noneMatch(c -> c.isRelation("aux") || c.isRelation("mark") || c.isRelation("nsubj"));
        return bare
                && sentence.head(word)
                        .filter(head -> sentence.children(head).stream()
                                .anyMatch(c -> c.isRelation("aux") && WILL.contains(c.lower())))
                        .isPresent();
    }

    private boolean isGoingTo(Token word) {
        Optional<Token> head = sentence.head(word);
        return word.relation().equals("xcomp")
                && head.isPresent()
                && (head.get().lower().equals("going")
                        || head.get().lower().equals("due")
                        || head.get().lower().equals("set")
                        || head.get().lower().equals("about"));
    }

    /** "has to free", "needs to free". */
    private boolean isHaveTo(Token word) {
        return word.relation().equals("xcomp")
                && sentence.head(word)
                        .filter(head -> head.isVerb()
                                && (head.lemmaLower().equals("have")
                                        || head.lemmaLower().equals("need")))
                        .filter(head -> sentence.child(head, "obj").isEmpty())
                        .isPresent();
    }

    /** "Premier to visit Peru": an infinitive that makes the whole sentence, as headlines have it. */
    private boolean isHeadline(Token word) {
        return word.relation().equals("root")
                && word.tag().equals("VB")
                && sentence.child(word, "nsubj")
                        .filter(subject -> subject.index() < word.index())
                        .isPresent();
    }

    /** "is to limit exports": a form of "be" right before the infinitive. */
    private boolean isToBe(Token word) {
        return sentence.children(word).stream()
                .filter(child -> child.isRelation("mark") && child.lower().equals("to"))
                .anyMatch(to -> to.index() > 0
                        && IS.contains(sentence.token(to.index() - 1).lower())
                        && isOwnOrAbove(sentence.token(to.index() - 1), word));
    }

    private static boolean isOwnOrAbove(Token be, Token word) {
        return be.head() == word.index() || word.head() == be.index();
    }

    /** "Not a single soldier". */
    private boolean isNotASingle(Token noun) {
        return sentence.children(noun).stream()
                .anyMatch(c -> c.index() < noun.index() && c.lower().equals("not"));
    }

    private String determiner(Token noun) {
        for (Token child : sentence.children(noun)) {
            if (child.isRelation("det")
                    || child.isRelation("cc") && child.lower().equals("neither")) {
                return child.lower();
            }
        }
        return "";
    }

    private String tense(Token word, boolean future, boolean have) {
        if (future) {
            return "future";
        }
        for (Token child : sentence.children(word)) {
            if (child.isRelation("aux") || child.isRelation("cop")) {
                if (child.tag().equals("VBD")) {
                    return "past";
                }
                if (child.tag().equals("VBZ") || child.tag().equals("VBP")) {
                    return have ? "past" : "present";
                }
            }
        }
        return switch (word.tag()) {
            case "VBD" -> "past";
            case "VBZ", "VBP" -> "present";
            case "VBN" -> "past";
            default -> "none";
        };
    }
}
