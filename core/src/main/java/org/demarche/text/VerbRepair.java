package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends what hangs on verbs: "by" behind the object of an active verb ("denounced inaction by the Council": the Council's),
 * the bare passive of headlines ("Ten villagers killed by rebel fire") and of the accused ("The pilot accused of theft"), a
 * participle that tells at the end what was done to the subject ("He came home, surrendered by Peru"), a gerund under a
 * particle ("hinted at closing"), a gerund behind a phrasal verb ("ruled out sending
 * troops"), "free" beside the object of "set" ("set a teacher free"), days that are given ("gave Peru three days"), and a participle with an object of its own right
 * behind the subject's phrase, which is the verb of the sentence ("A lawyer for the Dutch man accused Peru").
 */
final class VerbRepair {
    /** Verbs that have a person as object before "of". */
    private static final Set<String> OF_A_THING = Set.of("accuse", "suspect", "convict", "acquit");

    /** Phrasal verbs that take a gerund. */
    private static final Set<String> TAKING_GERUNDS = Set.of(
            "rule out", "give up", "put off", "hold off", "swear off", "leave off", "keep on", "go on", "end up");

    /** Verbs that let a captive out, with the words that say so. */
    private static final Set<String> LETTING = Set.of("set", "let", "turn", "cut");

    private static final Set<String> AT_LARGE = Set.of("free", "loose");

    private static final Set<String> OPENING_A_NAME = Set.of("det", "nummod", "nmod:poss", "amod");

    private static final Set<String> GIVING = Set.of("give", "allow", "grant");

    private final Sentence sentence;
    private final List<Token> tokens;
    private boolean changed;

    private VerbRepair(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    /** The same sentence with its verbs mended; the very same object when there is nothing to mend. */
    static Sentence mend(Sentence sentence) {
        VerbRepair repair = new VerbRepair(sentence);
        for (Token token : sentence.tokens()) {
            if (token.isVerb()) {
                repair.agentOfObject(token);
                repair.barePassive(token);
                repair.trailingParticiple(token);
                repair.gerundUnderParticle(token);
                repair.gerundOfPhrasal(token);
                repair.accused(token);
                repair.setFree(token);
                repair.givenTime(token);
                if (repair.rootParticiple(token)) {
                    break;
                }
            }
        }
        return repair.changed ? new Sentence(sentence.index(), sentence.span(), repair.tokens) : sentence;
    }

    /** "ruled out sending troops to Chad": the gerund behind the particle is what is ruled out, with the phrases after it. */
    private void gerundOfPhrasal(Token gerund) {
        if (!gerund.tag().equals("VBG") || gerund.index() < 2) {
            return;
        }
        Token particle = sentence.token(gerund.index() - 1);
        Token verb = sentence.token(Math.max(0, particle.head()));
        boolean phrasal = particle.relation().equals("compound:prt")
                && TAKING_GERUNDS.contains(verb.lemmaLower() + " " + particle.lower());
        boolean beneath = gerund.head() == verb.index() && gerund.relation().equals("dep");
        Token noun = sentence.token(Math.max(0, gerund.head()));
        boolean before = gerund.isRelation("amod") && noun.head() == verb.index() && noun.isRelation("obj");
        if (!phrasal || !beneath && !before) {
            return;
        }
        move(gerund, verb.index(), "xcomp");
        if (before) {
            move(noun, gerund.index(), "obj");
        }
        for (Token child : sentence.children(verb)) {
            if (child.index() > gerund.index()
                    && (child.isRelation("obl") || child.relation().equals("obj"))) {
                boolean object =
                        child.relation().equals("obj") && preposition(child).isEmpty();
                if (child.index() != noun.index() || !before) {
                    move(child, gerund.index(), object ? "obj" : "obl");
                }
            }
        }
    }

    /**
     * "set a Polish teacher free", "set free two miners": what is free is said of the object, and is no adjective of it. Right
     * behind the verb that is so only where the object's own first word follows ("set free prices" says nothing).
     */
    private void setFree(Token verb) {
        Optional<Token> object = sentence.child(verb, "obj");
        if (object.isEmpty() || !LETTING.contains(verb.lemmaLower())) {
            return;
        }
        for (Token adjective : sentence.children(object.get())) {
            boolean behind = adjective.index() == object.get().index() + 1;
            boolean before = adjective.index() == verb.index() + 1
                    && sentence.children(object.get()).stream()
                            .anyMatch(c -> c.index() == adjective.index() + 1
                                    && OPENING_A_NAME.stream().anyMatch(c::isRelation));
            if ((behind || before) && AT_LARGE.contains(adjective.lower())) {
                move(adjective, verb.index(), "xcomp");
            }
        }
    }

    private Optional<Token> preposition(Token noun) {
        return sentence.children(noun).stream()
                .filter(c -> c.isRelation("case") && c.index() < noun.index())
                .findFirst();
    }

    /** "gave the two powers 60 days to agree": days that somebody is given are the object, as all that is given. */
    private void givenTime(Token verb) {
        Optional<Token> receiver = sentence.child(verb, "obj");
        Optional<Token> days = sentence.child(verb, "obl:tmod");
        boolean given = GIVING.contains(verb.lemmaLower()) && receiver.isPresent() && days.isPresent();
        if (given
                && receiver.get().index() > verb.index()
                && days.get().index() > receiver.get().index()
                && sentence.child(days.get(), "nummod").isPresent()) {
            move(receiver.get(), verb.index(), "iobj");
            move(days.get(), verb.index(), "obj");
        }
    }

    private void move(Token token, int head, String relation) {
        tokens.set(token.index(), token.under(head, relation));
        changed = true;
    }

    private Optional<Token> by(Token verb) {
        return sentence.children(verb).stream()
                .filter(c -> c.isRelation("obl") && c.isNoun() && c.index() > verb.index())
                .filter(c -> sentence.children(c).stream()
                        .anyMatch(p -> p.isRelation("case") && p.lower().equals("by")))
                .findFirst();
    }

    private boolean hasAuxiliary(Token verb) {
        return sentence.children(verb).stream().anyMatch(c -> c.relation().equals("aux:pass") || c.isRelation("aux"));
    }

    /** "denounced inaction by the Council": names and people behind "by" did what the object names. */
    private void agentOfObject(Token verb) {
        boolean passive = sentence.children(verb).stream()
                .anyMatch(c -> c.relation().equals("aux:pass") || c.relation().equals("nsubj:pass"));
        Optional<Token> agent = by(verb);
        Optional<Token> object = sentence.children(verb).stream()
                .filter(c -> c.relation().equals("obj") && c.isNoun() && c.index() > verb.index())
                .findFirst();
        boolean subject =
                sentence.children(verb).stream().anyMatch(c -> c.relation().equals("nsubj"));
        if (passive
                || !subject
                || agent.isEmpty()
                || object.isEmpty()
                || verb.tag().equals("VBN") && !hasAuxiliary(verb)) {
            return;
        }
        Token name = agent.get();
        boolean doing = sentence.children(name).stream().anyMatch(c -> c.tag().equals("VBG"))
                || name.lower().endsWith("ing")
                || name.lower().endsWith("ings");
        boolean people = !doing && (name.isProper() || name.tag().equals("NNS"));
        int first = object.get().index() + 1;
        Token next = sentence.token(Math.min(first, sentence.size() - 1));
        if (people && next.lower().equals("by") && next.head() == name.index()) {
            move(name, object.get().index(), "nmod");
        }
    }

    /** "Ten villagers killed by rebel fire": a participle with an agent and no auxiliary suffers. */
    private void barePassive(Token verb) {
        if (!verb.tag().equals("VBN") || hasAuxiliary(verb) || by(verb).isEmpty()) {
            return;
        }
        boolean object =
                sentence.children(verb).stream().anyMatch(c -> c.relation().equals("obj"));
        Optional<Token> subject = sentence.children(verb).stream()
                .filter(c -> c.relation().equals("nsubj") && c.index() < verb.index())
                .findFirst();
        if (!object && subject.isPresent()) {
            move(subject.get(), verb.index(), "nsubj:pass");
        }
    }

    /** "He spent the night in a cell, detained by police": what was done to the subject of the clause before the comma. */
    private void trailingParticiple(Token verb) {
        boolean behindComma = verb.index() > 0
                && verb.head() >= 0
                && verb.head() < verb.index()
                && sentence.token(verb.index() - 1).form().equals(",");
        if (behindComma
                && verb.tag().equals("VBN")
                && verb.relation().equals("dep")
                && sentence.token(verb.head()).isVerb()
                && !hasAuxiliary(verb)
                && by(verb).isPresent()
                && sentence.children(verb).stream().noneMatch(c -> c.isRelation("nsubj") || c.isRelation("obj"))) {
            move(verb, verb.head(), "advcl");
        }
    }

    /** "hinted at closing the border": a preposition with a gerund behind it, read as a particle of the verb. */
    private void gerundUnderParticle(Token gerund) {
        if (!gerund.tag().equals("VBG") || !gerund.relation().equals("dep") || gerund.head() < 1) {
            return;
        }
        Token particle = sentence.token(gerund.head());
        boolean behind =
                particle.index() == gerund.index() - 1 && particle.tag().equals("IN");
        if (behind && particle.head() >= 0 && sentence.token(particle.head()).isVerb()) {
            move(gerund, particle.head(), "advcl");
            move(particle, gerund.index(), "mark");
        }
    }

    /** "The pilot accused of theft will not be charged": who is said to be so of a thing, and does so to nobody, is the one. */
    private void accused(Token verb) {
        boolean of = verb.index() + 1 < sentence.size()
                && sentence.token(verb.index() + 1).lower().equals("of");
        if (!of || !OF_A_THING.contains(verb.lemmaLower()) || hasAuxiliary(verb)) {
            return;
        }
        boolean object = sentence.children(verb).stream()
                .anyMatch(c -> c.relation().equals("obj") || c.relation().equals("iobj"));
        Optional<Token> subject = sentence.children(verb).stream()
                .filter(c -> c.relation().equals("nsubj") && c.index() < verb.index())
                .findFirst();
        if (!object && subject.isPresent()) {
            move(subject.get(), verb.index(), "nsubj:pass");
        }
    }

    /** "A lawyer for the Dutch man accused Peru": the verb of a sentence that has no other. */
    private boolean rootParticiple(Token verb) {
        boolean clause = verb.tag().equals("VBN") && verb.relation().equals("acl") && !hasAuxiliary(verb);
        boolean object = sentence.children(verb).stream()
                .anyMatch(c -> c.relation().equals("obj") && c.index() == nextNoun(verb, c));
        if (!clause || !object || verb.head() < 0) {
            return false;
        }
        Token noun = sentence.token(verb.head());
        int steps = 0;
        while (noun.head() >= 0 && noun.isRelation("nmod") && steps++ < 4) {
            noun = sentence.token(noun.head());
        }
        boolean bare = noun.isRelation("root") && noun.isNoun();
        boolean other = sentence.children(noun).stream()
                .anyMatch(c -> c.isRelation("cop") || c.isRelation("aux") || c.isRelation("nsubj"));
        if (!bare || other) {
            return false;
        }
        for (Token child : sentence.children(noun)) {
            if (child.index() > verb.index() || child.isRelation("punct")) {
                move(child, verb.index(), child.relation());
            }
        }
        tokens.set(verb.index(), verb.retagged("VBD", verb.lemma()).under(noun.head(), noun.relation()));
        move(noun, verb.index(), "nsubj");
        return true;
    }

    /** The index of a noun phrase that begins right behind the verb; -1 for one further off. */
    private int nextNoun(Token verb, Token noun) {
        for (int i = verb.index() + 1; i < noun.index(); i++) {
            if (!sentence.dominates(noun, sentence.token(i))) {
                return -1;
            }
        }
        return noun.index();
    }
}
