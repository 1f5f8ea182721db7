package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends phrases whose words contradict what they were read as: an object behind a preposition ("quit as leader"), a
 * subject of an infinitive behind a preposition ("called on Peru to wait"), a noun in -ing read as a participle of the
 * adjective before it ("Russian shelling of towns"), a noun read as a verb between a name and its noun ("in a US drone
 * strike"), a first name hung on the verb, a gerund read as the clause of a noun ("is considering leaving") or as an
 * adjective ("accused of sending arms"), a verb of a headline read as a plural ("Chad mulls joining"), and the name
 * that a thing is given in passing ("signed what they call a friendship pact": they signed a pact).
 */
final class PhraseRepair {
    /** Prepositions that no clause begins with; "for" does begin one. */
    private static final Set<String> NOT_MARKS = Set.of("on", "upon", "to");

    /** Verbs of those who gather somewhere; they take no object. */
    private static final Set<String> GATHERING = Set.of(
            "assemble",
            "camp",
            "chant",
            "clash",
            "congregate",
            "converge",
            "demonstrate",
            "explode",
            "gather",
            "march",
            "mass",
            "pray",
            "protest",
            "rally",
            "scuffle",
            "sit",
            "stand",
            "wait");

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
            "abduct",
            "abuse",
            "admit",
            "annex",
            "approve",
            "accept",
            "aid",
            "allow",
            "arm",
            "arrest",
            "assassinate",
            "attack",
            "back",
            "ban",
            "block",
            "bomb",
            "breach",
            "break",
            "bribe",
            "build",
            "buy",
            "close",
            "commit",
            "create",
            "cut",
            "deliver",
            "demand",
            "deny",
            "deploy",
            "deport",
            "destroy",
            "detain",
            "discuss",
            "displace",
            "donate",
            "end",
            "execute",
            "exchange",
            "expel",
            "export",
            "extradite",
            "fan",
            "finance",
            "force",
            "foment",
            "free",
            "fund",
            "give",
            "grant",
            "harass",
            "harbor",
            "harbour",
            "hack",
            "hide",
            "hijack",
            "hold",
            "host",
            "impose",
            "import",
            "incite",
            "increase",
            "intercept",
            "invade",
            "jail",
            "jam",
            "join",
            "kidnap",
            "kill",
            "launch",
            "lift",
            "massacre",
            "meet",
            "murder",
            "occupy",
            "open",
            "order",
            "organise",
            "organize",
            "persecute",
            "plan",
            "plot",
            "poison",
            "prepare",
            "produce",
            "provide",
            "purchase",
            "raise",
            "rape",
            "receive",
            "recognise",
            "recognize",
            "recruit",
            "reduce",
            "refuse",
            "reject",
            "release",
            "remove",
            "restore",
            "resume",
            "return",
            "sabotage",
            "sanction",
            "seek",
            "seize",
            "sell",
            "send",
            "share",
            "shell",
            "shelter",
            "ship",
            "shoot",
            "sign",
            "smuggle",
            "sow",
            "spread",
            "stage",
            "steal",
            "stoke",
            "supply",
            "support",
            "suspend",
            "take",
            "target",
            "threaten",
            "torture",
            "transfer",
            "transport",
            "try",
            "undermine",
            "use",
            "violate",
            "withdraw",
            "withhold");

    /** Verbs that take a gerund and look like plurals in headlines. */
    private static final Set<String> WEIGHING = Set.of(
            "consider",
            "mull",
            "ponder",
            "weigh",
            "deny",
            "stop",
            "start",
            "resume",
            "halt",
            "end",
            "risk",
            "suggest",
            "oppose",
            "regret",
            "eye",
            "begin",
            "continue",
            "favor",
            "favour",
            "recommend",
            "contemplate",
            "admit",
            "propose");

    /** First halves of joined verbs. */
    private static final Set<String> JOINED = Set.of("test", "flight", "air", "spot", "stage", "fast");

    /** Verbs that take an infinitive and look like plurals in headlines. */
    private static final Set<String> TAKING_INFINITIVES = Set.of(
            "decline",
            "refuse",
            "vow",
            "pledge",
            "plan",
            "threaten",
            "fail",
            "offer",
            "promise",
            "want",
            "seek",
            "agree",
            "hope",
            "move",
            "prepare",
            "decide",
            "aim");

    /** Verbs with the prepositions that are particles before an object. */
    private static final Map<String, Set<String>> PARTICLES = Map.of(
            "take", Set.of("in"),
            "let", Set.of("in", "through"),
            "hand", Set.of("in", "over"),
            "turn", Set.of("in"),
            "bring", Set.of("in"),
            "lay", Set.of("on"),
            "wave", Set.of("through"));

    /** What one turns in without handing it to anybody. */
    private static final Set<String> LOOSE = Set.of("circle", "drove", "number", "direction", "thousand", "hundred");

    private static final Set<String> GATHERINGS = Set.of(
            "talk",
            "meeting",
            "visit",
            "summit",
            "conference",
            "negotiation",
            "discussion",
            "trip",
            "tour",
            "consultation");

    /** What hangs on the verb of a clause and not on a phrase in it. */
    private static final Set<String> CLAUSE_PARTS =
            Set.of("nsubj", "advmod", "aux", "mark", "punct", "cc", "conj", "advcl", "obl", "obl:tmod", "parataxis");

    private static final Set<String> CONJUNCTIONS = Set.of("while", "when", "as", "than", "like", "including");

    private static final Set<String> TOWARDS = Set.of("to", "into", "with", "against", "from");

    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "morning",
            "evening",
            "night",
            "afternoon",
            "week",
            "month",
            "yesterday");

    private static final Set<String> WHERE_AND_WHEN = Set.of("in", "at", "off", "near", "outside", "on");

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
            repair.headlineVerb(token);
            repair.talksOf(token);
            repair.objectOfPhrasalVerb(token);
            repair.infinitiveOfAdjective(token);
            repair.testFired(token);
            repair.somewhereForTalks(token);
            repair.whatTheyCall(token);
            repair.speakerBehindQuotation(token);
            repair.betweenBehindPlace(token);
            repair.sideBehindDay(token);
            repair.outsideParliament(token);
        }
        return repair.changed ? new Sentence(sentence.index(), sentence.span(), repair.tokens) : sentence;
    }

    private void set(Token token, int head, String relation, String tag) {
        String lemma = tag.equals(token.tag()) ? token.lemma() : token.lower();
        tokens.set(token.index(), token.retagged(tag, lemma).under(head, relation));
        changed = true;
    }

    private void move(Token token, int head, String relation) {
        set(token, head, relation, token.tag());
    }

    /** "took place in Lusaka between Chad and Mali": a named place or day has no two ends, what takes place there has two sides. */
    private void betweenBehindPlace(Token side) {
        if (!side.relation().startsWith("nmod") || !isBehind(side, Set.of("between"))) {
            return;
        }
        Token place = sentence.token(side.head());
        while (place.tag().startsWith("NNP")
                && place.index() < side.index()
                && place.head() >= 0
                && isBehind(place, WHERE_AND_WHEN)) {
            Token over = sentence.token(place.head());
            move(side, over.index(), over.isVerb() ? "obl" : "nmod");
            place = over;
        }
    }

    /** "was on its way on Monday night to Chad": a day or a night goes nowhere. */
    private void sideBehindDay(Token side) {
        if (!side.isRelation("nmod") || !side.isNoun() || !isBehind(side, TOWARDS) || side.head() < 0) {
            return;
        }
        Token day = sentence.token(side.head());
        boolean when = DAYS.contains(day.lower()) && !DAYS.contains(side.lower()) && day.index() < side.index();
        if (when && day.head() >= 0 && (day.isRelation("obl") || day.isRelation("nmod"))) {
            move(side, day.head(), day.relation().equals("nmod") ? "nmod" : "obl");
        }
    }

    private boolean isBehind(Token noun, Set<String> prepositions) {
        return sentence.child(noun, "case").stream().anyMatch(c -> prepositions.contains(c.lower()));
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

    /** "Oslo talks of closing the strait": in a headline nobody's talks close anything. */
    private void talksOf(Token word) {
        if (!word.lower().equals("talks")
                || !word.isNoun()
                || word.head() >= 0
                || word.index() == 0
                || word.index() + 2 >= sentence.size()) {
            return;
        }
        Token before = sentence.token(word.index() - 1);
        Token gerund = sentence.token(word.index() + 2);
        boolean of = sentence.token(word.index() + 1).lower().equals("of")
                && gerund.tag().equals("VBG")
                && gerund.head() == word.index();
        if (!of || before.head() != word.index() || !before.isNoun() && !before.isAdjective()) {
            return;
        }
        retag(word, word.head(), word.relation());
        set(before, word.index(), "nsubj", before.isNoun() ? before.tag() : "NN");
        move(gerund, word.index(), "advcl");
        for (Token child : sentence.children(word)) {
            if (child.index() < before.index()) {
                move(child, before.index(), child.relation());
            }
        }
    }

    /** "Chad mulls joining", "Chile exports copper": in headlines a plural with a subject, or between a name and a gerund. */
    private void headlineVerb(Token word) {
        if (!word.tag().equals("NNS") || word.index() == 0 || word.index() + 1 >= sentence.size()) {
            return;
        }
        Token before = sentence.token(word.index() - 1);
        Token next = sentence.token(word.index() + 1);
        boolean subject = before.head() == word.index() && before.isRelation("nsubj");
        boolean object =
                sentence.children(word).stream().anyMatch(c -> c.isRelation("obj") && c.index() > word.index());
        boolean weighed = before.isProper()
                && before.head() == word.index()
                && next.tag().equals("VBG")
                && (next.head() == word.index() || word.head() == next.index())
                && WEIGHING.contains(word.lemmaLower());
        if (subject && object && word.head() < 0) {
            retag(word, word.head(), word.relation());
        } else if (isBeforeInfinitive(word, next)) {
            Token infinitive = sentence.token(word.head());
            retag(word, infinitive.head(), infinitive.relation());
            move(infinitive, word.index(), "xcomp");
            for (Token child : sentence.children(word)) {
                if (child.isRelation("compound") || child.isRelation("nmod")) {
                    move(child, word.index(), child.index() == before.index() ? "nsubj" : child.relation());
                }
            }
        } else if (weighed) {
            boolean below = word.head() == next.index();
            retag(word, below ? next.head() : word.head(), below ? next.relation() : word.relation());
            move(before, word.index(), "nsubj");
            move(next, word.index(), "xcomp");
            for (Token child : sentence.children(next)) {
                if (below && child.relation().equals("punct")) {
                    move(child, word.index(), "punct");
                }
            }
        }
    }

    /** "Jury declines to charge": the infinitive behind it was read as the verb of the sentence. */
    private boolean isBeforeInfinitive(Token word, Token next) {
        boolean taking =
                TAKING_INFINITIVES.contains(word.lemmaLower()) && next.tag().equals("TO");
        if (!taking || word.head() < 0 || !word.isRelation("nsubj")) {
            return false;
        }
        Token infinitive = sentence.token(word.head());
        boolean owned =
                sentence.children(word).stream().anyMatch(c -> c.relation().equals("nmod:poss") || c.isRelation("det"));
        boolean behind =
                sentence.children(infinitive).stream().anyMatch(c -> c.isRelation("mark") && c.index() < word.index());
        return !owned
                && !behind
                && infinitive.tag().equals("VB")
                && infinitive.index() > next.index()
                && next.head() == infinitive.index();
    }

    private void retag(Token word, int head, String relation) {
        tokens.set(word.index(), word.retagged("VBZ", word.lemma()).under(head, relation));
        changed = true;
    }

    /** "North Korea test-fired a missile": the verb of a joined word was read as a participle of what follows it. */
    private void testFired(Token verb) {
        boolean joined = verb.index() > 1
                && verb.tag().equals("VBN")
                && verb.isRelation("amod")
                && verb.head() > verb.index()
                && sentence.token(verb.index() - 1).tag().equals("HYPH");
        if (!joined) {
            return;
        }
        Token first = sentence.token(verb.index() - 2);
        Token noun = sentence.token(verb.head());
        String next = sentence.token(verb.index() + 1).tag();
        boolean object = next.equals("DT") || next.equals("CD") || next.equals("PRP$");
        if (!JOINED.contains(first.lower()) || !object || noun.head() >= 0) {
            return;
        }
        move(verb, noun.head(), noun.relation());
        move(noun, verb.index(), "obj");
        move(first, verb.index(), "dep");
        for (Token child : sentence.children(noun)) {
            if (child.index() < first.index() && child.isNoun()) {
                move(child, verb.index(), "nsubj");
            } else if (child.index() > noun.index() && child.isRelation("nmod")) {
                move(child, verb.index(), "obl");
            } else if (child.relation().equals("punct")) {
                move(child, verb.index(), "punct");
            }
        }
    }

    /**
     * "took in thousands of refugees", "let in inspectors", "has turned in rifles": verbs that are nothing without an object
     * have it behind "in", which is a particle then; a place would stand with its name.
     */
    private void objectOfPhrasalVerb(Token noun) {
        if (!noun.isRelation("obl")
                || noun.head() < 0
                || !noun.isNoun()
                || noun.tag().equals("NNP")) {
            return;
        }
        Token verb = sentence.token(noun.head());
        Optional<Token> particle = preposition(noun)
                .filter(p -> PARTICLES.getOrDefault(verb.lemmaLower(), Set.of()).contains(p.lower()))
                .filter(p -> p.index() == verb.index() + 1);
        boolean alone = sentence.child(verb, "obj").isEmpty()
                && isActive(verb)
                && !verb.relation().startsWith("acl");
        boolean taken =
                !verb.lemmaLower().equals("turn") || noun.tag().equals("NNS") && !LOOSE.contains(noun.lemmaLower());
        if (alone && taken && particle.isPresent()) {
            move(particle.get(), verb.index(), "compound:prt");
            move(noun, verb.index(), "obj");
        }
    }

    private boolean isActive(Token verb) {
        return !verb.tag().equals("VBN")
                || sentence.children(verb).stream()
                        .anyMatch(c ->
                                c.relation().equals("aux") && c.lemmaLower().equals("have"));
    }

    /** "stands ready to help": what an adjective is ready for is its clause, whatever the parser leaves it as. */
    private void infinitiveOfAdjective(Token verb) {
        boolean infinitive = verb.tag().equals("VB")
                && sentence.child(verb, "mark")
                        .filter(m -> m.lower().equals("to"))
                        .isPresent();
        if (infinitive
                && verb.relation().equals("dep")
                && verb.head() >= 0
                && sentence.token(verb.head()).tag().startsWith("JJ")) {
            move(verb, verb.head(), "xcomp");
        }
    }

    /** "The envoy is in Oslo for talks": who is somewhere to meet others is there on a visit, which "is" tells. */
    private void somewhereForTalks(Token place) {
        Optional<Token> be = sentence.child(place, "cop");
        Optional<Token> subject = sentence.child(place, "nsubj");
        boolean in = preposition(place).filter(p -> p.lower().equals("in")).isPresent();
        if (!place.isProper() || be.isEmpty() || subject.isEmpty() || !in) {
            return;
        }
        Optional<Token> meeting = sentence.children(place).stream()
                .filter(c -> c.index() > place.index() && GATHERINGS.contains(c.lemmaLower()))
                .filter(c -> preposition(c)
                        .filter(p -> p.lower().equals("for") || p.lower().equals("on"))
                        .isPresent())
                .findFirst();
        if (meeting.isEmpty()) {
            return;
        }
        int verb = be.get().index();
        move(be.get(), place.head(), place.relation());
        move(place, verb, "obl");
        for (Token child : sentence.children(place)) {
            boolean phrase =
                    child.isRelation("nmod") && child.index() >= meeting.get().index();
            if (phrase) {
                move(child, verb, "obl");
            } else if (CLAUSE_PARTS.contains(child.relation())) {
                move(child, verb, child.relation());
            }
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
        if (addressed
                && noun.head() >= 0
                && ADDRESSING.contains(sentence.token(noun.head()).lemmaLower())) {
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
        boolean behind = mark.isRelation("case") && mark.head() == noun.index() && !CONJUNCTIONS.contains(mark.lower());
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

    /** "rallied outside parliament": no object of a verb of gathering, but the place of it. */
    private void outsideParliament(Token outside) {
        if (!outside.lower().equals("outside") || !outside.isRelation("amod") || outside.head() <= outside.index()) {
            return;
        }
        Token noun = sentence.token(outside.head());
        Token verb = sentence.token(Math.max(0, noun.head()));
        if (noun.isRelation("obj") && GATHERING.contains(verb.lemmaLower()) && outside.index() == verb.index() + 1) {
            set(outside, outside.head(), "case", "IN");
            move(noun, verb.index(), "obl");
        }
    }
}
