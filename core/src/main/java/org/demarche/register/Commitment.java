package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.WordClasses;
import org.demarche.mention.Actor;
import org.demarche.record.Act;
import org.demarche.record.Status;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** A promise of one side to another, by word of the text: "pledged", "committed", "agreed to". */
final class Commitment {
    private Commitment() {}

    /** The word that promises, in an act that is pledged; empty where it is a mere plan or a shared opinion. */
    static Optional<Act> of(Told told) {
        Act act = told.act();
        if (act == null
                || act.status() != Status.PLEDGED
                || !act.code().startsWith("03")
                || act.code().equals("036")) {
            return Optional.empty();
        }
        Act coding = told.coding();
        boolean aside = coding != null
                && coding != act
                && (coding.trigger().tag().equals("VBD")
                        || coding.trigger().tag().equals("VBZ"));
        if (aside
                || told.record().source() != null
                        && told.record().target() != null
                        && !Parties.areApart(
                                told.record().source(), told.record().target())) {
            return Optional.empty();
        }
        WordClasses classes = told.codebook().classes();
        for (Act part : told.chain()) {
            Token word = part.trigger();
            boolean described = word.relation().equals("acl") && word.tag().equals("VBN");
            boolean promises = !described
                    && !isProspect(told, word)
                    && classes.contains("commitment.word", word.lemmaLower())
                    && !isOpinion(told, part);
            if (promises && (!word.isNoun() || isGiven(told, part)) && reaches(told, part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** "The promise of technology": what may come of a thing. */
    private static boolean isProspect(Told told, Token noun) {
        return noun.isNoun()
                && noun.lemmaLower().equals("promise")
                && told.sentence().children(noun).stream()
                        .anyMatch(child -> child.isRelation("nmod")
                                && told.actors().preposition(child).equals("of"));
    }

    /** A commitment that is only spoken of is given by nobody; one that is made or reaffirmed is. */
    private static boolean isGiven(Told told, Act part) {
        Token outermost = told.chain().get(0).trigger();
        return outermost.index() != part.trigger().index()
                && told.codebook().classes().contains("commitment.given", outermost.lemmaLower());
    }

    /** A bare promise reaches another only when it is mutual or made "to" the other; else the other is but part of it. */
    private static boolean reaches(Told told, Act part) {
        Actor target = told.record().target();
        if (target == null
                || !told.record().reciprocal() && part.trigger().lemmaLower().equals("agree")) {
            return false;
        }
        if (!isWithin(told, part, target)) {
            return false;
        }
        boolean bare = told.act() != null && told.act().code().equals("030");
        boolean person = Character.isUpperCase(target.text().charAt(0))
                || target.text().startsWith("the ")
                || target.text().startsWith("its ")
                || target.text().startsWith("their ")
                || target.text().startsWith("his ");
        if (bare && !person && !told.record().reciprocal()) {
            return false;
        }
        return !bare
                || told.record().reciprocal()
                || List.of("to", "iobj", "obj").stream()
                        .flatMap(slot -> part.frame().slot(slot).stream())
                        .filter(head -> !head.isVerb())
                        .anyMatch(head -> told.actors().actors(head).stream().anyMatch(target::sameAs));
    }

    /** True where the other side stands in what is promised or among those who promise. */
    private static boolean isWithin(Told told, Act part, Actor target) {
        Sentence sentence = told.sentence();
        Actor source = told.record().source();
        if (source != null && source.span().equals(target.span())
                || !sentence.span().contains(target.span())) {
            return true;
        }
        List<Token> tops = new ArrayList<>(part.frame().slot("subj"));
        told.chain().forEach(act -> tops.add(act.trigger()));
        return sentence.tokens().stream()
                .filter(token -> target.span().contains(token.span()))
                .anyMatch(token -> tops.stream().anyMatch(top -> sentence.dominates(top, token)));
    }

    /** "Agreed to a framework to widen trade": the text that is agreed; a truce is only promised. */
    static Optional<Instrument> instrument(Told told, Act promise) {
        Token word = promise.trigger();
        if (!word.lemmaLower().equals("agree")
                || !word.tag().startsWith("VB")
                || word.tag().equals("VB")) {
            return Optional.empty();
        }
        return List.of("to", "on", "upon", "obj").stream()
                .flatMap(slot -> promise.frame().slot(slot).stream())
                .filter(head -> head.head() == word.index())
                .flatMap(head -> Instrument.at(told, head).stream())
                .filter(instrument -> instrument.form() != null && !instrument.isTruce())
                .findFirst();
    }

    /** "Agreed that the vote was fair", "agreed on the importance of trade". */
    private static boolean isOpinion(Told told, Act part) {
        Sentence sentence = told.sentence();
        boolean agree = part.trigger().lemmaLower().equals("agree");
        if (!agree) {
            return false;
        }
        boolean bare = part.rule().operator() == null
                && part.frame().slot("comp").isEmpty()
                && part.frame().slot("to").isEmpty();
        boolean clause = bare
                || sentence.children(part.trigger()).stream()
                        .anyMatch(child -> child.relation().equals("ccomp") && !isFuture(sentence, child));
        clause |= part.frame().slot("comp").stream()
                .anyMatch(head -> told.codebook().classes().contains("commitment.nothing", head.lemmaLower()));
        boolean vague = List.of("on", "upon", "about", "obj", "of", "with").stream()
                .flatMap(slot -> part.frame().slot(slot).stream())
                .anyMatch(head -> told.codebook().classes().contains("commitment.vague", head.lemmaLower()));
        return clause || vague;
    }

    private static boolean isFuture(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(child -> child.isRelation("aux")
                        && Set.of("will", "would", "shall", "'ll").contains(child.lower()));
    }

    /** What is promised: "a regular exchange of students", "to rebuild the port". */
    static Optional<String> subject(Told told, Act word) {
        Sentence sentence = told.sentence();
        Wording wording = new Wording(told);
        for (Token child : sentence.children(word.trigger())) {
            if (child.index() < word.trigger().index()) {
                continue;
            }
            boolean to = hasTo(sentence, child);
            if (to && child.tag().equals("VB")) {
                return wording.clause(child).map(words -> "to " + words);
            }
            if (to && child.tag().equals("VBG")) {
                return wording.clause(child);
            }
            boolean thing = child.isNoun()
                    && (child.isRelation("obj")
                            || (child.isRelation("obl") || child.isRelation("nmod"))
                                    && Set.of("to", "on").contains(told.actors().preposition(child)));
            boolean actor = !told.actors().actors(child).isEmpty() && (child.isProper() || child.isPronoun());
            if (thing && !actor && !Wording.isTime(child) && !isMoney(child)) {
                return wording.of(child).map(words -> withoutReceiver(told, words));
            }
        }
        return Optional.empty();
    }

    /** "Promised Kyiv tanks": to whom is no part of what. */
    private static String withoutReceiver(Told told, String words) {
        Actor target = told.record().target();
        String receiver = target == null ? "" : target.text() + " ";
        return target != null && words.startsWith(receiver) ? words.substring(receiver.length()) : words;
    }

    private static boolean hasTo(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(child -> (child.isRelation("mark") || child.isRelation("case"))
                        && child.lower().equals("to"));
    }

    private static boolean isMoney(Token head) {
        return head.tag().equals("CD")
                || head.tag().equals("$")
                || Set.of("dollar", "euro", "pound", "yen", "yuan", "billion", "million", "worth")
                        .contains(head.lemmaLower());
    }
}
