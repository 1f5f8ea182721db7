package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Mends clauses that a parser hung on the wrong word behind verbs of asking and of saying. */
final class ClauseRepair {
    /** Verbs that ask somebody, named behind a preposition, to do what an infinitive says. */
    private static final Set<String> ASKS =
            Set.of("call", "appeal", "press", "prevail", "lean", "plead", "look", "turn");

    private static final Set<String> ASKED = Set.of("on", "upon", "to", "with");

    /** Verbs whose clause may follow without "that". */
    private static final Set<String> SAYS = Set.of(
            "say",
            "warn",
            "tell",
            "claim",
            "argue",
            "insist",
            "fear",
            "believe",
            "think",
            "hope",
            "suggest",
            "announce",
            "admit",
            "concede",
            "reveal",
            "confirm",
            "deny",
            "hear",
            "feel",
            "know",
            "stress",
            "declare");

    /** Further verbs of saying that close a sentence: "..., the police reported". */
    private static final Set<String> CLOSES = Set.of(
            "report", "add", "note", "explain", "estimate", "predict", "write", "testify", "acknowledge", "state");

    /** Words before a time that are words before a clause too. */
    private static final Set<String> WHEN = Set.of("after", "before", "since", "until", "as");

    private static final int MAX_CLIMB = 4;

    private static final Set<String> WHICH = Set.of("which", "that");

    private static final Set<String> HARM =
            Set.of("kill", "wound", "injure", "destroy", "damage", "maim", "claim", "leave", "hurt", "displace");

    private static final Set<String> BLOWS = Set.of(
            "strike",
            "airstrike",
            "attack",
            "assault",
            "raid",
            "bombing",
            "bombardment",
            "shelling",
            "explosion",
            "blast",
            "clash",
            "offensive",
            "incursion",
            "massacre",
            "shooting",
            "fire",
            "crash",
            "earthquake",
            "war",
            "invasion");

    private ClauseRepair() {}

    /** "Roe, who is the first minister to resign, has accused": what Roe is, hung on the verb, and not Roe. */
    static boolean whoIs(Token who, Sentence sentence, List<Token> tokens) {
        boolean relative = who.lower().equals("who") && who.head() > who.index();
        Token copula = relative ? sentence.child(who, "cop").orElse(null) : null;
        if (copula == null) {
            return false;
        }
        Token verb = sentence.token(who.head());
        Token bearer = verb.head() < 0 ? verb : sentence.token(verb.head());
        Token what = sentence.tokens().subList(copula.index() + 1, verb.index()).stream()
                .filter(t -> t.isNoun() && (t.head() == who.index() || t.head() == verb.index()))
                .findFirst()
                .orElse(null);
        if (what == null || !verb.isVerb() || bearer.index() > who.index()) {
            return false;
        }
        boolean closed = sentence.tokens().subList(what.index() + 1, verb.index()).stream()
                .anyMatch(t -> t.tag().equals(","));
        if (!closed || !verb.isRelation("dep") && !verb.isRelation("acl")) {
            return false;
        }
        tokens.set(verb.index(), verb.under(bearer.head(), bearer.relation()));
        tokens.set(bearer.index(), bearer.under(verb.index(), "nsubj"));
        tokens.set(what.index(), what.under(bearer.index(), "acl:relcl"));
        tokens.set(who.index(), who.under(what.index(), "nsubj"));
        tokens.set(copula.index(), copula.under(what.index(), "cop"));
        return true;
    }

    /** "called on the leaders to act": the infinitive belongs to the verb of asking, not to whom it asks. */
    static boolean asked(Token word, Sentence sentence, List<Token> tokens) {
        boolean infinitive = word.tag().equals("VB")
                && word.relation().equals("acl")
                && word.head() >= 0
                && sentence.children(word).stream()
                        .anyMatch(c -> c.isRelation("mark") && c.lower().equals("to"));
        if (!infinitive) {
            return false;
        }
        Token noun = sentence.token(word.head());
        boolean asked = noun.isRelation("obl")
                && noun.head() >= 0
                && sentence.children(noun).stream().anyMatch(c -> c.isRelation("case") && ASKED.contains(c.lower()));
        if (!asked) {
            return false;
        }
        Token verb = sentence.token(noun.head());
        if (!verb.isVerb() || !ASKS.contains(verb.lemmaLower())) {
            return false;
        }
        tokens.set(word.index(), word.under(verb.index(), "xcomp"));
        return true;
    }

    /** "The union called for a review of the funding, claiming that": behind a comma the subject of the clause says so. */
    static boolean adding(Token word, Sentence sentence, List<Token> tokens) {
        boolean participle = word.tag().equals("VBG")
                && (word.relation().equals("acl") || word.relation().equals("dep"))
                && word.index() > 0
                && word.head() >= 0
                && word.head() < word.index()
                && sentence.token(word.index() - 1).tag().equals(",")
                && SAYS.contains(word.lemmaLower());
        if (!participle) {
            return false;
        }
        Token above = sentence.token(word.head());
        while ((!above.isVerb()
                        || above.isRelation("xcomp")
                        || above.isRelation("conj") && above.tag().equals("VBG"))
                && above.head() >= 0) {
            above = sentence.token(above.head());
        }
        if (!above.isVerb() || sentence.child(above, "nsubj").isEmpty()) {
            return false;
        }
        tokens.set(word.index(), word.under(above.index(), "advcl"));
        return true;
    }

    private static final Set<String> PACTS =
            Set.of("contract", "deal", "agreement", "accord", "pact", "memorandum", "treaty", "arrangement");

    private static final Set<String> TRADING = Set.of(
            "buy",
            "purchase",
            "acquire",
            "procure",
            "import",
            "lease",
            "sell",
            "supply",
            "deliver",
            "provide",
            "export",
            "ship");

    /**
     * "signed a contract with Chad to supply tanks": the infinitive belongs to the signing, and with whom it is signed is not
     * who is to supply.
     */
    static boolean partner(Token verb, Sentence sentence, List<Token> tokens) {
        boolean infinitive = verb.tag().equals("VB")
                && (verb.relation().equals("acl") || verb.isRelation("xcomp"))
                && verb.head() >= 0
                && TRADING.contains(verb.lemmaLower());
        Token above = infinitive ? sentence.token(verb.head()) : verb;
        Token noun = above.isRelation("nmod") && above.head() >= 0 ? sentence.token(above.head()) : above;
        Token pact = above.isVerb() ? sentence.child(above, "obj").orElse(above) : noun;
        Token signs = pact.head() < 0 ? pact : sentence.token(pact.head());
        boolean signed = PACTS.contains(pact.lemmaLower())
                && pact.relation().equals("obj")
                && pact.index() < verb.index()
                && signs.isVerb();
        if (!infinitive || !signed) {
            return false;
        }
        Token partner = sentence.child(verb, "nsubj").orElse(verb);
        for (Token with : sentence.children(verb)) {
            if (with.lower().equals("with") && with.index() < partner.index() && with.index() > pact.index()) {
                tokens.set(with.index(), with.under(partner.index(), "case"));
                tokens.set(partner.index(), partner.under(pact.index(), "nmod"));
            }
        }
        tokens.set(verb.index(), verb.under(signs.index(), "xcomp"));
        return true;
    }

    /** "warned the ministry is short of money": what stands behind a verb of saying is the subject of the clause after it. */
    static boolean said(Token clause, Sentence sentence, List<Token> tokens) {
        boolean loose = clause.relation().equals("dep") && clause.head() >= 0 && clause.head() < clause.index();
        if (!loose || !isFinite(clause, sentence)) {
            return false;
        }
        Token verb = sentence.token(clause.head());
        boolean own = sentence.children(clause).stream().anyMatch(c -> c.isRelation("nsubj"));
        if (own || !verb.isVerb() || !SAYS.contains(verb.lemmaLower())) {
            return false;
        }
        for (Token object : sentence.children(verb)) {
            if (object.relation().equals("obj") && object.index() < clause.index()) {
                boolean passive = sentence.children(clause).stream()
                        .anyMatch(c -> c.relation().equals("aux:pass"));
                tokens.set(object.index(), object.under(clause.index(), passive ? "nsubj:pass" : "nsubj"));
                tokens.set(clause.index(), clause.under(verb.index(), "ccomp"));
                return true;
            }
        }
        return false;
    }

    /**
     * "Chad will give Mali 30 tanks, President Roe announced", "lost ten men, Chad said", "talks failed, the envoy told the
     * Senate": who stands right before the last verb, one of saying, behind a comma says it; what stands before the comma is
     * told.
     */
    static boolean tail(Token says, Sentence sentence, List<Token> tokens) {
        Token root = isLast(says, sentence) ? root(sentence) : says;
        if (root == says) {
            return toldFirst(says, sentence, tokens);
        }
        int comma = commaBefore(says, root, sentence);
        Token speaker = comma < 0 ? says : head(comma + 1, says, sentence);
        if (speaker == says || !speaker.isNoun() || speaker.isRelation("conj")) {
            return false;
        }
        boolean own = speaker.head() == says.index() && speaker.isRelation("nsubj");
        boolean apart = says.head() == root.index() && says.isRelation("parataxis");
        if (own && apart) {
            return false;
        }
        if (areTold(says, root, speaker, comma, sentence, tokens)) {
            return true;
        }
        for (Token object : sentence.children(says)) {
            if (object.index() < comma && object.index() > root.index() && object.isRelation("nsubj")) {
                hangBack(object, says, root, sentence, tokens);
            }
        }
        tokens.set(speaker.index(), speaker.under(says.index(), "nsubj"));
        tokens.set(says.index(), says.under(root.index(), "parataxis"));
        return true;
    }

    /** "Two trains collided in Oslo, police said": a clause without a word before it that was hung on beside is what is told. */
    private static boolean toldFirst(Token says, Sentence sentence, List<Token> tokens) {
        if (says.head() >= 0 || !isLast(says, sentence)) {
            return false;
        }
        for (Token clause : sentence.children(says)) {
            boolean told = clause.isRelation("advcl")
                    && clause.index() < says.index()
                    && (isFinite(clause, sentence) || clause.tag().equals("VBN"))
                    && sentence.child(clause, "nsubj").isPresent()
                    && sentence.children(clause).stream()
                            .noneMatch(c -> c.isRelation("mark") || c.tag().startsWith("W"));
            if (told) {
                tokens.set(clause.index(), clause.under(says.index(), "ccomp"));
                return true;
            }
        }
        return false;
    }

    /** True for a finite verb of saying behind which nothing stands but when, where and to whom it was said. */
    private static boolean isLast(Token says, Sentence sentence) {
        boolean finite = says.tag().equals("VBD")
                || says.tag().equals("VBZ")
                || says.tag().equals("VBP")
                || says.tag().equals("VBN") && sentence.child(says, "aux").isPresent();
        boolean tells = says.lemmaLower().equals("tell");
        return finite
                && (SAYS.contains(says.lemmaLower()) || CLOSES.contains(says.lemmaLower()))
                && sentence.tokens().subList(says.index() + 1, sentence.size()).stream()
                        .noneMatch(word -> word.isVerb()
                                || word.head() == says.index()
                                        && !word.isRelation("punct")
                                        && !word.isRelation("obl")
                                        && !word.isRelation("advmod")
                                        && !(tells && (word.isRelation("obj") || word.isRelation("iobj"))));
    }

    private static Token root(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(word -> word.head() < 0)
                .findFirst()
                .orElseGet(() -> sentence.token(0));
    }

    /** The last comma between what is told and who says it; -1 where other than a name and its titles stands behind it. */
    private static int commaBefore(Token says, Token root, Sentence sentence) {
        boolean told = root.isVerb() || sentence.child(root, "cop").isPresent();
        for (int at = says.index() - 1; told && at > root.index(); at--) {
            Token word = sentence.token(at);
            if (word.form().equals(",")) {
                return at + 1 < says.index() && !sentence.token(at + 1).tag().matches("IN|CC|TO|W.*|RB") ? at : -1;
            }
            boolean helps = word.head() == says.index() && (word.isRelation("aux") || word.isRelation("advmod"));
            if (word.isVerb() && !helps || word.tag().startsWith("W") || word.isRelation("mark") && !helps) {
                return -1;
            }
        }
        return -1;
    }

    /** The noun that the words before a verb are: the one that hangs on none of them; the verb itself where there is none. */
    private static Token head(int first, Token says, Sentence sentence) {
        List<Token> heads = sentence.tokens().subList(first, says.index()).stream()
                .filter(word -> word.head() < first || word.head() >= says.index())
                .filter(word -> !word.isRelation("aux") && !word.isRelation("advmod") && !word.isRelation("punct"))
                .toList();
        return heads.size() == 1 ? heads.get(0) : says;
    }

    /** The object of what is told was read as the subject of the verb of saying. */
    private static void hangBack(Token object, Token says, Token root, Sentence sentence, List<Token> tokens) {
        Token above = sentence.token(says.head());
        Token verb = above.isVerb() && above.index() < object.index() ? above : root;
        boolean phrase =
                sentence.children(object).stream().anyMatch(c -> c.isRelation("case") && c.index() < object.index());
        tokens.set(object.index(), object.under(verb.index(), phrase ? "obl" : "obj"));
    }

    /** A phrase of what is told was hung on the verb of saying. */
    private static boolean areTold(
            Token says, Token told, Token speaker, int comma, Sentence sentence, List<Token> tokens) {
        boolean own = speaker.head() == says.index() && speaker.isRelation("nsubj");
        Token preposition = sentence.children(says).stream()
                .filter(c -> c.index() < comma && c.tag().equals("IN") && c.isRelation("mark"))
                .findFirst()
                .orElse(says);
        Token noun = sentence.children(says).stream()
                .filter(c -> c.index() < comma && c.index() > preposition.index())
                .filter(c -> c.isRelation("dep") || c.isRelation("obl") || c.isRelation("nmod"))
                .findFirst()
                .orElse(says);
        if (!own || preposition == says || noun == says || preposition.index() < told.index()) {
            return false;
        }
        tokens.set(noun.index(), noun.under(told.index(), "obl"));
        tokens.set(preposition.index(), preposition.under(noun.index(), "case"));
        tokens.set(says.index(), says.under(told.index(), "parataxis"));
        return true;
    }

    /** "fled after a boy was shot": what stands behind "after" right before a clause without a subject is its subject. */
    static boolean since(Token clause, Sentence sentence, List<Token> tokens) {
        boolean loose = (clause.relation().equals("dep") || clause.relation().equals("conj"))
                && clause.isVerb()
                && clause.head() >= 0
                && clause.head() < clause.index()
                && isFinite(clause, sentence)
                && sentence.children(clause).stream()
                        .noneMatch(c -> c.isRelation("nsubj") || c.isRelation("mark") || c.isRelation("cc"));
        if (!loose) {
            return false;
        }
        int first = sentence.children(clause).stream()
                .filter(c -> c.isRelation("aux"))
                .mapToInt(Token::index)
                .min()
                .orElse(clause.index());
        Token noun = first == 0 ? clause : describedBefore(sentence, first - 1);
        Token before = noun.isNoun()
                ? sentence.children(noun).stream()
                        .filter(c -> c.isRelation("case") && WHEN.contains(c.lower()))
                        .findFirst()
                        .orElse(noun)
                : noun;
        if (before == noun || !noun.isRelation("obl") || noun.head() != clause.head()) {
            return false;
        }
        boolean passive =
                sentence.children(clause).stream().anyMatch(c -> c.relation().equals("aux:pass"));
        tokens.set(noun.index(), noun.under(clause.index(), passive ? "nsubj:pass" : "nsubj"));
        tokens.set(before.index(), before.under(clause.index(), "mark"));
        tokens.set(clause.index(), clause.under(clause.head(), "advcl"));
        return true;
    }

    /** "after the mayor, Ana Roe, fled": a name between commas that was read as the subject describes who stands before it. */
    static boolean described(Token clause, Sentence sentence, List<Token> tokens) {
        boolean loose = (clause.isRelation("dep") || clause.isRelation("conj") || clause.isRelation("parataxis"))
                && clause.isVerb()
                && clause.head() >= 0
                && clause.head() < clause.index()
                && isFinite(clause, sentence);
        Token name = sentence.child(clause, "nsubj").orElse(clause);
        if (!loose || !name.isProper() || !isComma(sentence, name.index() + 1)) {
            return false;
        }
        int first = name.index();
        while (first > 0 && sentence.token(first - 1).head() == name.index()) {
            first--;
        }
        if (first < 2 || !isComma(sentence, first - 1)) {
            return false;
        }
        Token noun = sentence.token(first - 2);
        Token before = sentence.children(noun).stream()
                .filter(c -> c.isRelation("case") && WHEN.contains(c.lower()))
                .findFirst()
                .orElse(noun);
        if (before == noun || !noun.isNoun() || !noun.isRelation("obl") || noun.head() != clause.head()) {
            return false;
        }
        tokens.set(name.index(), name.under(noun.index(), "appos"));
        tokens.set(noun.index(), noun.under(clause.index(), name.relation()));
        tokens.set(before.index(), before.under(clause.index(), "mark"));
        tokens.set(clause.index(), clause.under(clause.head(), "advcl"));
        return true;
    }

    /** "strikes by Chad on Mali, which killed ten": what kills is the strikes, and no country. */
    static boolean harmful(Token clause, Sentence sentence, List<Token> tokens) {
        boolean harms =
                clause.relation().equals("acl:relcl") && HARM.contains(clause.lemmaLower()) && clause.head() >= 0;
        boolean active = sentence.children(clause).stream()
                .anyMatch(c -> c.relation().equals("nsubj") && WHICH.contains(c.lower()));
        if (!harms || !active || !sentence.token(clause.head()).isProper()) {
            return false;
        }
        Token above = sentence.token(clause.head());
        for (int steps = 0; steps < MAX_CLIMB && above.head() >= 0; steps++) {
            above = sentence.token(above.head());
            if (above.isVerb()) {
                Token object = sentence.child(above, "obj").orElse(above);
                if (object.index() > clause.head()) {
                    return false;
                }
                above = object;
            }
            if (BLOWS.contains(above.lemmaLower())) {
                tokens.set(clause.index(), clause.under(above.index(), clause.relation()));
                return true;
            }
        }
        return false;
    }

    private static boolean isComma(Sentence sentence, int at) {
        return at < sentence.size() && sentence.token(at).form().equals(",");
    }

    /** The word at a place; at the comma behind an apposition ("after the mayor, Ana Roe, fled") the noun that it describes. */
    private static Token describedBefore(Sentence sentence, int at) {
        Token last = sentence.token(at);
        if (!last.form().equals(",") || at == 0) {
            return last;
        }
        Token word = sentence.token(at - 1);
        for (int steps = 0; steps < MAX_CLIMB && word.head() >= 0; steps++) {
            Token head = sentence.token(word.head());
            if (word.isRelation("appos") && head.index() < word.index()) {
                return head;
            }
            word = head;
        }
        return last;
    }

    /** "criticised the European Union (EU)": a second object beside no first one is the object. */
    static boolean onlyObject(Token noun, Sentence sentence, List<Token> tokens) {
        if (!noun.relation().equals("iobj") || noun.head() < 0) {
            return false;
        }
        Token verb = sentence.token(noun.head());
        boolean other = sentence.children(verb).stream()
                .anyMatch(c -> c.relation().equals("obj")
                        || c.isRelation("ccomp")
                        || c.isRelation("xcomp")
                        || c.isRelation("parataxis"));
        if (other || !verb.isVerb() || verb.isRelation("parataxis") || verb.isRelation("ccomp")) {
            return false;
        }
        tokens.set(noun.index(), noun.under(verb.index(), "obj"));
        return true;
    }

    /** What is laid upon somebody: "bans on officers and sanctions on firms". */
    private static final Set<String> BURDENS = Set.of(
            "sanction",
            "ban",
            "tariff",
            "duty",
            "curb",
            "restriction",
            "embargo",
            "freeze",
            "limit",
            "quota",
            "attack",
            "strike",
            "raid",
            "assault",
            "tax",
            "levy",
            "crackdown",
            "protest",
            "complaint",
            "charge",
            "threat");

    /**
     * "Announced bans on officers and sanctions on firms": a second burden hung on those whom the first is on, with its own
     * phrase hung on the first.
     */
    static boolean burdens(Token second, Sentence sentence, List<Token> tokens) {
        if (!second.isRelation("conj") || !BURDENS.contains(second.lemmaLower()) || second.head() < 0) {
            return false;
        }
        Token bearer = sentence.token(second.head());
        Token first = bearer.head() < 0 ? bearer : sentence.token(bearer.head());
        String preposition = preposition(bearer, sentence);
        boolean laid = bearer.isRelation("nmod") && first.isNoun() && !preposition.isEmpty();
        if (!laid || second.index() < bearer.index()) {
            return false;
        }
        List<Token> phrases = new ArrayList<>(sentence.children(first));
        phrases.addAll(sentence.children(bearer));
        if (first.head() >= 0) {
            phrases.addAll(sentence.children(sentence.token(first.head())));
        }
        for (Token own : phrases) {
            boolean behind = (own.isRelation("nmod") || own.isRelation("obl"))
                    && own.index() > second.index()
                    && preposition(own, sentence).equals(preposition)
                    && sentence.token(second.index() + 1).lower().equals(preposition);
            if (behind) {
                tokens.set(second.index(), second.under(first.index(), "conj"));
                tokens.set(own.index(), own.under(second.index(), "nmod"));
                return true;
            }
        }
        return false;
    }

    private static String preposition(Token noun, Sentence sentence) {
        return sentence.children(noun).stream()
                .filter(child -> child.isRelation("case"))
                .map(Token::lower)
                .findFirst()
                .orElse("");
    }

    /** "have developed, are developing and will develop": a middle member of a list of predicates, hung on without a name. */
    static boolean middle(Token verb, Sentence sentence, List<Token> tokens) {
        boolean loose = verb.relation().equals("dep")
                && verb.isVerb()
                && verb.head() >= 0
                && verb.head() < verb.index()
                && isFinite(verb, sentence)
                && sentence.children(verb).stream().noneMatch(c -> c.isRelation("nsubj") || c.isRelation("mark"));
        if (!loose) {
            return false;
        }
        Token first = sentence.token(verb.head());
        boolean last = sentence.children(first).stream()
                .anyMatch(c -> c.isRelation("conj") && c.isVerb() && c.index() > verb.index());
        int begin = sentence.children(verb).stream()
                .filter(c -> c.isRelation("aux"))
                .mapToInt(Token::index)
                .min()
                .orElse(verb.index());
        if (!first.isVerb() || !last || !sentence.token(begin - 1).lower().equals(",")) {
            return false;
        }
        tokens.set(verb.index(), verb.under(first.index(), "conj"));
        return true;
    }

    private static boolean isFinite(Token clause, Sentence sentence) {
        return clause.tag().equals("VBZ")
                || clause.tag().equals("VBD")
                || clause.tag().equals("VBP")
                || sentence.children(clause).stream().anyMatch(c -> c.isRelation("aux") || c.isRelation("cop"));
    }
}
