package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.codebook.WordClasses;
import org.demarche.mention.Actor;
import org.demarche.record.Act;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * How two sides met: by what medium, who of what office, who received whom, on whose margins and on what. A record is a
 * visit only where two known sides are told to meet, to call or to travel to one another; what is merely asked for or
 * supposed is none.
 */
final class VisitReader implements KindReader {
    /** "to reaffirm their ties" behind the name of a gathering, which belongs to the meeting. */
    private static final Pattern PURPOSE = Pattern.compile(" to \\p{Ll}.*");

    private static final Set<String> RECEIVING = Set.of("host", "receive", "welcome", "greet");

    @Override
    public Kind kind() {
        return Kind.VISIT;
    }

    @Override
    public boolean isOfKind(Told told) {
        return Meeting.isOne(told);
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
        Contact.subject(told, coding).ifPresent(topic -> attributes.putIfAbsent("subject", topic));
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
        if (near.stream().anyMatch(token -> isOf(classes, "medium.video", token)) || isVirtual(told, coding)) {
            return Optional.of("video");
        }
        if (Contact.base(coding).equals("041")) {
            return near.stream().anyMatch(token -> isOf(classes, "medium.phone", token))
                    ? Optional.of("phone")
                    : Optional.empty();
        }
        if (Contact.isLetter(coding)) {
            return Optional.of("letter");
        }
        boolean travel = Contact.isTravel(coding)
                || Contact.base(coding).equals("043")
                || Contact.base(coding).equals("044");
        boolean face = near.stream().anyMatch(token -> isOf(classes, "medium.person", token))
                || told.text()
                        .substring(
                                told.sentence().span().start(),
                                told.sentence().span().end())
                        .contains("face-to-face");
        return travel || margins || face ? Optional.of("in person") : Optional.empty();
    }

    /** "Hosted the king on Monday for a virtual meeting", on whatever the parser hung the phrase. */
    private static boolean isVirtual(Told told, Act coding) {
        WordClasses classes = told.codebook().classes();
        return !Contact.isTravel(coding)
                && told.sentence().tokens().stream()
                        .filter(token -> token.index() > coding.trigger().index() && token.head() >= 0)
                        .anyMatch(token -> isOf(classes, "medium.video", token)
                                && token.isRelation("amod")
                                && classes.contains(
                                        "visit.meeting",
                                        told.sentence().token(token.head()).lemmaLower()));
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
                .anyMatch(act -> RECEIVING.contains(act.trigger().lemmaLower())
                        && !act.frame().passive());
        if (Contact.isJoint(told)) {
            return;
        }
        if (Contact.base(coding).equals("043") || receives && told.chain().size() > 1) {
            if (isGathering(told, coding, target)) {
                attributes.put("host", String.valueOf(source.code()));
                return;
            }
            put(attributes, source, target);
        } else if (Contact.isTravel(coding)) {
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

    /** "Will host the next Quad summit": who meets there, and no guest. */
    private static boolean isGathering(Told told, Act coding, Actor target) {
        return target.country() == null
                && coding.frame().slot("obj").stream()
                        .anyMatch(head -> told.codebook().classes().contains("visit.meeting", head.lemmaLower()));
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
        return source != null && source.span().equals(place.span())
                || target != null && target.span().equals(place.span());
    }

    /** "On the sidelines of the UN General Assembly". */
    private static Optional<String> margins(Told told, Act coding) {
        Sentence sentence = told.sentence();
        Wording wording = new Wording(told);
        for (Token token : sentence.tokens()) {
            if (!Set.of("sideline", "margin", "fringe").contains(token.lemmaLower())
                    || !told.actors().preposition(token).equals("on")) {
                continue;
            }
            boolean own = told.chain().stream().anyMatch(act -> sentence.dominates(act.trigger(), token))
                    || sentence.head(token)
                            .filter(head -> sentence.dominates(head, coding.trigger()))
                            .isPresent();
            if (own) {
                return sentence.children(token).stream()
                        .filter(child -> child.isRelation("nmod")
                                && told.actors().preposition(child).equals("of"))
                        .findFirst()
                        .flatMap(wording::of)
                        .map(words -> PURPOSE.matcher(words).replaceFirst(""));
            }
        }
        return Optional.empty();
    }

    /** All who took part in a meeting or a call, in the order of the text. */
    private static List<String> participants(Told told, Act coding) {
        Act act = told.act();
        if (act == null
                || Contact.isTravel(coding)
                || coding.trigger().tag().startsWith("NN")
                        && coding.trigger().tag().endsWith("S")) {
            return List.of();
        }
        boolean topics = coding.rule().id().equals("consult.discuss");
        List<String> codes = Stream.concat(
                        act.sources().stream(),
                        topics
                                ? Stream.<Actor>empty()
                                : act.targets().stream().filter(target -> Meeting.isSide(told, coding, target)))
                .filter(Parties::isKnown)
                .map(actor -> String.valueOf(actor.code()))
                .distinct()
                .toList();
        return codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && other.startsWith(code)))
                .toList();
    }
}
