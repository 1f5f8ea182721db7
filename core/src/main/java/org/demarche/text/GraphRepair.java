package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends readings that English grammar rules out, whichever parser made them.
 *
 * <p>Kinds met again and again in news: a gerund before a name read as its adjective ("accused Russia of
 * attacking Kharkiv"), and an infinitive after a bare noun read as a clause of its own with that noun as its subject
 * ("Cyprus's failure to release prisoners was noted"), an infinitive hung on the verb instead of on the noun that
 * takes it ("announced a decision to lift sanctions"), and a noun in -ing taken for a verb ("the court's ruling
 * against Peru").
 */
public final class GraphRepair {
    private static final Set<String> GERUND_BEFORE =
            Set.of("of", "for", "from", "by", "without", "in", "about", "against", "after", "before");

    /** Nouns that say what somebody means to do, and take the infinitive after them. */
    static final Set<String> TAKES_INFINITIVE = Set.of(
            "ability",
            "agreement",
            "appeal",
            "attempt",
            "bid",
            "call",
            "commitment",
            "decision",
            "demand",
            "desire",
            "determination",
            "effort",
            "failure",
            "intent",
            "intention",
            "invitation",
            "move",
            "offer",
            "order",
            "permission",
            "plan",
            "pledge",
            "pressure",
            "promise",
            "proposal",
            "readiness",
            "refusal",
            "reluctance",
            "request",
            "resolve",
            "threat",
            "vow",
            "willingness",
            "warning",
            "plea",
            "operation",
            "operations");

    /** Nouns that say what somebody holds to be so, and take a clause with "that". */
    private static final Set<String> TAKES_THAT = Set.of(
            "accusation",
            "allegation",
            "assertion",
            "belief",
            "charge",
            "claim",
            "complaint",
            "demand",
            "hope",
            "insistence",
            "suspicion",
            "threat");

    /** Verbs that take a gerund: "began withdrawing troops". */
    private static final Set<String> ASPECT = Set.of(
            "begin",
            "start",
            "stop",
            "halt",
            "resume",
            "continue",
            "cease",
            "finish",
            "deny",
            "consider",
            "suggest",
            "recommend",
            "risk",
            "avoid",
            "quit",
            "keep");

    /** What makes "at" no preposition: "killed at least ten". */
    private static final Set<String> QUANTITY = Set.of("least", "most");

    /** Verbs that take an object and what is done to it: "saw scores of people arrested". */
    private static final Set<String> SEEING = Set.of("see", "have", "get", "want", "hear", "watch", "leave", "keep");

    private static final Set<String> CAPTIVE = Set.of("hostage", "captive", "prisoner");

    private static final Set<String> STATES = Set.of("US", "U.S.", "UK", "U.K.", "EU", "E.U.", "UN", "U.N.", "UAE");

    /** The last word of "persona non grata", in its plurals too. */
    private static final Set<String> GRATA = Set.of("grata", "gratae", "gratas");

    /** What says something itself. */
    private static final Set<String> DOCUMENTS = Set.of(
            "article",
            "banner",
            "complaint",
            "declaration",
            "document",
            "email",
            "lawsuit",
            "leaflet",
            "letter",
            "memo",
            "message",
            "motion",
            "note",
            "petition",
            "placard",
            "post",
            "poster",
            "report",
            "resolution",
            "slogan",
            "speech",
            "statement",
            "suit",
            "text",
            "tweet",
            "video");

    /** Verbs whose past form right before "of" or "with" is a participle: "tasked with", "accused of". */
    private static final Set<String> SAID_OF_ONE =
            Set.of("accuse", "acquit", "arm", "charge", "convict", "credit", "entrust", "suspect", "task", "tip");

    private GraphRepair() {}

    /** The same sentence with its graph mended; the very same object when there is nothing to mend. */
    public static Sentence mend(Sentence parsed) {
        Sentence sentence = HeadlineRepair.mend(PhraseRepair.mend(VerbRepair.mend(ArgumentRepair.mend(
                NounRepair.mend(InfinitiveRepair.mend(SubjunctiveRepair.mend(LostVerbRepair.mend(parsed))))))));
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        boolean changed = false;
        for (Token token : sentence.tokens()) {
            changed |= verbalNoun(sentence, token, tokens);
            changed |= gerund(sentence, token, tokens);
            changed |= infinitive(sentence, token, tokens);
            changed |= complement(sentence, token, tokens);
            changed |= reducedClause(sentence, token, tokens);
            changed |= reducedObject(sentence, token, tokens);
            changed |= captive(sentence, token, tokens);
            changed |= nonGrata(sentence, token, tokens);
            changed |= droneStrike(sentence, token, tokens);
            changed |= document(sentence, token, tokens);
            changed |= twoStates(sentence, token, tokens);
            changed |= secondSubject(sentence, token, tokens);
            changed |= ClauseRepair.asked(token, sentence, tokens);
            changed |= ClauseRepair.adding(token, sentence, tokens);
            changed |= ClauseRepair.said(token, sentence, tokens);
            changed |= ClauseRepair.whoIs(token, sentence, tokens);
            changed |= ClauseRepair.since(token, sentence, tokens);
            changed |= ClauseRepair.described(token, sentence, tokens);
            changed |= ClauseRepair.harmful(token, sentence, tokens);
            changed |= ClauseRepair.onlyObject(token, sentence, tokens);
            changed |= ClauseRepair.middle(token, sentence, tokens);
            changed |= ClauseRepair.burdens(token, sentence, tokens);
            changed |= ClauseRepair.partner(token, sentence, tokens);
            changed |= ClauseRepair.tail(token, sentence, tokens);
        }
        return changed ? new Sentence(sentence.index(), sentence.span(), tokens) : sentence;
    }

    private static boolean isSaidOfOne(Sentence sentence, Token verb) {
        return verb.tag().equals("VBD")
                && SAID_OF_ONE.contains(verb.lemmaLower())
                && verb.index() + 1 < sentence.size()
                && Set.of("of", "with")
                        .contains(sentence.token(verb.index() + 1).lower());
    }

    /**
     * "A man accused of theft was warned", "is due in court": a participle right behind its noun, read as the main verb,
     * though a finite verb without a subject of its own follows.
     */
    private static boolean reducedClause(Sentence sentence, Token participle, List<Token> tokens) {
        if (!participle.tag().equals("VBN") && !isSaidOfOne(sentence, participle) || participle.index() == 0) {
            return false;
        }
        Token noun = sentence.token(participle.index() - 1);
        boolean subject = noun.head() == participle.index() && noun.isRelation("nsubj") && noun.isNoun();
        if (!subject || sentence.child(participle, "aux").isPresent()) {
            return false;
        }
        for (Token verb : sentence.children(participle)) {
            Optional<Token> copula = sentence.child(verb, "cop");
            boolean later = verb.index() > participle.index()
                    && (verb.isVerb() || copula.isPresent())
                    && (verb.isRelation("dep") || verb.isRelation("ccomp") || verb.isRelation("parataxis"));
            boolean passive = sentence.children(verb).stream()
                    .anyMatch(c -> c.relation().equals("aux:pass")
                            || c.isRelation("aux") && !c.tag().equals("MD"));
            boolean finite = passive
                    || verb.tag().equals("VBD")
                    || verb.tag().equals("VBZ")
                    || copula.filter(is -> !is.tag().equals("VB")).isPresent();
            boolean own = sentence.children(verb).stream().anyMatch(c -> c.isRelation("nsubj"));
            if (later && finite && !own) {
                boolean acted = sentence.children(verb).stream()
                        .anyMatch(c -> c.relation().equals("aux:pass"));
                tokens.set(verb.index(), verb.under(participle.head(), participle.relation()));
                tokens.set(noun.index(), noun.under(verb.index(), acted ? "nsubj:pass" : "nsubj"));
                tokens.set(participle.index(), participle.under(noun.index(), "acl"));
                return true;
            }
        }
        return false;
    }

    /** "The US and Russian presidents": letters that stand for a state beside a demonym are an adjective too. */
    private static boolean twoStates(Sentence sentence, Token letters, List<Token> tokens) {
        int last = letters.index() + 3;
        if (!STATES.contains(letters.form()) || last >= sentence.size()) {
            return false;
        }
        Token demonym = sentence.token(last - 1);
        Token noun = sentence.token(last);
        boolean pair = sentence.token(letters.index() + 1).lower().equals("and")
                && demonym.head() == last
                && demonym.isAdjective()
                && Character.isUpperCase(demonym.form().charAt(0))
                && noun.tag().equals("NNS")
                && noun.head() == letters.index()
                && noun.isRelation("conj");
        if (!pair) {
            return false;
        }
        tokens.set(noun.index(), noun.under(letters.head(), letters.relation()));
        tokens.set(letters.index(), letters.under(demonym.index(), "conj"));
        for (Token child : sentence.children(letters)) {
            if (child.index() != noun.index()) {
                tokens.set(child.index(), child.under(noun.index(), child.relation()));
            }
        }
        return true;
    }

    /** "dismissed a lawsuit accusing Kenya": a document right before a participle is what says it. */
    private static boolean document(Sentence sentence, Token participle, List<Token> tokens) {
        if (!participle.tag().equals("VBG") || !participle.isRelation("advcl") || participle.index() == 0) {
            return false;
        }
        Token noun = sentence.token(participle.index() - 1);
        boolean below = participle.head() >= 0 && sentence.dominates(sentence.token(participle.head()), noun);
        if (!below || !noun.isNoun() || !DOCUMENTS.contains(noun.lemmaLower())) {
            return false;
        }
        tokens.set(participle.index(), participle.under(noun.index(), "acl"));
        return true;
    }

    /** "declared the envoy persona non grata": the Latin is what the object is called. */
    private static boolean nonGrata(Sentence sentence, Token grata, List<Token> tokens) {
        int at = grata.index();
        if (!GRATA.contains(grata.lower()) || at < 3 || grata.head() < 0) {
            return false;
        }
        Token persona = sentence.token(at - 2);
        if (persona.isVerb() && grata.head() == persona.index() && persona.head() >= 0) {
            return personae(sentence, persona, grata, tokens);
        }
        Token verb = sentence.token(grata.head());
        Token noun = sentence.token(at - 3);
        boolean below = noun.head() <= at && noun.head() > noun.index();
        if (!verb.isVerb() || verb.index() > at || !noun.isNoun() || !below) {
            return false;
        }
        tokens.set(noun.index(), noun.under(verb.index(), "obj"));
        tokens.set(at, grata.under(verb.index(), "xcomp"));
        for (Token child : sentence.children(grata)) {
            if (child.index() < noun.index()) {
                String relation = child.isAdjective() ? "amod" : child.relation();
                tokens.set(child.index(), child.under(noun.index(), relation));
            }
        }
        return true;
    }

    /** "declared two envoys personae non gratae": the first of the Latin words was read as a verb. */
    private static boolean personae(Sentence sentence, Token persona, Token grata, List<Token> tokens) {
        for (Token child : sentence.children(persona)) {
            if (child.isRelation("nsubj")) {
                tokens.set(child.index(), child.under(persona.head(), "obj"));
            }
        }
        tokens.set(persona.index(), persona.retagged("NN", persona.lower()).under(grata.index(), "compound"));
        tokens.set(grata.index(), grata.under(persona.head(), "xcomp"));
        return true;
    }

    /** "A US drone strike killed": a bare verb between a name with an article and the noun that is the subject of the verb. */
    private static boolean droneStrike(Sentence sentence, Token word, List<Token> tokens) {
        int at = word.index();
        if (!word.tag().equals("VB") && !word.tag().equals("VBP") || at == 0 || at + 2 >= sentence.size()) {
            return false;
        }
        Token name = sentence.token(at - 1);
        Token noun = sentence.token(at + 1);
        boolean article = sentence.children(name).stream()
                .anyMatch(c -> c.isRelation("det")
                        && (c.lower().equals("a") || c.lower().equals("an")));
        boolean subject = name.isProper() && name.head() == at && name.isRelation("nsubj") && article;
        if (!subject || !noun.tag().equals("NN") || !noun.isRelation("nsubj") || noun.head() < at) {
            return false;
        }
        Token verb = sentence.token(noun.head());
        if (verb.head() != at) {
            return false;
        }
        tokens.set(verb.index(), verb.under(word.head(), word.relation()));
        tokens.set(at, word.retagged("NN", word.lower()).under(noun.index(), "compound"));
        tokens.set(name.index(), name.under(noun.index(), "compound"));
        for (Token child : sentence.children(word)) {
            if (child.index() != name.index() && child.index() != verb.index()) {
                tokens.set(child.index(), child.under(verb.index(), child.relation()));
            }
        }
        for (Token child : sentence.children(name)) {
            if (child.isRelation("det")) {
                tokens.set(child.index(), child.under(noun.index(), "det"));
            }
        }
        return true;
    }

    /** "arrested men accused of theft": a participle right behind its noun, where the verb before has no object otherwise. */
    private static boolean reducedObject(Sentence sentence, Token participle, List<Token> tokens) {
        int at = participle.index();
        boolean clause = participle.isRelation("dep") || participle.isRelation("ccomp");
        Token verb = sentence.token(Math.max(0, participle.head()));
        boolean past = participle.tag().equals("VBD")
                && sentence.child(verb, "compound:prt")
                        .filter(p -> p.index() < at)
                        .isPresent();
        if (!participle.tag().equals("VBN") && !past || !clause || at == 0 || at + 1 >= sentence.size()) {
            return false;
        }
        Token noun = sentence.token(at - 1);
        Token subject = sentence.child(participle, "nsubj").orElse(participle);
        boolean fits = participle.head() >= 0
                && verb.isVerb()
                && verb.index() < at
                && noun.isNoun()
                && subject.index() < at
                && subject.index() > verb.index()
                && subject.isRelation("nsubj")
                && !SEEING.contains(verb.lemmaLower())
                && !(at + 2 < sentence.size()
                        && QUANTITY.contains(sentence.token(at + 2).lower()))
                && (subject.index() == noun.index() || sentence.dominates(subject, noun))
                && sentence.token(at + 1).tag().equals("IN")
                && sentence.child(participle, "aux").isEmpty()
                && sentence.child(verb, "obj").isEmpty();
        if (!fits) {
            return false;
        }
        tokens.set(subject.index(), subject.under(verb.index(), "obj"));
        tokens.set(at, participle.retagged("VBN", participle.lemma()).under(noun.index(), "acl"));
        return true;
    }

    /**
     * "Relatives of envoys taken hostage by rebels": nobody is by himself taken hostage, so that the participle with who did
     * it behind it tells of the noun before it.
     */
    private static boolean captive(Sentence sentence, Token participle, List<Token> tokens) {
        int at = participle.index();
        boolean fits = (participle.tag().equals("VBN") || participle.tag().equals("VBD"))
                && at > 0
                && at + 2 < sentence.size()
                && CAPTIVE.contains(sentence.token(at + 1).lower())
                && sentence.token(at - 1).isNoun()
                && sentence.children(participle).stream().noneMatch(c -> c.isRelation("aux"));
        if (!fits) {
            return false;
        }
        Token noun = sentence.token(at - 1);
        Token subject = sentence.child(participle, "nsubj").orElse(noun);
        int above = participle.head();
        if (participle.isRelation("acl") || above < 0 || subject.index() > at) {
            return false;
        }
        Token verb = sentence.token(above);
        boolean object =
                verb.isVerb() && above < at && sentence.child(verb, "obj").isEmpty();
        tokens.set(subject.index(), subject.under(above, object ? "obj" : "obl"));
        tokens.set(at, participle.under(noun.index(), "acl"));
        return true;
    }

    /** "The EU cut aid to Niger and the US has threatened": a name right before a finite verb without a subject is its subject. */
    private static boolean secondSubject(Sentence sentence, Token verb, List<Token> tokens) {
        boolean clause = verb.isRelation("conj") || verb.isRelation("dep") || verb.isRelation("parataxis");
        if (!verb.isVerb() || !clause || verb.head() < 0 || verb.head() >= verb.index()) {
            return false;
        }
        int first = verb.index();
        for (Token child : sentence.children(verb)) {
            if (child.isRelation("nsubj") || child.isRelation("csubj")) {
                return false;
            }
            boolean leading = child.isRelation("aux") || child.isRelation("advmod") || child.isRelation("neg");
            if (leading && child.index() < first) {
                first = child.index();
            }
        }
        boolean finite = verb.tag().equals("VBD")
                || verb.tag().equals("VBZ")
                || verb.tag().equals("VBP");
        if (first == 0 || !finite && first == verb.index()) {
            return false;
        }
        Token noun = sentence.token(first - 1);
        boolean joined = noun.isNoun() && noun.isRelation("conj") && noun.head() >= 0;
        if (!joined
                || sentence.token(noun.head()).isVerb()
                || !sentence.dominates(sentence.token(verb.head()), noun)
                || sentence.token(noun.head()).index() < verb.head()
                || sentence.children(noun).stream().anyMatch(c -> c.isRelation("conj"))) {
            return false;
        }
        boolean passive =
                sentence.children(verb).stream().anyMatch(c -> c.relation().equals("aux:pass"));
        tokens.set(noun.index(), noun.under(verb.index(), passive ? "nsubj:pass" : "nsubj"));
        tokens.set(verb.index(), verb.under(verb.head(), "conj"));
        for (Token child : sentence.children(noun)) {
            if (child.isRelation("cc")) {
                tokens.set(child.index(), child.under(verb.index(), "cc"));
            }
        }
        return true;
    }

    /** "the court's ruling against", "Russian shelling of": with a possessor, an article or "of" it is a noun. */
    private static boolean verbalNoun(Sentence sentence, Token token, List<Token> tokens) {
        if (!token.tag().equals("VBG")
                || !(token.isRelation("nsubj") || token.isRelation("obj") || token.isRelation("obl"))) {
            return false;
        }
        boolean marked = false;
        for (Token child : sentence.children(token)) {
            if (child.isRelation("obj") || child.isRelation("nsubj") || child.isRelation("aux")) {
                return false;
            }
            boolean before = child.index() < token.index();
            marked |= before && (child.relation().equals("nmod:poss") || child.isRelation("det"));
            marked |= !before && child.isRelation("nmod") && hasCase(sentence, child, "of");
            marked |= !before && token.isRelation("nsubj") && child.isRelation("obl") && hasCase(sentence, child, "by");
        }
        if (!marked) {
            return false;
        }
        tokens.set(token.index(), token.retagged("NN", token.lower()));
        if (token.index() > 0) {
            Token before = sentence.token(token.index() - 1);
            if (before.isAdjective()
                    && before.head() == token.head()
                    && before.relation().equals("dep")) {
                tokens.set(before.index(), before.under(token.index(), "amod"));
            }
        }
        return true;
    }

    private static boolean hasCase(Sentence sentence, Token token, String word) {
        return sentence.children(token).stream()
                .anyMatch(c -> c.isRelation("case") && c.lower().equals(word));
    }

    private static boolean gerund(Sentence sentence, Token token, List<Token> tokens) {
        boolean gerund = token.tag().equals("VBG")
                || token.isAdjective() && token.lower().endsWith("ing");
        if (!gerund
                || !(token.isRelation("amod") || token.isRelation("compound"))
                || token.head() < 0
                || token.index() == 0) {
            return false;
        }
        Token noun = sentence.token(token.head());
        Token before = sentence.token(token.index() - 1);
        boolean name = noun.isProper() && noun.index() > token.index() && noun.head() >= 0;
        boolean afterPreposition = GERUND_BEFORE.contains(before.lower());
        boolean afterVerb = before.isVerb() && noun.relation().equals("obj") && noun.head() == before.index();
        boolean phrase = noun.index() > token.index() + 1
                && Set.of("DT", "CD", "PRP$")
                        .contains(sentence.token(token.index() + 1).tag());
        boolean aspect = afterVerb && ASPECT.contains(before.lemmaLower());
        boolean misread = token.isAdjective() ? before.lemmaLower().equals("deny") && aspect : name || phrase || aspect;
        if (!misread || !afterPreposition && !afterVerb || noun.head() < 0) {
            return false;
        }
        tokens.set(
                token.index(), token.retagged("VBG", token.lemma()).under(noun.head(), afterVerb ? "xcomp" : "advcl"));
        tokens.set(noun.index(), noun.under(token.index(), "obj"));
        for (Token child : sentence.children(noun)) {
            if (child.isRelation("case") && child.index() < token.index()) {
                tokens.set(child.index(), child.under(token.index(), "mark"));
            } else if (child.isRelation("nmod") && child.index() > noun.index()) {
                tokens.set(child.index(), child.under(token.index(), "obl"));
            }
        }
        return true;
    }

    /** "announced a decision to lift sanctions": the infinitive belongs to the noun, not to the verb. */
    private static boolean complement(Sentence sentence, Token verb, List<Token> tokens) {
        if (!verb.tag().equals("VB")
                || verb.head() < 0
                || !(verb.isRelation("advcl")
                        || verb.isRelation("xcomp")
                        || verb.relation().equals("ccomp"))) {
            return false;
        }
        Token governor = sentence.token(verb.head());
        boolean to = sentence.children(verb).stream()
                .anyMatch(c -> c.isRelation("mark") && c.lower().equals("to"));
        if (!to || !governor.isVerb()) {
            return false;
        }
        return under(sentence, verb, TAKES_INFINITIVE, tokens);
    }

    private static boolean isMarked(Sentence sentence, Token verb, String word) {
        return sentence.children(verb).stream()
                .anyMatch(c -> c.isRelation("mark") && c.lower().equals(word));
    }

    /** Hangs a clause on the object of its verb when that is one of these nouns. */
    private static boolean under(Sentence sentence, Token verb, Set<String> nouns, List<Token> tokens) {
        Token governor = sentence.token(verb.head());
        for (Token noun : sentence.children(governor)) {
            if (noun.relation().equals("obj")
                    && noun.index() < verb.index()
                    && noun.index() > governor.index()
                    && nouns.contains(noun.lemmaLower())) {
                tokens.set(verb.index(), verb.under(noun.index(), "acl"));
                return true;
            }
        }
        return false;
    }

    private static boolean infinitive(Sentence sentence, Token verb, List<Token> tokens) {
        if (!verb.tag().equals("VB") || !verb.relation().startsWith("csubj")) {
            return false;
        }
        Token to = null;
        Token noun = null;
        for (Token child : sentence.children(verb)) {
            if (child.isRelation("mark") && child.lower().equals("to")) {
                to = child;
            } else if (child.relation().equals("nsubj") && child.isNoun()) {
                noun = child;
            }
        }
        if (to == null || noun == null || noun.index() != to.index() - 1) {
            return false;
        }
        String relation = verb.relation().equals("csubj:pass") ? "nsubj:pass" : "nsubj";
        tokens.set(noun.index(), noun.under(verb.head(), relation));
        tokens.set(verb.index(), verb.under(noun.index(), "acl"));
        return true;
    }
}
