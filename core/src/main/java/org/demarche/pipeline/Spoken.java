package org.demarche.pipeline;

import java.util.List;
import java.util.Set;
import org.demarche.codebook.WordClasses;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/**
 * Which words of what is said name those who are spoken of: its subjects and objects and whose they are, not where, when,
 * what for or beside what something is.
 */
final class Spoken {
    private static final int MAX_CLIMB = 12;

    private static final Set<String> WHERE = Set.of("in", "near", "inside", "within", "outside", "across");
    private static final Set<String> WHENCE = Set.of("from", "at", "near", "through", "around", "across", "outside");
    private static final Set<String> WHEN =
            Set.of("since", "during", "after", "before", "until", "amid", "following", "despite");

    private static final String ACCORDING = "according";

    /** Prepositions of those who take part in what is spoken of; "for", "in" and "under" tell what goes with it. */
    private static final Set<String> PARTS = Set.of(
            "of",
            "to",
            "with",
            "against",
            "by",
            "on",
            "at",
            "than",
            "about",
            "from",
            "toward",
            "towards",
            "over",
            "between",
            "among",
            "upon",
            "regarding",
            "concerning");

    private static final Set<String> FELT = Set.of(
            "support",
            "solidarity",
            "respect",
            "sympathy",
            "praise",
            "backing",
            "contempt",
            "admiration",
            "concern",
            "gratitude",
            "disdain",
            "condolence");

    /** Relations of what is told beside the thing: "while Peru waits". */
    private static final Set<String> ASIDE = Set.of("advcl", "parataxis");

    /** Verbs and nouns of saying. */
    private static final String SAYING = "statement.word";

    /** Verbs and nouns of going somewhere: "fly", "journey". */
    private static final String GOING = "word.going";

    private final Sentence sentence;
    private final ActorFinder actors;
    private final WordClasses classes;

    Spoken(Sentence sentence, ActorFinder actors, WordClasses classes) {
        this.sentence = sentence;
        this.actors = actors;
        this.classes = classes;
    }

    /** "in Geneva", "after talks with Oslo": where or when something is, not what is spoken of. */
    boolean isCircumstance(Token word, List<Token> content) {
        Token at = word;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0; steps++) {
            if (content.contains(at)) {
                return false;
            }
            String preposition = actors.preposition(at);
            boolean place = WHERE.contains(preposition) && at.index() == word.index();
            if (at.isRelation("obl") && (place || WHEN.contains(preposition) || preposition.equals(ACCORDING))) {
                return true;
            }
            at = sentence.token(at.head());
        }
        return false;
    }

    /** "Peru blocks talks with Chad": every step from the word up to what is said is that of one who takes part in it. */
    boolean isOf(Token word, List<Token> content) {
        Token at = word;
        for (int steps = 0; steps < MAX_CLIMB && !content.contains(at); steps++) {
            if (at.head() < 0) {
                return false;
            }
            boolean phrase = at.isRelation("obl") && !at.relation().equals("obl:agent")
                    || at.isRelation("nmod") && !at.relation().equals("nmod:poss");
            if (isAside(at) && !isDefining(at)
                    || isHalf(at)
                    || at.relation().equals("acl")
                            && sentence.child(at, "mark")
                                    .filter(mark -> mark.lower().equals("that"))
                                    .isEmpty()
                    || phrase && !PARTS.contains(actors.preposition(at)) && !isFelt(at) && !isWithin(at, word)) {
                return false;
            }
            at = sentence.token(at.head());
        }
        return true;
    }

    /** "interested in ties with Chad": "in" tells a thing, and no place. */
    private boolean isWithin(Token phrase, Token word) {
        return actors.preposition(phrase).equals("in")
                && phrase.index() != word.index()
                && phrase.isNoun()
                && !phrase.isProper();
    }

    /** "support for Chad": whom a feeling or a stance is for. */
    private boolean isFelt(Token phrase) {
        return actors.preposition(phrase).equals("for")
                && FELT.contains(sentence.token(phrase.head()).lemmaLower());
    }

    /** True for a word of a clause that is only told beside what is said. */
    boolean isBeside(Token word, List<Token> content) {
        Token at = word;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0 && !content.contains(at); steps++) {
            if (isAside(at)) {
                return true;
            }
            at = sentence.token(at.head());
        }
        return false;
    }

    /** "while Peru waits", "who fled to Peru", "and Peru said ..."; not "that is why it waits", which tells the thing itself. */
    private boolean isAside(Token word) {
        boolean clause =
                ASIDE.stream().anyMatch(word::isRelation) || word.relation().equals("acl:relcl");
        boolean itself = word.head() >= 0
                && (sentence.token(word.head()).isPronoun()
                        || sentence.token(word.head()).tag().equals("DT")
                        || sentence.children(word).stream()
                                .anyMatch(child -> child.lower().equals("why")));
        boolean another = word.isRelation("conj")
                && word.isVerb()
                && classes.contains(SAYING, word.lemmaLower())
                && sentence.child(word, "nsubj").isPresent();
        return (clause || isReduced(word)) && !itself || another;
    }

    /** "gunmen accused of murder": a participle says which ones are meant. */
    private boolean isReduced(Token word) {
        return word.relation().equals("acl") && word.tag().equals("VBN");
    }

    /** "the contracts that Peru has with Chad": a clause that says which thing is meant. */
    private boolean isDefining(Token clause) {
        Token noun = sentence.token(clause.head());
        return clause.relation().equals("acl:relcl")
                && noun.isNoun()
                && noun.index() + 1 < sentence.size()
                && sentence.token(noun.index() + 1).lower().equals("that")
                && actors.actors(noun).stream().noneMatch(actor -> actor.span().contains(noun.span()));
    }

    /** "Peru-backed talks": a name that is the first half of an adjective. */
    private boolean isHalf(Token word) {
        return word.index() + 1 < sentence.size()
                && sentence.token(word.index() + 1).tag().equals("HYPH");
    }

    /** True for what hangs on the words of the content as an owner, a modifier or a part of the same list. */
    boolean isOwner(Token word, List<Token> content) {
        Token at = word;
        for (int steps = 0; steps < MAX_CLIMB && !content.contains(at); steps++) {
            boolean owner = at.relation().equals("nmod:poss")
                    || at.isRelation("nmod") && actors.preposition(at).equals("of")
                    || at.isRelation("amod")
                    || at.isRelation("compound")
                    || at.isRelation("conj")
                    || at.isRelation("flat");
            if (!owner || at.head() < 0) {
                return false;
            }
            at = sentence.token(at.head());
        }
        return true;
    }

    /** "a flight from Chad to Niger was diverted to Mali", "the South China Sea": a state that is only where something is. */
    boolean isMerePlace(Actor actor, Token word) {
        if (actors.isInPlaceName(actor)) {
            return true;
        }
        boolean phrase = word.isRelation("obl") || word.isRelation("nmod");
        if (!phrase || actor.code() == null || !actor.code().equals(actor.country()) || word.head() < 0) {
            return false;
        }
        String preposition = actors.preposition(word);
        return WHENCE.contains(preposition)
                || preposition.equals("to")
                        && classes.contains(GOING, sentence.token(word.head()).lemmaLower());
    }
}
