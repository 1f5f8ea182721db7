package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.codebook.WordClasses;
import org.demarche.mention.Actor;
import org.demarche.record.Act;
import org.demarche.record.CodedRecord;
import org.demarche.record.Status;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells visits and meetings from what rules take for them: contacts in general, occasions, wishes, things that are only
 * named, and sides that are only part of what was talked on.
 */
final class Meeting {
    private static final Set<String> PRIVATE = Set.of("MED", "LAB", "CRM", "MNC", "HLH", "AGR", "DEV", "ENV");
    private static final Set<String> PEOPLE = Set.of("EDU", "CVL", "REF", "BUS");
    private static final Set<Status> TOLD = Set.of(
            Status.OCCURRED,
            Status.ONGOING,
            Status.PLANNED,
            Status.PLEDGED,
            Status.PROPOSED,
            Status.NEGATED,
            Status.HISTORIC);
    private static final Set<String> WISHES =
            Set.of("want", "hope", "wish", "like", "seek", "share", "desire", "express");
    private static final Set<String> AGAINST = Set.of("opposition", "oppose", "objection", "aversion", "reluctance");
    private static final Set<String> SERVICE = Set.of("tour", "tours", "stint", "rotation", "deployment");
    private static final Set<String> HOLDING =
            Set.of("hold", "host", "convene", "have", "conduct", "chair", "attend", "lead", "co-chair");
    private static final Set<String> TALKS = Set.of("dialogue", "negotiation", "engagement");
    private static final List<String> SIDES =
            List.of("with", "obj", "iobj", "to", "between", "among", "by", "of", "subj", "mod", "poss");
    private static final Set<String> PLACES = Set.of("in", "at", "with", "on", "about", "against", "over");
    private static final int MOST = 60;
    private static final Set<String> GOING = Set.of("go", "come", "return", "head", "leave", "fly");
    private static final Set<String> OCCASION =
            Set.of("at", "during", "in", "on", "after", "before", "since", "following");

    private Meeting() {}

    /** True for a record of people of two sides who met, called or travelled. */
    static boolean isOne(Told told) {
        Act coding = told.coding();
        CodedRecord record = told.record();
        if (coding == null || told.act() == null || !TOLD.contains(record.status())) {
            return false;
        }
        Actor source = record.source();
        Actor target = record.target();
        if (source == null || target == null) {
            return false;
        }
        if (!Parties.isKnown(source) || !Parties.isKnown(target) || isPrivate(source) || isPrivate(target)) {
            return false;
        }
        return Parties.areApart(source, target)
                && isMeeting(told, coding)
                && isOfPeople(told, coding)
                && !isMereWish(told)
                && !isOpposed(told)
                && !isService(told, coding)
                && !isOnlyNamed(told, coding)
                && !isBeside(told, coding);
    }

    private static boolean isPrivate(@Nullable Actor actor) {
        if (actor == null) {
            return false;
        }
        boolean people = actor.sectors().stream().anyMatch(PEOPLE::contains);
        return people
                || actor.sectors().stream().anyMatch(PRIVATE::contains)
                        && !actor.sectors().contains("GOV");
    }

    /** True for the words of meeting, calling and travelling; not for mere contacts, mediation and long negotiations. */
    private static boolean isMeeting(Told told, Act coding) {
        String code = Contact.base(coding);
        if (code.equals("045")) {
            return coding.rule().id().equals("consult.mediators_meet");
        }
        boolean calledOff = code.startsWith("16") || code.startsWith("12");
        if (Contact.isDue(coding)
                || code.equals("042")
                || code.equals("043")
                || code.equals("041")
                || calledOff
                || Contact.isLetter(coding)) {
            return true;
        }
        Token trigger = coding.trigger();
        WordClasses classes = told.codebook().classes();
        if (!classes.contains("visit.meeting", trigger.lemmaLower())) {
            return false;
        }
        boolean carried = told.chain().size() > 1;
        if (trigger.isNoun() && TALKS.contains(trigger.lemmaLower())) {
            return carried
                    && HOLDING.contains(
                            told.chain().get(told.chain().size() - 2).trigger().lemmaLower());
        }
        return !trigger.isNoun() || carried || !trigger.isProper() && standsAlone(told, coding);
    }

    /** "Agreed at the summit": an occasion, unless the noun has its own sides: "after a meeting with his counterpart". */
    private static boolean standsAlone(Told told, Act coding) {
        boolean own = Stream.of("with", "between", "of", "among", "by", "to")
                .anyMatch(slot -> coding.frame().slot(slot).stream()
                        .anyMatch(head -> !told.actors().actors(head).isEmpty()));
        boolean owner = !coding.frame().slot("poss").isEmpty();
        return own || owner && !OCCASION.contains(told.actors().preposition(coding.trigger()));
    }

    /** Troops and ships that arrive are no visitors; those who command them are. */
    private static boolean isOfPeople(Told told, Act coding) {
        Actor source = told.record().source();
        boolean forces = source != null
                && source.sectors().contains("MIL")
                && !source.sectors().contains("GOV")
                && source.name() == null;
        String last = source == null
                ? ""
                : source.text().substring(source.text().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (told.codebook().classes().contains("visit.no_guest", last)) {
            return false;
        }
        boolean country = source != null && source.sectors().isEmpty() && source.name() == null;
        if (country && GOING.contains(coding.trigger().lemmaLower())) {
            return false;
        }
        boolean travels =
                Contact.base(coding).equals("042") || Contact.base(coding).equals("043");
        return !forces || !travels || Office.level(told, source).isPresent();
    }

    /** What is wished for, or must not be, or is to be talked on some day is no visit planned or put off. */
    private static boolean isMereWish(Told told) {
        boolean decided = told.chain().stream().anyMatch(act -> act.rule().id().equals("op.do.vote"));
        boolean wish = decided
                || told.chain().stream()
                        .anyMatch(act -> WISHES.contains(act.trigger().lemmaLower()));
        boolean advice = told.record().status() == Status.NEGATED
                && told.chain().get(0).force().obliged();
        Act coding = told.coding();
        boolean talk = told.chain().size() > 1
                && coding != null
                && coding.trigger().lemmaLower().equals("discuss")
                && told.record().status() == Status.PLEDGED;
        return wish || advice || talk;
    }

    /** "Repeated his opposition to talks with Chad": a stand, and no meeting called off. */
    private static boolean isOpposed(Told told) {
        return told.chain().stream()
                .anyMatch(act -> AGAINST.contains(act.trigger().lemmaLower()));
    }

    /** "Three tours of duty", "tours in the navy": a soldier's service. */
    private static boolean isService(Told told, Act coding) {
        return coding.trigger().isNoun()
                && SERVICE.contains(coding.trigger().lemmaLower())
                && (coding.frame().slot("of").stream()
                                .anyMatch(head -> head.lemmaLower().equals("duty"))
                        || coding.frame().slot("in").stream()
                                .anyMatch(head -> told.codebook().classes().contains("forces", head.lemmaLower())));
    }

    /** "Looks forward to meeting", "her upcoming trip", "postponed his visit": named, and not done. */
    private static boolean isOnlyNamed(Told told, Act coding) {
        Status status = told.record().status();
        if (status != Status.OCCURRED && status != Status.ONGOING
                || coding.code().startsWith("1")) {
            return false;
        }
        Sentence sentence = told.sentence();
        Token trigger = told.trigger();
        WordClasses classes = told.codebook().classes();
        if (coding.trigger().isNoun()) {
            boolean coming = sentence.children(coding.trigger()).stream()
                    .anyMatch(child -> classes.contains("visit.coming", child.lower()));
            boolean putOff = sentence.head(coding.trigger())
                    .filter(head -> classes.contains("visit.put_off", head.lemmaLower()))
                    .isPresent();
            return coming || putOff || told.chain().size() == 1 && isAhead(told, coding.trigger());
        }
        boolean helped = sentence.child(trigger, "aux").isPresent();
        boolean gerund = trigger.tag().equals("VBG")
                && !helped
                && !trigger.isRelation("advcl")
                && !trigger.isRelation("acl")
                && !trigger.relation().equals("root");
        return gerund || trigger.tag().equals("VB") && !helped && told.chain().size() == 1;
    }

    /** True where the verb above a noun is of what is to come: "will take part in a meeting with". */
    private static boolean isAhead(Told told, Token noun) {
        Token at = noun;
        while (at.head() >= 0 && !at.isVerb()) {
            at = told.sentence().token(at.head());
        }
        return at.isVerb() && told.acts().forces().force(at).future();
    }

    /** True where the other side stands where those do who meet, and not somewhere below: "concerns with the war in Mali". */
    private static boolean stands(Told told, Act coding, Actor target) {
        Sentence sentence = told.sentence();
        List<Token> heads = new ArrayList<>();
        for (Act act : told.chain()) {
            for (String slot : SIDES) {
                heads.addAll(act.frame().slot(slot));
            }
        }
        for (int i = 0; i < heads.size(); i++) {
            Token head = heads.get(i);
            if (target.span().overlaps(head.span())) {
                return true;
            }
            for (Token child : sentence.children(head)) {
                boolean within = child.isRelation("conj")
                        || child.isRelation("appos")
                        || child.isRelation("compound")
                        || child.isRelation("nmod")
                                && !PLACES.contains(told.actors().preposition(child));
                if (within && heads.size() < MOST) {
                    heads.add(child);
                }
            }
        }
        return coding.trigger().span().overlaps(target.span());
    }

    /** True for one of those who met, and not of what they talked on. */
    static boolean isSide(Told told, Act coding, Actor actor) {
        Actor source = told.record().source();
        boolean same = source != null && source.span().equals(actor.span());
        return same || stands(told, coding, actor);
    }

    /** True where the other side is only part of what they talked on, or names the place where they did. */
    private static boolean isBeside(Told told, Act coding) {
        Actor source = told.record().source();
        Actor target = told.record().target();
        if (source == null || target == null) {
            return false;
        }
        if (Contact.isTravel(coding)) {
            return coding.rule().id().equals("consult.accompany");
        }
        String last =
                target.text().substring(target.text().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (told.codebook().classes().contains("visit.abstract", last) || !stands(told, coding, target)) {
            return true;
        }
        boolean place = Stream.of("in", "at")
                .flatMap(slot -> coding.frame().slot(slot).stream())
                .anyMatch(head -> target.span().contains(head.span()));
        boolean pair = source.span().equals(target.span());
        boolean they = source.text().equalsIgnoreCase("they")
                && (source.sectors().isEmpty() || pair && target.sectors().isEmpty());
        String rule = coding.rule().id();
        boolean between = rule.equals("consult.discuss")
                && coding.frame().slot("between").stream()
                        .anyMatch(head -> target.span().contains(head.span()));
        boolean owned = Contact.base(coding).equals("043")
                && coding.frame().slot("obj").stream()
                        .filter(head -> !target.span().contains(head.span()))
                        .flatMap(head -> told.sentence().children(head).stream())
                        .anyMatch(child -> child.relation().equals("nmod:poss")
                                && target.span().contains(child.span()));
        if (they || between || owned) {
            return true;
        }
        boolean topic = !pair
                && Contact.subject(told, coding)
                        .filter(words -> words.contains(target.text()))
                        .isPresent();
        return place || topic || pair && coding.rule().id().equals("consult.discuss_with");
    }
}
