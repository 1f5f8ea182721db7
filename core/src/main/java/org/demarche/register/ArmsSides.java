package org.demarche.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.mention.Actor;
import org.demarche.record.Act;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Status;
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
public record ArmsSides(
        @Nullable Actor supplier, @Nullable Actor recipient) {
    private static final String BUYING = "arms.buy";
    private static final String DEALING = "arms.deal";

    /** Operators whose source has no part in the transfer, or whose target has another one. */
    private static final Set<String> OUTSIDE = Set.of("request", "demand", "prevent", "force", "accuse", "deny", "ease");

    private static final List<String> ITEM_SLOTS = List.of("obj", "of", "with", "for", "in");

    private static final Set<String> HELPING = Set.of("help", "assist", "support", "enable");

    /** The sides of an arms record; empty for a record of another kind, and where the words do not say who gives. */
    public static Optional<ArmsSides> of(CodedRecord record) {
        String rule = codingRule(record.rule());
        if (!record.kinds().contains(Kind.ARMS) || record.reciprocal() || rule.startsWith(DEALING)) {
            return Optional.empty();
        }
        return Optional.of(
                rule.startsWith(BUYING)
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
    public static boolean areOf(Act act) {
        if (act.status() == Status.REQUESTED || isOnlyNamed(act)) {
            return false;
        }
        for (Act at = act; at.inner() != null; at = at.inner()) {
            String operator = at.rule().operator();
            if (OUTSIDE.contains(operator)
                    || HELPING.contains(at.trigger().lemmaLower())
                    || "consider".equals(operator) && at.inner().trigger().relation().equals("ccomp")
                    || "allow".equals(operator) && !hasTargetOf(at.inner(), act)) {
                return false;
            }
        }
        return true;
    }

    /** The act without targets that are the arms themselves: "bought two submarines" is towards no navy. */
    public static Act withoutItems(Act act) {
        if (!act.codingRule().kinds().contains("arms")) {
            return act;
        }
        Act coding = act;
        while (coding.inner() != null) {
            coding = coding.inner();
        }
        Act at = coding;
        List<Token> items = ITEM_SLOTS.stream()
                .flatMap(slot -> at.frame().slot(slot).stream())
                .toList();
        List<Actor> targets = act.targets().stream()
                .filter(target -> target.country() != null
                        || items.stream().noneMatch(item -> target.span().overlaps(item.span())))
                .toList();
        return targets.size() == act.targets().size() ? act : act.between(act.sources(), targets);
    }

    /** "Saw no evidence of China supplying arms", "harder for Iran to sell": a clause without a finite verb of its own. */
    private static boolean isOnlyNamed(Act act) {
        Token verb = act.trigger();
        boolean bare = verb.isVerb()
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
