package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.codebook.WordClasses;
import org.demarche.mention.Actor;
import org.demarche.record.Act;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * How two sides met: by what medium, who of what office, who received whom, on whose margins and on what. A record is a
 * visit only where two known sides are told to meet, to call or to travel to one another; what is merely asked for or
 * supposed is none.
 */
final class VisitReader implements KindReader {
    private static final Set<String> PRIVATE =
            Set.of("BUS", "MED", "LAB", "CRM", "MNC", "HLH", "AGR", "DEV", "ENV");
    private static final Set<String> PEOPLE = Set.of("EDU", "CVL", "REF");
    private static final Set<Status> TOLD = Set.of(
            Status.OCCURRED, Status.ONGOING, Status.PLANNED, Status.PLEDGED, Status.PROPOSED, Status.NEGATED, Status.HISTORIC);
    private static final Set<String> TRAVEL =
            Set.of("visit", "travel", "arrive", "fly", "go", "come", "return", "land", "tour", "head", "journey");
    private static final Set<String> WISHES = Set.of("want", "hope", "wish", "like", "seek", "share", "desire", "express");
    private static final Set<String> HOLDING = Set.of("hold", "host", "convene", "have", "conduct", "chair", "attend", "lead", "co-chair");
    private static final Set<String> RECEIVING = Set.of("host", "receive", "welcome", "greet");
    private static final Set<String> TALKS = Set.of("dialogue", "negotiation", "engagement");
    private static final List<String> SIDES =
            List.of("with", "obj", "iobj", "to", "between", "among", "by", "of", "subj", "mod", "poss");
    private static final Set<String> PLACES = Set.of("in", "at", "with", "on", "about", "against", "over");
    private static final int MOST = 60;
    private static final Set<String> GOING = Set.of("go", "come", "return", "head", "leave", "fly");
    private static final Set<String> OCCASION = Set.of("at", "during", "in", "on", "after", "before", "since", "following");

    @Override
    public Kind kind() {
        return Kind.VISIT;
    }

    @Override
    public boolean isOfKind(Told told) {
        Act coding = told.coding();
        CodedRecord record = told.record();
        if (coding == null || told.act() == null || !TOLD.contains(record.status())) {
            return false;
        }
        Actor source = record.source();
        Actor target = record.target();
        if (!Parties.isKnown(source) || !Parties.isKnown(target) || isPrivate(source) || isPrivate(target)) {
            return false;
        }
        return Parties.areApart(source, target)
                && isMeeting(told, coding)
                && isOfPeople(told, coding)
                && !isMereWish(told)
                && !isOnlyNamed(told, coding)
                && !isBeside(told, coding);
    }

    /** What is wished for, or must not be, or is to be talked on some day is no visit planned or put off. */
    private static boolean isMereWish(Told told) {
        boolean decided = told.chain().stream().anyMatch(act -> act.rule().id().equals("op.do.vote"));
        boolean wish = decided || told.chain().stream().anyMatch(act -> WISHES.contains(act.trigger().lemmaLower()));
        boolean advice = told.record().status() == Status.NEGATED
                && told.chain().get(0).force().obliged();
        Act coding = told.coding();
        boolean talk = told.chain().size() > 1
                && coding != null
                && coding.trigger().lemmaLower().equals("discuss")
                && told.record().status() == Status.PLEDGED;
        return wish || advice || talk;
    }

    /** "Looks forward to meeting", "her upcoming trip", "postponed his visit": named, and not done. */
    private static boolean isOnlyNamed(Told told, Act coding) {
        Status status = told.record().status();
        if (status != Status.OCCURRED && status != Status.ONGOING || coding.code().startsWith("1")) {
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
                        || child.isRelation("nmod") && !PLACES.contains(told.actors().preposition(child));
                if (within && heads.size() < MOST) {
                    heads.add(child);
                }
            }
        }
        return coding.trigger().span().overlaps(target.span());
    }

    /** True where the other side is only part of what they talked on, or names the place where they did. */
    private static boolean isBeside(Told told, Act coding) {
        Actor source = told.record().source();
        Actor target = told.record().target();
        if (source == null || target == null) {
            return false;
        }
        if (isTravel(coding)) {
            return coding.rule().id().equals("consult.accompany");
        }
        String last = target.text().substring(target.text().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
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
                && coding.frame().slot("between").stream().anyMatch(head -> target.span().contains(head.span()));
        boolean owned = base(coding).equals("043")
                && coding.frame().slot("obj").stream()
                        .filter(head -> !target.span().contains(head.span()))
                        .flatMap(head -> told.sentence().children(head).stream())
                        .anyMatch(child -> child.relation().equals("nmod:poss") && target.span().contains(child.span()));
        if (they || between || owned) {
            return true;
        }
        boolean topic = !pair && subject(told, coding).filter(words -> words.contains(target.text())).isPresent();
        return place || topic || pair && coding.rule().id().equals("consult.discuss_with");
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
        String code = base(coding);
        if (code.equals("045")) {
            return coding.rule().id().equals("consult.mediators_meet");
        }
        boolean calledOff = code.startsWith("16") || code.startsWith("12");
        if (code.equals("042") || code.equals("043") || code.equals("041") || calledOff || isLetter(coding)) {
            return true;
        }
        Token trigger = coding.trigger();
        WordClasses classes = told.codebook().classes();
        if (!classes.contains("visit.meeting", trigger.lemmaLower())) {
            return false;
        }
        boolean carried = told.chain().size() > 1;
        if (trigger.isNoun() && TALKS.contains(trigger.lemmaLower())) {
            return carried && HOLDING.contains(told.chain().get(told.chain().size() - 2).trigger().lemmaLower());
        }
        return !trigger.isNoun() || carried || !trigger.isProper() && standsAlone(told, coding);
    }

    /** The code of the rule, whatever has become of it: 042 of a visit that is planned. */
    private static String base(Act coding) {
        String code = coding.rule().code();
        return code == null ? coding.code() : code;
    }

    private static boolean isLetter(Act coding) {
        String rule = coding.rule().id();
        return rule.contains("letter") || rule.contains("message");
    }

    /** "Visited Lima for talks" is a visit, whatever code the talks give it. */
    private static boolean isTravel(Act coding) {
        return base(coding).equals("042")
                || coding.trigger().isVerb() && TRAVEL.contains(coding.trigger().lemmaLower());
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
        boolean country = source != null && source.sectors().isEmpty() && source.name() == null;
        if (country && GOING.contains(coding.trigger().lemmaLower())) {
            return false;
        }
        boolean travels = base(coding).equals("042") || base(coding).equals("043");
        return !forces || !travels || Office.level(told, source).isPresent();
    }

    @Override
    public void read(Told told, Map<String, Object> attributes) {
        Act coding = told.coding();
        CodedRecord record = told.record();
        if (coding == null || record.source() == null || record.target() == null) {
            return;
        }
        Optional<String> margins = margins(told, coding);
        Optional<String> medium = medium(told, coding, margins.isPresent());
        medium.ifPresent(found -> attributes.put("medium", found));
        Optional<String> level = Office.level(told, record.source());
        Optional<String> other = Office.level(told, record.target());
        level.or(() -> isCounterpart(record.source()) ? other : Optional.empty())
                .ifPresent(found -> attributes.put("level", found));
        other.or(() -> isCounterpart(record.target()) ? level : Optional.empty())
                .ifPresent(found -> attributes.put("counterpart_level", found));
        boolean apart = medium.filter(how -> !how.equals("in person")).isPresent();
        if (!apart) {
            hostAndGuest(told, coding, attributes);
        }
        margins.ifPresent(gathering -> attributes.put("margins", gathering));
        subject(told, coding).ifPresent(topic -> attributes.put("subject", topic));
        List<String> participants = participants(told, coding);
        if (participants.size() > 2) {
            attributes.put("participants", participants);
        }
    }

    private static boolean isCounterpart(@Nullable Actor actor) {
        return actor != null
                && (actor.text().toLowerCase(Locale.ROOT).contains("counterpart")
                        || actor.via().stream().anyMatch(via -> via.kind().equals("counterpart")));
    }

    private static Optional<String> medium(Told told, Act coding, boolean margins) {
        WordClasses classes = told.codebook().classes();
        List<Token> near = near(told, coding);
        if (near.stream().anyMatch(token -> isOf(classes, "medium.video", token))) {
            return Optional.of("video");
        }
        if (base(coding).equals("041")) {
            return near.stream().anyMatch(token -> isOf(classes, "medium.phone", token)) ? Optional.of("phone") : Optional.empty();
        }
        if (isLetter(coding)) {
            return Optional.of("letter");
        }
        boolean travel = isTravel(coding) || base(coding).equals("043") || base(coding).equals("044");
        boolean face = near.stream().anyMatch(token -> isOf(classes, "medium.person", token))
                || told.text()
                        .substring(told.sentence().span().start(), told.sentence().span().end())
                        .contains("face-to-face");
        return travel || margins || face ? Optional.of("in person") : Optional.empty();
    }

    private static boolean isOf(WordClasses classes, String name, Token token) {
        return classes.contains(name, token.lemmaLower()) || classes.contains(name, token.lower());
    }

    /** The words of the act: its triggers and what hangs on them, clauses left out. */
    private static List<Token> near(Told told, Act coding) {
        List<Token> near = new ArrayList<>();
        for (Act act : told.chain()) {
            near.add(act.trigger());
            below(told.sentence(), act.trigger(), near, 0);
        }
        return near;
    }

    private static void below(Sentence sentence, Token head, List<Token> near, int depth) {
        for (Token child : sentence.children(head)) {
            boolean clause = child.isVerb() || child.isRelation("acl") || child.isRelation("nsubj");
            if (!clause && depth < 6) {
                near.add(child);
                below(sentence, child, near, depth + 1);
            }
        }
    }

    private static void hostAndGuest(Told told, Act coding, Map<String, Object> attributes) {
        CodedRecord record = told.record();
        Actor source = record.source();
        Actor target = record.target();
        if (source == null || target == null || source.code() == null || target.code() == null) {
            return;
        }
        boolean receives = told.chain().stream()
                .anyMatch(act -> RECEIVING.contains(act.trigger().lemmaLower()) && !act.frame().passive());
        if (base(coding).equals("043") || receives && told.chain().size() > 1) {
            put(attributes, source, target);
        } else if (isTravel(coding)) {
            put(attributes, target, source);
        } else {
            Optional<String> where = country(told, coding);
            boolean there = where.filter(code -> code.equals(target.country())).isPresent();
            boolean here = where.filter(code -> code.equals(source.country())).isPresent();
            if (here && !there) {
                put(attributes, source, target);
            } else if (there && !here) {
                put(attributes, target, source);
            }
        }
    }

    private static void put(Map<String, Object> attributes, Actor host, Actor guest) {
        attributes.put("host", String.valueOf(host.code()));
        attributes.put("guest", String.valueOf(guest.code()));
    }

    /** The country in which they met, where a phrase of the act names a place in it: "in Paris", "at the White House". */
    private static Optional<String> country(Told told, Act coding) {
        for (Act act : told.chain()) {
            for (String slot : List.of("in", "at")) {
                for (Token head : act.frame().slot(slot)) {
                    if (!head.isProper()) {
                        continue;
                    }
                    List<Actor> found = told.actors().actors(head);
                    if (found.size() == 1 && found.get(0).country() != null && !isSide(told, found.get(0))) {
                        return Optional.of(String.valueOf(found.get(0).country()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** True where the words of the place are those of a side itself. */
    private static boolean isSide(Told told, Actor place) {
        Actor source = told.record().source();
        Actor target = told.record().target();
        return source != null && source.span().equals(place.span()) || target != null && target.span().equals(place.span());
    }

    /** "On the sidelines of the UN General Assembly". */
    private static Optional<String> margins(Told told, Act coding) {
        Sentence sentence = told.sentence();
        Wording wording = new Wording(told);
        for (Token token : sentence.tokens()) {
            if (!Set.of("sideline", "margin", "fringe").contains(token.lemmaLower()) || !told.actors().preposition(token).equals("on")) {
                continue;
            }
            boolean own = told.chain().stream().anyMatch(act -> sentence.dominates(act.trigger(), token))
                    || sentence.head(token).filter(head -> sentence.dominates(head, coding.trigger())).isPresent();
            if (own) {
                return sentence.children(token).stream()
                        .filter(child -> child.isRelation("nmod") && told.actors().preposition(child).equals("of"))
                        .findFirst()
                        .flatMap(wording::of);
            }
        }
        return Optional.empty();
    }

    /** What they talked on: "on the border", "to discuss trade". */
    private static Optional<String> subject(Told told, Act coding) {
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

    private static Optional<String> topic(Told told, Wording wording, List<Token> heads, Token trigger) {
        for (Token head : heads) {
            boolean side = Stream.of(told.record().source(), told.record().target())
                    .anyMatch(actor -> actor != null && actor.span().contains(head.span()));
            boolean occasion = Set.of("sideline", "sidelines", "margin", "margins", "fringe", "phone", "telephone", "visit", "trip", "tour", "call", "line", "occasion", "eve", "basis", "behalf", "arrival", "agenda", "day", "number", "hotline", "way", "side", "ground", "soil")
                    .contains(head.lower());
            if (!side && !occasion && head.index() > trigger.index() && (head.isNoun() || head.isVerb()) && !Wording.isTime(head)) {
                Optional<String> words = head.isVerb() ? wording.clause(head) : wording.of(head);
                if (words.isPresent()) {
                    return words;
                }
            }
        }
        return Optional.empty();
    }

    /** All who took part in a meeting or a call, in the order of the text. */
    private static List<String> participants(Told told, Act coding) {
        Act act = told.act();
        if (act == null || isTravel(coding) || coding.trigger().tag().startsWith("NN") && coding.trigger().tag().endsWith("S")) {
            return List.of();
        }
        boolean topics = coding.rule().id().equals("consult.discuss");
        List<String> codes = Stream.concat(
                        act.sources().stream(), topics ? Stream.<Actor>empty() : act.targets().stream())
                .filter(Parties::isKnown)
                .map(actor -> String.valueOf(actor.code()))
                .distinct()
                .toList();
        return codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && other.startsWith(code)))
                .toList();
    }
}
