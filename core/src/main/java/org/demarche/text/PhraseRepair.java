package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends phrases whose words contradict what they were read as: an object behind a preposition ("quit as leader"), a
 * subject of an infinitive behind a preposition ("called on Peru to wait"), a noun in -ing read as a participle of the
 * adjective before it ("Russian shelling of towns"), a noun read as a verb between a name and its noun ("in a US drone
 * strike"), a first name hung on the verb, a gerund read as the clause of a noun ("is considering leaving") or as an
 * adjective ("accused of sending arms"), and the name that a thing is given in passing ("signed what they call a friendship pact": they signed a pact).
 */
final class PhraseRepair {
    /** Prepositions that no clause begins with; "for" does begin one. */
    private static final Set<String> NOT_MARKS = Set.of("on", "upon", "to");

    private static final Set<String> SAYING = Set.of(
            "say",
            "add",
            "warn",
            "declare",
            "note",
            "explain",
            "insist",
            "continue",
            "reply",
            "announce",
            "claim",
            "argue",
            "write",
            "respond",
            "conclude",
            "stress");

    private static final Set<String> NAMING =
            Set.of("call", "term", "describe", "consider", "dub", "label", "regard", "see", "brand", "name");

    /** Verbs whose gerund behind a preposition takes the noun after it for its object: nothing is called a "sending arm". */
    private static final Set<String> TAKING_OBJECTS = Set.of(
            "abduct", "abuse", "accept", "aid", "allow", "arm", "arrest", "assassinate", "attack", "back", "ban",
            "block", "bomb", "breach", "break", "bribe", "build", "buy", "close", "commit", "create", "cut", "deliver",
            "demand", "deny", "deploy", "deport", "destroy", "detain", "discuss", "displace", "donate", "end", "execute",
            "exchange", "expel", "export", "extradite", "fan", "finance", "force", "foment", "free", "fund", "give",
            "grant", "harass", "harbor", "harbour", "hide", "hold", "host", "impose", "import", "incite", "increase",
            "intercept", "invade", "jail", "join", "kidnap", "kill", "launch", "lift", "murder", "occupy", "open",
            "order", "organise", "organize", "persecute", "plan", "plot", "poison", "prepare", "produce",
            "provide", "purchase", "raise", "rape", "receive", "recognise", "recognize", "recruit", "reduce", "refuse",
            "reject", "release", "remove", "restore", "resume", "return", "sabotage", "sanction", "seek",
            "seize", "sell", "send", "share", "shell", "shelter", "ship", "shoot", "sign", "smuggle", "sow", "spread",
            "stage", "steal", "stoke", "supply", "support", "suspend", "take", "target", "threaten", "torture",
            "transfer", "transport", "try", "undermine", "use", "violate", "withdraw", "withhold");

    private static final Set<String> CONJUNCTIONS = Set.of("while", "when", "as", "than", "like", "including");

    /** What people do who come or write to somebody with a wish. */
    private static final Set<String> ADDRESSING =
            Set.of("write", "march", "rally", "gather", "demonstrate", "protest", "appeal", "petition", "assemble");

    private static final Set<String> ASKING =
            Set.of("demand", "urge", "ask", "call", "request", "seek", "warn", "complain", "insist", "beg", "plead");

    /** What is done with an object is done to, from, with or against somebody. */
    private static final Set<String> OF_OBJECTS = Set.of("to", "from", "with", "against", "into", "for", "on", "in");

    private final Sentence sentence;
    private final List<Token> tokens;
    private boolean changed;

    private PhraseRepair(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    /** The same sentence with its phrases mended; the very same object when there is nothing to mend. */
    static Sentence mend(Sentence sentence) {
        PhraseRepair repair = new PhraseRepair(sentence);
        for (Token token : sentence.tokens()) {
            repair.objectBehindPreposition(token);
            repair.subjectBehindPreposition(token);
            repair.verbalNounAfterAdjective(token);
            repair.verbInsideName(token);
            repair.nameUnderVerb(token);
            repair.gerundUnderVerb(token);
            repair.gerundBehindPreposition(token);
            repair.writingOnes(token);
            repair.participleOfNoun(token);
            repair.whatTheyCall(token);
            repair.speakerBehindQuotation(token);
        }
        return repair.changed ? new Sentence(sentence.index(), sentence.span(), repair.tokens) : sentence;
    }

    private void set(Token token, int head, String relation, String tag) {
        String lemma = tag.equals(token.tag()) ? token.lemma() : token.lower();
        tokens.set(token.index(), new Token(token.index(), token.span(), token.form(), lemma, tag, head, relation));
        changed = true;
    }

    private void move(Token token, int head, String relation) {
        set(token, head, relation, token.tag());
    }

    /** '"...," said the minister': behind a quotation, who stands after the verb of saying speaks. */
    private void speakerBehindQuotation(Token noun) {
        if (!noun.relation().equals("obj") || !noun.isNoun() || noun.head() < 1 || noun.head() > noun.index()) {
            return;
        }
        Token verb = sentence.token(noun.head());
        Token before = sentence.token(verb.index() - 1);
        boolean behind = before.tag().equals("''") || "\"\u201d".contains(before.form());
        boolean subject = sentence.children(verb).stream().anyMatch(c -> c.isRelation("nsubj"));
        if (behind
                && !subject
                && SAYING.contains(verb.lemmaLower())
                && verb.tag().equals("VBD")) {
            move(noun, verb.index(), "nsubj");
        }
    }

    /** Makes what is called so the object of the verb, and the clause that calls it so a remark on it. */
    private void whatTheyCall(Token naming) {
        boolean clause = naming.isRelation("ccomp") || naming.relation().equals("csubj");
        if (!clause || naming.head() < 0 || !NAMING.contains(naming.lemmaLower())) {
            return;
        }
        Token verb = sentence.token(naming.head());
        boolean what = sentence.children(naming).stream()
                .anyMatch(c -> c.lower().equals("what") && c.index() < naming.index() && c.index() > verb.index());
        boolean subject = sentence.child(naming, "nsubj").isPresent();
        boolean free = sentence.children(verb).stream().noneMatch(c -> c.isRelation("obj"));
        Optional<Token> named = sentence.children(naming).stream()
                .filter(c -> c.index() > naming.index() && c.isNoun())
                .filter(c ->
                        c.isRelation("obj") || c.isRelation("obl") || c.isRelation("xcomp") || c.isRelation("ccomp"))
                .findFirst();
        if (verb.isVerb() && what && subject && free && named.isPresent()) {
            move(named.get(), verb.index(), "obj");
            move(naming, named.get().index(), "acl");
        }
    }

    private Optional<Token> preposition(Token noun) {
        return sentence.children(noun).stream()
                .filter(c -> c.isRelation("case") && c.index() < noun.index())
                .filter(c -> c.tag().equals("IN") || c.tag().equals("TO"))
                .findFirst();
    }

    private void objectBehindPreposition(Token noun) {
        if (noun.relation().equals("obj") && noun.isNoun() && preposition(noun).isPresent()) {
            move(noun, noun.head(), "obl");
        }
    }

    private void subjectBehindPreposition(Token verb) {
        if (!verb.tag().equals("VB") || verb.head() < 0) {
            return;
        }
        Optional<Token> subject = sentence.child(verb, "nsubj");
        boolean infinitive = sentence.children(verb).stream()
                .anyMatch(c -> c.isRelation("mark")
                        && c.tag().equals("TO")
                        && subject.isPresent()
                        && c.index() > subject.get().index());
        if (!infinitive) {
            return;
        }
        Token noun = subject.get();
        for (Token mark : sentence.children(verb)) {
            boolean preposition = (mark.isRelation("mark") || mark.isRelation("case"))
                    && mark.index() < noun.index()
                    && NOT_MARKS.contains(mark.lower());
            if (preposition && verb.head() < mark.index()) {
                move(mark, noun.index(), "case");
                boolean clause = sentence.token(verb.head()).isVerb();
                move(noun, verb.head(), clause ? "obl" : "nmod");
                if (clause) {
                    move(verb, verb.head(), "xcomp");
                }
                return;
            }
        }
    }

    private void verbalNounAfterAdjective(Token word) {
        if (!word.tag().equals("VBG") || word.head() != word.index() - 1 || word.head() < 0) {
            return;
        }
        Token adjective = sentence.token(word.head());
        boolean of = sentence.children(word).stream()
                .anyMatch(c -> c.isRelation("nmod")
                        && preposition(c).map(p -> p.lower().equals("of")).orElse(false));
        if (adjective.isAdjective() && of) {
            set(word, adjective.head(), adjective.relation(), "NN");
            move(adjective, word.index(), "amod");
            for (Token child : sentence.children(adjective)) {
                if (child.index() != word.index()) {
                    move(child, word.index(), child.relation());
                }
            }
        }
    }

    /** "Theresa May quit": the first name belongs to the second, not to the verb. */
    private void nameUnderVerb(Token name) {
        if (!name.isProper() || !name.relation().equals("compound") || name.index() + 1 >= sentence.size()) {
            return;
        }
        Token next = sentence.token(name.index() + 1);
        if (name.head() > next.index()
                && sentence.token(name.head()).isVerb()
                && next.isProper()
                && next.head() == name.head()) {
            move(name, next.index(), "compound");
        }
    }

    /** "is considering attacking": what follows a verb directly is its complement; only nouns have clauses of their own. */
    private void gerundUnderVerb(Token gerund) {
        if (gerund.tag().equals("VBG")
                && gerund.relation().equals("acl")
                && gerund.head() == gerund.index() - 1
                && gerund.head() >= 0
                && sentence.token(gerund.head()).isVerb()) {
            move(gerund, gerund.head(), "xcomp");
        }
    }

    /** "a man suspected of theft": a participle right behind its noun says of it what was done to it. */
    private void participleOfNoun(Token participle) {
        boolean loose = participle.tag().equals("VBN") && participle.relation().equals("dep");
        if (loose
                && participle.index() > 0
                && participle.head() == participle.index() - 1
                && sentence.token(participle.head()).isNoun()
                && sentence.child(participle, "aux").isEmpty()) {
            move(participle, participle.head(), "acl");
        }
    }

    /** "wrote to the minister demanding": who writes or marches says so, not who is written to. */
    private void writingOnes(Token participle) {
        if (!participle.tag().equals("VBG")
                || !participle.relation().equals("acl")
                || participle.head() < 0
                || !ASKING.contains(participle.lemmaLower())) {
            return;
        }
        Token noun = sentence.token(participle.head());
        boolean addressed = noun.isRelation("obl") || noun.isRelation("iobj");
        if (addressed && noun.head() >= 0 && ADDRESSING.contains(sentence.token(noun.head()).lemmaLower())) {
            move(participle, noun.head(), "advcl");
        }
    }

    /** "accused Chad of sending arms to Mali": behind a preposition the noun is what is sent, and where to is told of the sending. */
    private void gerundBehindPreposition(Token gerund) {
        if (!gerund.tag().equals("VBG")
                || !gerund.isRelation("amod")
                || gerund.head() < gerund.index()
                || gerund.index() == 0
                || !TAKING_OBJECTS.contains(gerund.lemmaLower())) {
            return;
        }
        Token noun = sentence.token(gerund.head());
        Token mark = sentence.token(gerund.index() - 1);
        boolean behind =
                mark.isRelation("case") && mark.head() == noun.index() && !CONJUNCTIONS.contains(mark.lower());
        if (!behind || noun.head() < 0) {
            return;
        }
        Token above = sentence.token(noun.head());
        move(gerund, above.index(), above.isNoun() ? "acl" : "advcl");
        move(mark, gerund.index(), "mark");
        move(noun, gerund.index(), "obj");
        for (Token phrase : sentence.tokens()) {
            boolean later = phrase.index() > noun.index() && phrase.isNoun();
            boolean here = phrase.head() == noun.index() && phrase.isRelation("nmod")
                    || phrase.head() == above.index() && phrase.isRelation("obl");
            if (later
                    && here
                    && preposition(phrase)
                            .filter(p -> OF_OBJECTS.contains(p.lower()))
                            .isPresent()) {
                move(phrase, gerund.index(), "obl");
            }
        }
    }

    private void verbInsideName(Token word) {
        boolean verb = word.tag().equals("VB") || word.tag().equals("VBP");
        if (!verb || !word.isRelation("amod") || word.head() != word.index() + 1 || word.index() == 0) {
            return;
        }
        Token noun = sentence.token(word.head());
        set(word, noun.index(), "compound", "NN");
        Token name = sentence.token(word.index() - 1);
        if (name.isProper() && name.head() == noun.head() && name.isRelation("obl") && noun.isRelation("obj")) {
            move(noun, name.head(), name.relation());
            move(name, noun.index(), "compound");
            for (Token child : sentence.children(name)) {
                if (child.index() < name.index()) {
                    move(child, noun.index(), child.relation());
                }
            }
        }
    }
}
