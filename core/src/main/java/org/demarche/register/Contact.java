package org.demarche.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.record.Act;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/**
 * What the words of a meeting, a call or a journey say by themselves: of what kind it is and what was talked on.
 */
final class Contact {
    private static final Set<String> TRAVEL =
            Set.of("visit", "travel", "arrive", "fly", "go", "come", "return", "land", "tour", "head", "journey");

    private Contact() {}

    /** The code of the rule, whatever has become of it: 042 of a visit that is planned. */
    static String base(Act coding) {
        String code = coding.rule().code();
        return code == null ? coding.code() : code;
    }

    static boolean isLetter(Act coding) {
        String rule = coding.rule().id();
        return rule.contains("letter") || rule.contains("message");
    }

    /** "Is due in Lima": a visit to come. */
    static boolean isDue(Act coding) {
        return coding.rule().id().equals("consult.due_in") || coding.rule().id().equals("consult.expected_in");
    }

    /** "Visited Lima for talks" is a visit, whatever code the talks give it. */
    static boolean isTravel(Act coding) {
        return base(coding).equals("042")
                || isDue(coding)
                || coding.trigger().isVerb() && TRAVEL.contains(coding.trigger().lemmaLower());
    }

    /** "Co-hosted the summit": both are hosts. */
    static boolean isJoint(Told told) {
        Sentence sentence = told.sentence();
        return told.chain().stream()
                .map(Act::trigger)
                .anyMatch(word -> word.lemmaLower().startsWith("co-")
                        || word.index() > 1
                                && sentence.token(word.index() - 1).form().equals("-")
                                && sentence.token(word.index() - 2).lower().equals("co"));
    }

    /** What they talked on: "on the border", "to discuss trade". */
    static Optional<String> subject(Told told, Act coding) {
        Wording wording = new Wording(told);
        Sentence sentence = told.sentence();
        Set<String> discussing = Set.of("discuss", "review", "debate", "explore", "negotiate", "consult", "address");
        for (Act act : told.chain()) {
            if (discussing.contains(act.trigger().lemmaLower())) {
                Optional<String> object = topic(told, wording, act.frame().slot("obj"), act.trigger());
                if (object.isPresent()) {
                    return object;
                }
            }
        }
        for (Act act : told.chain()) {
            for (Token child : sentence.children(act.trigger())) {
                boolean purpose = (child.isRelation("advcl") || child.isRelation("acl") || child.isRelation("xcomp"))
                        && discussing.contains(child.lemmaLower())
                        && child.index() > act.trigger().index();
                if (purpose) {
                    Optional<String> object = sentence.child(child, "obj").flatMap(wording::of);
                    if (object.isPresent()) {
                        return object;
                    }
                }
            }
            for (String slot : List.of("on", "about", "over", "regarding", "concerning")) {
                Optional<String> on = topic(told, wording, act.frame().slot(slot), act.trigger());
                if (on.isPresent()) {
                    return on;
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> topic(Told told, Wording wording, List<Token> heads, Token trigger) {
        for (Token head : heads) {
            boolean side = Stream.of(told.record().source(), told.record().target())
                    .anyMatch(actor -> actor != null && actor.span().contains(head.span()));
            boolean occasion = Set.of(
                            "sideline",
                            "sidelines",
                            "margin",
                            "margins",
                            "fringe",
                            "phone",
                            "telephone",
                            "visit",
                            "trip",
                            "tour",
                            "call",
                            "line",
                            "occasion",
                            "eve",
                            "basis",
                            "behalf",
                            "arrival",
                            "agenda",
                            "day",
                            "number",
                            "hotline",
                            "way",
                            "side",
                            "ground",
                            "soil")
                    .contains(head.lower());
            if (!side
                    && !occasion
                    && head.index() > trigger.index()
                    && (head.isNoun() || head.isVerb())
                    && !Wording.isTime(head)) {
                Optional<String> words = head.isVerb() ? wording.clause(head) : wording.of(head);
                if (words.isPresent()) {
                    return words;
                }
            }
        }
        return Optional.empty();
    }
}
