package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.WordClasses;
import org.demarche.record.Act;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/** What an agreement is called and what it is on. */
final class InstrumentWords {
    private static final List<String> ON =
            List.of("on", "for", "over", "about", "concerning", "regarding", "covering", "governing");
    private static final Set<String> NO_TOPIC = Set.of(
            "sideline",
            "sidelines",
            "margin",
            "margins",
            "basis",
            "side",
            "behalf",
            "condition",
            "time",
            "moment",
            "first",
            "second",
            "part",
            "way",
            "good",
            "purpose",
            "example",
            "instance",
            "occasion",
            "ground",
            "grounds",
            "track",
            "eve",
            "hour",
            "term",
            "terms",
            "round",
            "reflecting",
            "including",
            "following",
            "marking",
            "making",
            "being",
            "having",
            "using",
            "taking",
            "giving");

    private final Told told;
    private final Sentence sentence;
    private final WordClasses classes;
    private final Wording wording;

    InstrumentWords(Told told) {
        this.told = told;
        this.sentence = told.sentence();
        this.classes = told.codebook().classes();
        this.wording = new Wording(told);
    }

    /** "Abraham Accords", "Minsk agreement", "New START". */
    Optional<String> name(Instrument instrument) {
        Token noun = instrument.noun();
        if (instrument.form() == null) {
            int start = instrument.first();
            while (start > 0
                    && sentence.token(start - 1).isProper()
                    && sentence.token(start - 1).head() == instrument.first()) {
                start--;
            }
            return Optional.of(span(start, noun.index()));
        }
        int first = noun.index();
        boolean capitals = Character.isUpperCase(noun.form().charAt(0));
        Optional<Token> of = capitals ? ofName(noun) : Optional.empty();
        if (of.isPresent()) {
            return Optional.of(span(first, of.get().index()));
        }
        boolean beyond = false;
        while (first > 0) {
            Token before = sentence.token(first - 1);
            boolean inside = sentence.dominates(noun, before) || before.form().equals("-");
            if (!inside
                    || before.isRelation("case")
                    || before.isRelation("det")
                    || before.tag().equals(",")
                    || before.tag().equals("CD")
                    || before.relation().equals("nmod:poss")) {
                break;
            }
            boolean upper = Character.isUpperCase(before.form().charAt(0))
                    || before.form().equals("-")
                    || before.lower().equals("and");
            if (capitals && !upper) {
                break;
            }
            first--;
            if (first < instrument.first() && upper) {
                beyond |= !before.form().equals("-");
            }
            if (!capitals && isKnownPlace(first, instrument.first())) {
                return Optional.of(span(first, noun.index()));
            }
        }
        while (first < noun.index()
                && Set.of("and", "-").contains(sentence.token(first).lower())) {
            first++;
        }
        if (!capitals || !beyond || isSentenceStart(first)) {
            return Optional.empty();
        }
        return isPartyOnly(first, instrument.first()) ? Optional.empty() : Optional.of(span(first, noun.index()));
    }

    /** "The Treaty of Lima": the place by which it is known. */
    private Optional<Token> ofName(Token noun) {
        return sentence.children(noun).stream()
                .filter(child -> child.isRelation("nmod") && child.isProper() && child.index() == noun.index() + 2)
                .filter(child -> told.actors().preposition(child).equals("of"))
                .findFirst();
    }

    /** Capitals at the head of a sentence tell nothing. */
    private boolean isSentenceStart(int first) {
        return first == 0
                && sentence.token(0).index() + 1 < sentence.size()
                && !sentence.token(1).isProper();
    }

    /** "The Peru Treaty": a party in capitals and no name. */
    private boolean isPartyOnly(int first, int form) {
        for (int i = first; i < form; i++) {
            Token token = sentence.token(i);
            boolean party = !told.actors().actors(token).isEmpty()
                    || token.form().equals("-")
                    || !told.actors().modifiers(token).isEmpty();
            if (!party) {
                return false;
            }
        }
        return !isKnownPlace(first, form);
    }

    /** Where an agreement was made by which it is known: "Minsk", "Black Sea". */
    private boolean isKnownPlace(int first, int form) {
        for (int last = first; last < form; last++) {
            if (classes.contains("agreement.place", phrase(first, last))) {
                return true;
            }
        }
        return false;
    }

    /** What the agreement is on: "on cooperation in airlift", "for the supply of gas", "to build a railway", "a trade deal". */
    Optional<String> subject(Instrument instrument, List<Act> chain, Optional<String> name) {
        List<Token> nouns = new ArrayList<>(List.of(instrument.noun()));
        sentence.children(instrument.noun()).stream()
                .filter(child -> child.isRelation("nmod")
                        && child.index() == instrument.noun().index() + 2)
                .forEach(nouns::add);
        for (Token noun : nouns) {
            Optional<String> after = after(noun);
            if (after.isPresent()) {
                return after;
            }
        }
        Optional<String> purpose = purpose(instrument.noun());
        if (purpose.isPresent()) {
            return purpose;
        }
        for (Act act : chain) {
            for (String slot : List.of("on", "over", "for")) {
                for (Token head : act.frame().slot(slot)) {
                    boolean own = head.index() > act.trigger().index()
                            && head.index() > instrument.noun().index()
                            && head.head() == act.trigger().index();
                    if (own && isTopic(head)) {
                        Optional<String> words = wording.of(head);
                        if (words.isPresent()) {
                            return words;
                        }
                    }
                }
            }
        }
        return name.isPresent() ? Optional.empty() : before(instrument);
    }

    private Optional<String> after(Token noun) {
        for (Token child : sentence.children(noun)) {
            if (child.index() < noun.index()) {
                continue;
            }
            if (child.isRelation("nmod") && ON.contains(told.actors().preposition(child)) && isTopic(child)) {
                return wording.of(child);
            }
            if (child.relation().equals("acl") && child.isVerb()) {
                boolean to = sentence.children(child).stream()
                        .anyMatch(c -> c.isRelation("mark") && c.lower().equals("to"));
                if (to) {
                    return wording.clause(child).map(words -> "to " + words);
                }
                boolean says = child.tag().equals("VBG") && !NO_TOPIC.contains(child.lower());
                if (says && child.index() <= noun.index() + 2) {
                    boolean on = ON.contains(child.lower());
                    return on ? sentence.child(child, "obj").flatMap(wording::of) : wording.clause(child);
                }
            }
        }
        return Optional.empty();
    }

    /** "Signed a deal to build a railway", "a deal with Peru to buy gas", where the infinitive hangs on the verb. */
    private Optional<String> purpose(Token noun) {
        int at = noun.index() + 1;
        while (at < sentence.size() && sentence.dominates(noun, sentence.token(at))) {
            at++;
        }
        if (at + 1 >= sentence.size() || !sentence.token(at).lower().equals("to")) {
            return Optional.empty();
        }
        Token to = sentence.token(at);
        Token verb = to.head() < 0 ? to : sentence.token(to.head());
        int next = to.index() + 1;
        while (next < verb.index() && sentence.token(next).tag().equals("RB")) {
            next++;
        }
        return to.isRelation("mark") && next == verb.index() && verb.tag().equals("VB")
                ? wording.of(verb).map(words -> "to " + words)
                : Optional.empty();
    }

    private boolean isTopic(Token head) {
        boolean actor = !told.actors().actors(head).isEmpty() && (head.isProper() || head.isPronoun());
        return !Wording.isTime(head)
                && !actor
                && !head.tag().equals("CD")
                && !head.isPronoun()
                && !NO_TOPIC.contains(head.lower())
                && !told.codebook().classes().contains("days", head.lower());
    }

    /** "Gas supply" of "a gas supply deal". */
    private Optional<String> before(Instrument instrument) {
        int first = instrument.first();
        while (first > 0) {
            Token before = sentence.token(first - 1);
            boolean hyphen = before.form().equals("-");
            boolean word = before.isNoun() && !before.isProper() && before.isRelation("compound")
                    || before.isAdjective() && classes.contains("agreement.topic", before.lower())
                    || hyphen
                            && first > 1
                            && sentence.token(first - 2).isNoun()
                            && !sentence.token(first - 2).isProper();
            boolean own = hyphen || sentence.dominates(instrument.noun(), before);
            boolean party = !told.actors().modifiers(before).isEmpty()
                    || Wording.isTime(before)
                    || !told.codebook().amounts().currencies(before.lower()).isEmpty()
                    || NO_TOPIC.contains(before.lower())
                    || Set.of(
                                    "draft",
                                    "landmark",
                                    "record",
                                    "framework",
                                    "interim",
                                    "breakthrough",
                                    "package",
                                    "key",
                                    "side",
                                    "host",
                                    "year")
                            .contains(before.lower());
            if (!word || !own || party) {
                break;
            }
            first--;
        }
        return first == instrument.first() ? Optional.empty() : Optional.of(span(first, instrument.first() - 1));
    }

    private String phrase(int first, int last) {
        return span(first, last).toLowerCase(Locale.ROOT);
    }

    private String span(int first, int last) {
        return new Span(
                        sentence.token(first).span().start(),
                        sentence.token(last).span().end())
                .of(told.text())
                .replaceAll("\\s+", " ");
    }
}
