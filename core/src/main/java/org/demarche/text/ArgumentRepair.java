package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends where sides of an act were hung: a long object behind a phrase ("extended by one year an embargo on Chad"), who is
 * told to do something in a headline ("Envoys told to leave"), where an envoy stands who is called home ("its envoy in Chad
 * home"), a verb of a headline between two names ("Roe rings Oslo"), those who are left dead, sanctions that are
 * "targeted" read as a verb, and what something is called.
 */
final class ArgumentRepair {
    /** Verbs that have the one who is to do something as their object; without one they are passive. */
    private static final Set<String> TELLING = Set.of(
            "tell",
            "order",
            "urge",
            "force",
            "allow",
            "advise",
            "instruct",
            "warn",
            "permit",
            "compel",
            "require",
            "oblige",
            "encourage",
            "clear",
            "authorize",
            "authorise",
            "license");

    private static final Set<String> CALLING =
            Set.of("call", "bring", "order", "send", "summon", "pull", "fly", "recall");

    private static final Set<String> TARGETED = Set.of(
            "sanction",
            "measure",
            "strike",
            "airstrike",
            "killing",
            "assassination",
            "attack",
            "raid",
            "embargo",
            "penalty");

    private static final Set<String> DEAD =
            Set.of("dead", "injured", "wounded", "homeless", "missing", "stranded", "hurt");

    private static final Set<String> NAMING = Set.of("call", "brand", "label", "term", "dub", "deem");

    private static final Set<String> LOOSE = Set.of("dep", "appos");

    private final Sentence sentence;
    private final List<Token> tokens;
    private boolean changed;

    private ArgumentRepair(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    /** The same sentence with its sides hung where they belong; the very same object when there is nothing to mend. */
    static Sentence mend(Sentence sentence) {
        ArgumentRepair repair = new ArgumentRepair(sentence);
        for (Token token : sentence.tokens()) {
            if (token.lower().equals("targeted")) {
                repair.targeted(token);
            } else if (token.isVerb()) {
                repair.heavyObject(token);
                repair.told(token);
                repair.betweenNames(token);
                if (NAMING.contains(token.lemmaLower())) {
                    repair.named(token);
                }
            } else if (DEAD.contains(token.lower())) {
                repair.leftDead(token);
            } else if (token.lower().equals("home")) {
                repair.calledHome(token);
            }
        }
        return repair.changed ? new Sentence(sentence.index(), sentence.span(), repair.tokens) : sentence;
    }

    /** "extended by one year an embargo on Chad": what follows a phrase without a comma is the object of the verb. */
    private void heavyObject(Token verb) {
        Optional<Token> subject = sentence.child(verb, "nsubj");
        if (subject.isEmpty()
                || sentence.child(verb, "obj").isPresent()
                || sentence.child(verb, "aux:pass").isPresent()) {
            return;
        }
        for (Token phrase : sentence.children(verb)) {
            if (!phrase.isRelation("obl") || phrase.index() < verb.index()) {
                continue;
            }
            Optional<Token> object = sentence.children(phrase).stream()
                    .filter(c -> LOOSE.contains(c.relation()) && c.isNoun() && first(c) == phrase.index() + 1)
                    .filter(c -> sentence.token(first(c)).tag().equals("DT"))
                    .findFirst();
            if (object.isPresent()) {
                move(object.get(), verb.index(), "obj");
                move(subject.get(), verb.index(), "nsubj");
                if (verb.tag().equals("VBN") && sentence.child(verb, "aux").isEmpty()) {
                    retag(verb, "VBD");
                }
                joined(object.get());
                return;
            }
        }
    }

    /** "called the raid in the north a breach of law": what another is called stands behind him and all that is his. */
    private void named(Token verb) {
        Optional<Token> object = sentence.child(verb, "obj").filter(o -> o.index() > verb.index());
        if (object.isEmpty() || sentence.child(verb, "xcomp").isPresent()) {
            return;
        }
        sentence.tokens().stream()
                .filter(t -> t.isNoun()
                        && t.relation().equals("dep")
                        && t.head() > object.get().index())
                .filter(t -> sentence.token(t.head()).head() == object.get().index())
                .filter(t -> first(t) == t.head() + 1)
                .filter(t -> Set.of("a", "an").contains(sentence.token(first(t)).lower()))
                .findFirst()
                .ifPresent(name -> move(name, verb.index(), "xcomp"));
    }

    /** "an embargo and sanctions": a noun behind "and" that was read as an object of the noun before it. */
    private void joined(Token noun) {
        for (Token child : sentence.children(noun)) {
            if (child.relation().equals("obj") && child.isNoun()) {
                move(child, noun.index(), "conj");
                sentence.tokens().stream()
                        .filter(t -> t.isRelation("cc") && t.index() > noun.index() && t.index() < child.index())
                        .forEach(cc -> move(cc, child.index(), "cc"));
            }
        }
    }

    /** The first word of what hangs on a word. */
    private int first(Token word) {
        int first = word.index();
        for (Token child : sentence.children(word)) {
            if (child.index() < word.index()) {
                first = Math.min(first, first(child));
            }
        }
        return first;
    }

    /** "Russian envoys told to leave": nobody is named whom they told, so they were told. */
    private void told(Token verb) {
        boolean bare = verb.head() < 0
                && TELLING.contains(verb.lemmaLower())
                && (verb.tag().equals("VBD") || verb.tag().equals("VBN"));
        if (!bare || sentence.child(verb, "aux").isPresent()) {
            return;
        }
        boolean infinitive = sentence.children(verb).stream()
                .anyMatch(c -> c.isRelation("xcomp")
                        && c.index() > verb.index()
                        && sentence.child(c, "mark")
                                .filter(m -> m.tag().equals("TO") && m.index() == verb.index() + 1)
                                .isPresent());
        boolean object =
                sentence.children(verb).stream().anyMatch(c -> c.relation().endsWith("obj"));
        Optional<Token> subject = sentence.child(verb, "nsubj").filter(s -> s.index() < verb.index());
        if (infinitive && !object && subject.isPresent()) {
            move(subject.get(), verb.index(), "nsubj:pass");
            retag(verb, "VBN");
        }
    }

    /** "called its envoy in Chad home": he stands in Chad and is called home. */
    private void calledHome(Token home) {
        Token caller = sentence.token(Math.max(0, home.head()));
        Optional<Token> called = sentence.child(home, "nsubj").filter(c -> c.index() > caller.index());
        if (home.relation().equals("ccomp") && CALLING.contains(caller.lemmaLower()) && called.isPresent()) {
            move(called.get(), caller.index(), "obj");
            move(home, caller.index(), "advmod");
            for (Token child : sentence.children(home)) {
                if (child.index() > home.index()) {
                    move(child, caller.index(), child.relation());
                }
            }
            return;
        }
        Optional<Token> place = sentence.children(home).stream()
                .filter(c -> c.isRelation("compound") && c.isProper() && c.index() == home.index() - 1)
                .findFirst();
        Optional<Token> preposition = sentence.child(home, "case");
        Token envoy = sentence.token(Math.max(0, home.head()));
        Token verb = sentence.token(Math.max(0, envoy.head()));
        if (place.isEmpty() || preposition.isEmpty() || !envoy.isNoun() || !CALLING.contains(verb.lemmaLower())) {
            return;
        }
        move(place.get(), envoy.index(), "nmod");
        move(preposition.get(), place.get().index(), "case");
        for (Token child : sentence.children(home)) {
            if (child.isRelation("compound") && child.index() < place.get().index()) {
                move(child, place.get().index(), "compound");
            }
        }
        move(home, verb.index(), "advmod");
    }

    /** "Roe rings Oslo": a verb in the third person within what was read as one name is the verb of the headline. */
    private void betweenNames(Token verb) {
        if (!verb.tag().equals("VBZ") || !verb.relation().equals("compound") || verb.index() == 0) {
            return;
        }
        Token object = sentence.token(verb.head());
        Token subject = sentence.token(verb.index() - 1);
        boolean names = object.isProper()
                && object.head() < 0
                && object.index() > verb.index()
                && subject.isProper()
                && subject.relation().equals("compound")
                && subject.head() == object.index();
        if (!names) {
            return;
        }
        for (Token child : sentence.children(object)) {
            if (child.index() < subject.index() && child.isRelation("compound")) {
                move(child, subject.index(), "compound");
            } else if (child.index() > object.index() && !child.isRelation("compound")) {
                move(child, verb.index(), child.isRelation("nmod") ? "obl" : child.relation());
            }
        }
        move(subject, verb.index(), "nsubj");
        move(object, verb.index(), "obj");
        move(verb, -1, "root");
    }

    /** "left nine tourists dead": they are what was left. */
    private void leftDead(Token state) {
        Token verb = sentence.token(Math.max(0, state.head()));
        Optional<Token> victims = sentence.children(state).stream()
                .filter(c -> c.isNoun() && c.index() == state.index() - 1 && c.index() > verb.index())
                .findFirst();
        if (state.isAdjective()
                && verb.lemmaLower().equals("leave")
                && victims.isPresent()
                && sentence.child(verb, "obj").isEmpty()) {
            move(victims.get(), verb.index(), "obj");
            move(state, verb.index(), "xcomp");
        }
    }

    /** "to extend an embargo and targeted sanctions": they are what is extended. */
    private void targeted(Token word) {
        int next = word.index() + 1;
        if (next >= sentence.size() || word.index() == 0) {
            return;
        }
        Token noun = sentence.token(next);
        Token joint = sentence.token(word.index() - 1);
        Token verb = sentence.token(Math.max(0, word.head()));
        Optional<Token> object = sentence.child(verb, "obj").filter(o -> o.index() < word.index());
        boolean misread = TARGETED.contains(noun.lemmaLower())
                && noun.isNoun()
                && joint.tag().equals("CC")
                && word.relation().equals("conj")
                && verb.isVerb()
                && object.isPresent();
        if (!misread) {
            return;
        }
        move(word, noun.index(), "amod");
        move(noun, object.get().index(), "conj");
        move(joint, noun.index(), "cc");
        for (Token child : sentence.children(word)) {
            if (child.index() > noun.index()) {
                boolean against = sentence.child(child, "case")
                        .filter(c -> c.lower().equals("on") || c.lower().equals("against"))
                        .isPresent();
                move(child, against ? noun.index() : verb.index(), against ? "nmod" : child.relation());
            }
        }
    }

    private void move(Token token, int head, String relation) {
        tokens.set(token.index(), tokens.get(token.index()).under(head, relation));
        changed = true;
    }

    private void retag(Token token, String tag) {
        Token now = tokens.get(token.index());
        tokens.set(token.index(), now.retagged(tag, now.lemma()));
    }
}
