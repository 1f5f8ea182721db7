package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.WordClasses;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.record.Act;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who gives the arms of an arms record and who gets them. The source of a record is who acts, and both the seller and the
 * buyer may: the beginning of the rule's id says which. By {@code arms.buy} the source gets the arms, by
 * {@code arms.deal} it is not said who does, by any other rule the source gives them, or lets them go, or keeps them.
 *
 * @param supplier who gives, or null where it is not said
 * @param recipient who gets, or null where it is not said
 */
public record ArmsSides(@Nullable Actor supplier, @Nullable Actor recipient) {
    private static final String BUYING = "arms.buy";
    private static final String DEALING = "arms.deal";
    /** Alone the source is who gives; behind an operator, whose subject is the source, it is who gets. */
    private static final String RECEIVING = "arms.receive";

    /** Operators whose source has no part in the transfer, or whose target has another one. */
    private static final Set<String> OUTSIDE =
            Set.of("request", "demand", "prevent", "force", "accuse", "deny", "ease");

    private static final Set<String> UNSURE = Set.of(
            "evidence",
            "indication",
            "sign",
            "proof",
            "possibility",
            "prospect",
            "risk",
            "danger",
            "threat",
            "fear",
            "concern",
            "worry",
            "suspicion",
            "speculation",
            "idea");

    private static final Set<String> HELPING = Set.of("help", "assist", "support", "enable", "interest");

    /** The sides of an arms record; empty for a record of another kind, and where the words do not say who gives. */
    public static Optional<ArmsSides> of(CodedRecord record) {
        String rule = codingRule(record.rule());
        if (!record.kinds().contains(Kind.ARMS) || record.reciprocal() || rule.startsWith(DEALING)) {
            return Optional.empty();
        }
        boolean receives = rule.equals(RECEIVING) && record.rule().indexOf('+') >= 0;
        return Optional.of(
                rule.startsWith(BUYING) || receives
                        ? new ArmsSides(record.target(), record.source())
                        : new ArmsSides(record.source(), record.target()));
    }

    /** The last of the rules of a record, which gave its code. */
    private static String codingRule(String chain) {
        return chain.substring(chain.lastIndexOf('+') + 1);
    }

    /**
     * True where source and target of an act are the two sides of the transfer that it speaks of: not of "accused Iran of
     * arming the rebels" and "asked Germany for tanks".
     */
    public static boolean areOf(Act act, Sentence sentence, ActorFinder actors) {
        if (act.status() == Status.REQUESTED
                || isOnlyNamed(act, sentence)
                || isOfNoun(act.trigger(), sentence, actors)) {
            return false;
        }
        for (Act at = act; at.inner() != null; at = at.inner()) {
            String operator = at.rule().operator();
            if (OUTSIDE.contains(operator)
                    || HELPING.contains(at.trigger().lemmaLower())
                    || "consider".equals(operator)
                            && at.inner().trigger().relation().equals("ccomp")
                    || "allow".equals(operator) && !hasTargetOf(at.inner(), act)) {
                return false;
            }
        }
        return true;
    }

    /** The act without targets that are the arms themselves: "bought two submarines" is towards no navy. */
    public static Act withoutItems(Act act, Sentence sentence, ActorFinder actors, WordClasses classes) {
        if (!act.codingRule().kinds().contains("arms")) {
            return act;
        }
        Act coding = act;
        while (coding.inner() != null) {
            coding = coding.inner();
        }
        List<Token> items = coding.frame().slot(coding.rule().capture().getOrDefault("item", "obj"));
        List<Actor> targets = new ArrayList<>();
        for (Actor target : act.targets()) {
            Optional<Token> item = items.stream()
                    .filter(word -> target.span().overlaps(word.span()))
                    .findFirst();
            if (item.isPresent()) {
                targets.addAll(named(item.get(), sentence, actors));
            } else if (target.country() != null || !isWeapon(target, sentence, classes)) {
                targets.add(target);
            }
        }
        return targets.equals(act.targets()) ? act : act.between(act.sources(), targets);
    }

    /** True for "jets" that were read as an air force. */
    private static boolean isWeapon(Actor actor, Sentence sentence, WordClasses classes) {
        return sentence.tokens().stream()
                .filter(token -> token.span().end() == actor.span().end())
                .anyMatch(token -> classes.contains("equipment.noun", token.lemmaLower())
                        || classes.contains("arms", token.lemmaLower()));
    }

    /** Of "French warships" France, and nobody of "warships". */
    private static List<Actor> named(Token item, Sentence sentence, ActorFinder actors) {
        if (actors.actors(item).stream()
                .anyMatch(a -> a.country() != null && a.sectors().isEmpty())) {
            return actors.actors(item);
        }
        return sentence.children(item).stream()
                .filter(child -> child.index() < item.index())
                .flatMap(child -> actors.modifiers(child).stream())
                .filter(actor -> actor.country() != null)
                .toList();
    }

    /** "Evidence of China supplying missiles", "concerns that China may supply missiles". */
    private static boolean isOfNoun(Token verb, Sentence sentence, ActorFinder actors) {
        boolean finite = verb.isRelation("acl") || verb.relation().equals("ccomp");
        boolean relative = sentence.children(verb).stream()
                .anyMatch(child -> child.tag().equals("WDT") || child.tag().equals("WP"));
        if (!verb.isVerb() || !finite || relative || verb.head() < 0) {
            return false;
        }
        Token noun = sentence.token(verb.head());
        return UNSURE.contains(noun.lemmaLower())
                || noun.isRelation("nmod")
                        && noun.head() >= 0
                        && actors.preposition(noun).equals("of")
                        && UNSURE.contains(sentence.token(noun.head()).lemmaLower());
    }

    /** "Saw no evidence of China supplying arms", "harder for Iran to sell": a clause without a finite verb of its own. */
    private static boolean isOnlyNamed(Act act, Sentence sentence) {
        Token verb = act.trigger();
        boolean bare = verb.isVerb()
                && sentence.child(verb, "aux").isEmpty()
                && act.force().tense().equals("none")
                && (verb.tag().equals("VBG") || verb.tag().equals("VB"));
        boolean clause = verb.head() >= 0 && !verb.isRelation("conj") && !verb.isRelation("parataxis");
        return bare && clause && act.frame().slot("subj").stream().anyMatch(subject -> subject.head() == verb.index());
    }

    /** "Allowed the sale of jets to Turkey", not "allowed Denmark to give jets to Ukraine". */
    private static boolean hasTargetOf(Act inner, Act outer) {
        return outer.targets().stream()
                .allMatch(a -> inner.targets().stream().anyMatch(b -> Objects.equals(a.span(), b.span())));
    }
}
