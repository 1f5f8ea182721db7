package org.demarche.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.clause.Frame;
import org.demarche.codebook.WordClasses;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.record.Act;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/**
 * Towards whom a position is taken that is told in words: leaves out of those found whom the words only touch, such as the
 * speakers themselves, those between whom the welcome talks are, and where something is. Not thread-safe.
 */
final class PositionSides {
    private static final Set<String> OWN = Set.of("our", "their", "us", "them", "ours", "theirs");

    private static final Set<String> BODIES = Set.of("country", "nation", "government", "people", "state");

    /** What is done for somebody's sake is not said to him. */
    private static final Set<String> SAKE =
            Set.of("benefit", "sake", "good", "welfare", "well-being", "wellbeing", "prosperity", "interest");

    /** Classes of what is asked of two or held against them: "worried by the pact between Chad and Mali". */
    private static final Set<String> OF_BOTH = Set.of("02", "10", "11", "12", "13");

    private static final String PRAISE = "05";
    private static final String PLEDGE = "03";
    private static final String DISAPPROVAL = "11";
    private static final int MAX_CLIMB = 8;

    /** Last words of names of what happens, is kept or is written: "War", "Day". */
    private static final String THING = "name.of_thing";

    private final Sentence sentence;
    private final ActorFinder actors;
    private final WordClasses classes;

    PositionSides(Sentence sentence, ActorFinder actors, WordClasses classes) {
        this.sentence = sentence;
        this.actors = actors;
        this.classes = classes;
    }

    /** Those of the targets to or of whom something is said. */
    List<Actor> towards(Act act, List<Actor> sources, List<Actor> targets) {
        List<Actor> found = doers(act, sources).orElse(targets);
        Set<Span> own = new HashSet<>();
        for (Actor target : found) {
            boolean shared = isOwn(target) && (sources.size() > 1 || isOneOfSeveral(target, found));
            boolean common = isOwn(target) && isOfBoth(target);
            if (common || shared && sources.stream().anyMatch(source -> isOfOneCountry(source, target))) {
                own.add(target.span());
            }
        }
        return found.stream()
                .filter(target -> isGiven(target) || !own.contains(target.span()) && !isTouched(act, sources, target))
                .toList();
    }

    /** True where each of two speaks of what is the other's, and one of them of what is his own: "Peru and Chad back Peru's bank". */
    static boolean isOnesOwn(List<Actor> sources, Actor source, Actor target) {
        boolean several = sources.stream()
                        .map(Actor::country)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
        return several && !isGiven(target) && isOfOneCountry(source, target);
    }

    /** "concern over deliveries by Chad to Mali": who does what is blamed, and not to whom it is done. */
    private Optional<List<Actor>> doers(Act act, List<Actor> sources) {
        Act coding = act;
        while (coding.inner() != null) {
            coding = coding.inner();
        }
        Frame frame = coding.frame();
        boolean thing = Stream.of("over", "about", "at")
                .anyMatch(slot -> !frame.slot(slot).isEmpty());
        if (!act.code().startsWith(DISAPPROVAL)
                || !thing
                || frame.passive()
                || act.frame().passive()) {
            return Optional.empty();
        }
        List<Actor> doers = frame.slot("by").stream()
                .filter(head -> head.isNoun() && head.index() > act.trigger().index())
                .flatMap(head -> actors.actors(head).stream())
                .filter(doer -> doer.code() != null && sources.stream().noneMatch(doer::sameAs))
                .toList();
        return doers.isEmpty() ? Optional.empty() : Optional.of(doers);
    }

    private boolean isTouched(Act act, List<Actor> sources, Actor target) {
        Optional<Token> head = head(target);
        if (head.isEmpty()) {
            return false;
        }
        return actors.isHalf(target.span())
                || isBetween(act, sources, head.get())
                || isForSake(act, head.get())
                || isWhere(act, target, head.get())
                || isOfThing(act, target, head.get())
                || isInName(head.get())
                || isOwnState(sources, target);
    }

    /** True for a word behind "between" that does not stand for who speaks: "welcomed the talks between Chad and Mali". */
    boolean isBetween(Act act, List<Actor> sources, Token word) {
        if (OF_BOTH.contains(act.code().substring(0, 2))) {
            return false;
        }
        Set<Integer> triggers = triggers(act);
        Token at = word;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0 && !triggers.contains(at.index()); steps++) {
            Token first = at;
            boolean phrase = first.isRelation("nmod") || first.isRelation("obl");
            if (phrase && actors.preposition(first).equals("between") && !triggers.contains(first.head())) {
                return actors.actors(first).stream()
                        .noneMatch(one -> sources.stream().anyMatch(source -> isOfOneCountry(source, one)));
            }
            at = sentence.token(at.head());
        }
        return false;
    }

    /** The topmost word of whom a target stands for. */
    private Optional<Token> head(Actor target) {
        return sentence.tokens().stream()
                .filter(token -> target.span().contains(token.span()))
                .filter(token -> token.head() < 0
                        || !target.span().contains(sentence.token(token.head()).span()))
                .findFirst();
    }

    private static Set<Integer> triggers(Act act) {
        Set<Integer> found = new HashSet<>();
        for (Act at = act; at != null; at = at.inner()) {
            found.add(at.trigger().index());
        }
        return found;
    }

    /** "for the benefit of our peoples". */
    private boolean isForSake(Act act, Token head) {
        Set<Integer> triggers = triggers(act);
        Token at = head;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0 && !triggers.contains(at.index()); steps++) {
            if (at.index() != head.index()
                    && SAKE.contains(at.lemmaLower())
                    && Set.of("for", "to", "in").contains(actors.preposition(at))) {
                return true;
            }
            at = sentence.token(at.head());
        }
        return false;
    }

    /** "the Spanish Civil War": a word of the name of something. */
    private boolean isInName(Token head) {
        boolean inner = head.isRelation("amod") || head.isRelation("compound");
        return inner
                && head.head() >= 0
                && sentence.token(head.head()).isProper()
                && classes.contains(THING, sentence.token(head.head()).lower());
    }

    /**
     * A government on its own state: "renewed its faith in American democracy"; not of officials whose country only the
     * target tells: "officials urged Norway".
     */
    private static boolean isOwnState(List<Actor> sources, Actor target) {
        return target.code() != null
                && sources.stream()
                        .allMatch(source -> target.code().equals(source.country())
                                && source.sectors().equals(List.of("GOV"))
                                && source.via().stream()
                                        .noneMatch(step -> step.span().overlaps(target.span())));
    }

    /** "work in Central Asia", "endorsed in Oslo", and of a pledge "at the summit": where it is. */
    private boolean isWhere(Act act, Actor target, Token head) {
        String preposition = actors.preposition(head);
        boolean region = target.country() == null
                && target.code() != null
                && target.code().length() == 3
                && target.sectors().isEmpty();
        boolean done = act.inner() == null
                && act.trigger().isVerb()
                && act.code().startsWith(PRAISE)
                && head.isRelation("obl")
                && head.head() == act.trigger().index()
                && target.sectors().isEmpty();
        return (region || done) && preposition.equals("in")
                || act.code().startsWith(PLEDGE) && head.isRelation("obl") && preposition.equals("at");
    }

    /** "welcomed the launch of the Trade Council": a name without a code that something is only called after. */
    private boolean isOfThing(Act act, Actor target, Token head) {
        boolean thing = sentence.child(head, "det").isPresent() || classes.contains(THING, head.lower());
        return target.code() == null
                && target.name() == null
                && thing
                && head.isRelation("nmod")
                && !head.relation().equals("nmod:poss")
                && head.head() >= 0
                && !triggers(act).contains(head.head())
                && sentence.token(head.head()).isNoun()
                && !actors.isActorLike(sentence.token(head.head()));
    }

    private static boolean isOwn(Actor target) {
        return target.via().stream().anyMatch(step -> OWN.contains(step.text().toLowerCase(Locale.ROOT)))
                || OWN.stream()
                        .anyMatch(own -> target.text().toLowerCase(Locale.ROOT).startsWith(own + " "))
                || OWN.contains(target.text().toLowerCase(Locale.ROOT));
    }

    /** "their countries", "our governments". */
    private boolean isOfBoth(Actor target) {
        return head(target)
                .filter(head -> head.tag().equals("NNS") && BODIES.contains(head.lemmaLower()))
                .isPresent();
    }

    private static boolean isOneOfSeveral(Actor target, List<Actor> targets) {
        return targets.stream()
                .anyMatch(other -> other != target && other.span().equals(target.span()));
    }

    private static boolean isOfOneCountry(Actor one, Actor other) {
        return one.country() != null && one.country().equals(other.country());
    }

    private static boolean isGiven(Actor actor) {
        return actor.via().stream().anyMatch(step -> step.kind().equals("given"));
    }
}
