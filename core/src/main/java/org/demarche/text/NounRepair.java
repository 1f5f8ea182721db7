package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends nouns that were read as something else against the words around them: an adjective between a possessor and a
 * verb ("Peru's military surrounded the town"), a verb with an article of its own ("after a Finnish special forces
 * raid"), a noun in -ing taken for the auxiliary of a passive ("a wave of Danish shelling killed ten"), the first of several
 * adjectives of nations before one noun ("The Finnish, Swedish and Danish governments"), a gerund within the name of a
 * deal ("a power sharing agreement"), a deed behind the adjective of a nation ("Turkish shelling of a resort"), a noun before
 * its verb ("a Ukrainian drone hit a bus"), and "a sit-in".
 */
final class NounRepair {
    /** What is named by what it is for: a "burden sharing scheme". */
    private static final Set<String> KINDS = Set.of(
            "accord",
            "agreement",
            "arrangement",
            "bill",
            "centre",
            "center",
            "deal",
            "drill",
            "effort",
            "exercise",
            "formula",
            "government",
            "initiative",
            "law",
            "mechanism",
            "mission",
            "operation",
            "pact",
            "plan",
            "programme",
            "program",
            "project",
            "scheme",
            "system",
            "treaty");

    private static final Set<String> PASSIVE = Set.of("be", "get", "become", "'s", "\u2019s");

    private static final Set<String> SUM = Set.of("$", "CD");

    private static final Set<String> CURRENCIES = Set.of("usd", "us", "aud", "cad", "nzd", "eur", "gbp", "chf", "jpy");

    private static final Set<String> AFFAIRS = Set.of("d'affaires", "d\u2019affaires");

    private final Sentence sentence;
    private final List<Token> tokens;
    private boolean changed;

    private NounRepair(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = new ArrayList<>(sentence.tokens());
    }

    /** The same sentence with its nouns mended; the very same object when there is nothing to mend. */
    static Sentence mend(Sentence sentence) {
        NounRepair repair = new NounRepair(sentence);
        for (Token token : sentence.tokens()) {
            repair.possessed(token);
            repair.verbWithArticle(token);
            repair.falseAuxiliary(token);
            repair.firstOfNations(token);
            repair.namedByGerund(token);
            repair.sitIn(token);
            repair.healthBody(token);
            repair.gerundOfAdjective(token);
            repair.nounBeforeVerb(token);
            repair.frenchTitle(token);
            repair.sumWithArticle(token);
            repair.currency(token);
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

    /** "Turkish shelling of a resort": what stands behind the adjective is a deed and not a part of it. */
    private void gerundOfAdjective(Token gerund) {
        Token adjective = sentence.token(Math.max(0, gerund.head()));
        boolean misread = gerund.tag().equals("VBG")
                && gerund.relation().equals("amod")
                && adjective.index() == gerund.index() - 1
                && adjective.isAdjective()
                && gerund.index() + 1 < sentence.size()
                && sentence.token(gerund.index() + 1).lower().equals("of");
        if (!misread) {
            return;
        }
        set(gerund, adjective.head(), adjective.relation(), "NN");
        move(adjective, gerund.index(), "amod");
        for (Token child : sentence.children(adjective)) {
            if (child.index() != gerund.index()) {
                move(child, gerund.index(), child.relation());
            }
        }
    }

    /** "an additional $2 million": the sum is the noun, and the article and the adjective stand before it. */
    private void sumWithArticle(Token article) {
        int next = article.index() + 1;
        if (!article.tag().equals("DT") || article.isRelation("det") || next + 1 >= sentence.size()) {
            return;
        }
        Token adjective = sentence.token(next);
        Token sum = sentence.token(next + 1);
        boolean misread = adjective.isAdjective()
                && adjective.head() == article.index()
                && SUM.contains(sum.tag())
                && sum.head() == adjective.index();
        if (!misread) {
            return;
        }
        move(sum, article.head(), article.relation());
        for (Token child : sentence.children(article)) {
            move(child, sum.index(), child.relation());
        }
        for (Token child : sentence.children(adjective)) {
            if (child.index() != sum.index()) {
                move(child, sum.index(), child.relation());
            }
        }
        move(article, sum.index(), "det");
        move(adjective, sum.index(), "amod");
    }

    /** "gave more than USD $4 million": the name of a currency is no verb. */
    private void currency(Token name) {
        int next = name.index() + 1;
        if (!name.isVerb()
                || !CURRENCIES.contains(name.lower())
                || name.head() < 0
                || next >= sentence.size()
                || !SUM.contains(sentence.token(next).tag())) {
            return;
        }
        for (Token child : sentence.children(name)) {
            move(child, name.head(), child.relation());
        }
        set(name, next, "compound", "NNP");
    }

    /** "the Russian charge d'affaires": the last word is the head of the title, as of others. */
    private void frenchTitle(Token affairs) {
        boolean title = AFFAIRS.contains(affairs.lower())
                && affairs.index() > 0
                && affairs.head() == affairs.index() - 1
                && !sentence.token(affairs.head()).isVerb();
        if (!title) {
            return;
        }
        Token charge = sentence.token(affairs.head());
        set(affairs, charge.head(), charge.relation(), "NN");
        for (Token child : sentence.children(charge)) {
            if (child.index() != affairs.index()) {
                move(child, affairs.index(), child.relation());
            }
        }
        move(charge, affairs.index(), "compound");
    }

    /** "a Ukrainian drone hit a bus": a bare verb between its subject and a finite verb is the noun that acts. */
    private void nounBeforeVerb(Token noun) {
        int next = noun.index() + 1;
        if (!noun.tag().equals("VB") || noun.index() == 0 || next >= sentence.size()) {
            return;
        }
        Token verb = sentence.token(next);
        Token before = sentence.token(noun.index() - 1);
        boolean misread = (verb.tag().equals("VBD") || verb.tag().equals("VBZ"))
                && verb.head() == noun.index()
                && verb.isRelation("dep")
                && before.head() == noun.index()
                && before.relation().equals("nsubj")
                && sentence.child(before, "det").isPresent()
                && sentence.child(noun, "aux").isEmpty()
                && sentence.child(noun, "mark")
                        .filter(m -> m.tag().equals("TO"))
                        .isEmpty();
        if (!misread) {
            return;
        }
        move(verb, noun.head(), noun.relation());
        set(noun, verb.index(), "nsubj", "NN");
        move(before, noun.index(), before.isProper() ? "compound" : "amod");
        for (Token child : sentence.children(before)) {
            move(child, noun.index(), child.relation());
        }
        for (Token child : sentence.children(noun)) {
            if (child.index() != before.index() && child.index() != verb.index()) {
                move(child, verb.index(), child.relation());
            }
        }
    }

    /** "A WHO doctor says": the letters are a name, and not a pronoun. */
    private void healthBody(Token word) {
        boolean letters = word.form().equals("WHO")
                && !word.isProper()
                && word.index() + 1 < sentence.size()
                && sentence.tokens().stream()
                        .anyMatch(t -> t.isNoun() && t.form().equals(t.lower()));
        int last = word.index();
        while (letters && last + 1 < sentence.size() && sentence.token(last + 1).isNoun()) {
            last++;
        }
        if (last == word.index()) {
            return;
        }
        Token noun = sentence.token(last);
        Token verb = noun.head() < 0 ? noun : sentence.token(noun.head());
        Token article = verb.head() < 0 ? verb : sentence.token(verb.head());
        set(word, last, "compound", "NNP");
        if (verb.relation().equals("acl:relcl") && article.tag().equals("DT") && article.index() == word.index() - 1) {
            move(verb, article.head(), article.relation());
            move(article, last, "det");
        }
    }

    /** "Peru's military surrounded": what is owned and stands right before the verb is its subject. */
    private void possessed(Token word) {
        int at = word.index();
        if (!word.isAdjective() || !word.isRelation("amod") || at < 2 || at + 1 >= sentence.size()) {
            return;
        }
        Token verb = sentence.token(at + 1);
        Token owner = sentence.token(at - 2);
        boolean finite =
                verb.isVerb() && !verb.tag().equals("VBG") && !verb.tag().equals("VB");
        boolean owned = sentence.token(at - 1).tag().equals("POS")
                && (word.head() == verb.index() || word.head() == owner.index());
        if (finite && owned && owner.head() == verb.index() && owner.isRelation("nsubj")) {
            move(owner, at, "nmod:poss");
            set(word, verb.index(), owner.relation(), "NN");
        }
    }

    /** "A sit-in by students": what ends so and has an article of its own is a noun. */
    private void sitIn(Token word) {
        boolean argument = word.isRelation("nsubj") || word.isRelation("obj") || word.isRelation("obl");
        if (word.isAdjective()
                && argument
                && word.lower().endsWith("-in")
                && articleOf(word).isPresent()) {
            set(word, word.head(), word.relation(), "NN");
        }
    }

    /** "after a Finnish special forces raid": a bare verb with an article before its subject is a noun. */
    private void verbWithArticle(Token verb) {
        if (!verb.tag().equals("VBP") && !verb.tag().equals("VB") || verb.head() < 0) {
            return;
        }
        Optional<Token> article = articleOf(verb);
        Optional<Token> mark = sentence.children(verb).stream()
                .filter(c -> (c.isRelation("mark") || c.isRelation("case"))
                        && c.tag().equals("IN"))
                .filter(c -> article.isPresent() && c.index() == article.get().index() - 1)
                .findFirst();
        boolean object = sentence.children(verb).stream().anyMatch(c -> c.isRelation("obj"));
        if (mark.isEmpty() || object) {
            return;
        }
        for (Token child : sentence.children(verb)) {
            if (child.isRelation("nsubj") && child.isNoun() && child.index() == verb.index() - 1) {
                move(child, verb.index(), "compound");
            } else if (child.isRelation("obl")) {
                move(child, verb.index(), "nmod");
            }
        }
        move(mark.get(), verb.index(), "case");
        set(verb, verb.head(), sentence.token(verb.head()).isVerb() ? "obl" : "nmod", "NN");
    }

    /** The article of a verb, or "a" before the plural that is its subject: "an armed forces raid". */
    private Optional<Token> articleOf(Token verb) {
        List<Token> near = new ArrayList<>(sentence.children(verb));
        for (Token child : sentence.children(verb)) {
            if (child.isRelation("nsubj") && child.tag().equals("NNS") && child.index() == verb.index() - 1) {
                sentence.children(child).stream()
                        .filter(c -> c.lower().equals("a") || c.lower().equals("an"))
                        .forEach(near::add);
            }
        }
        return near.stream()
                .filter(c -> c.isRelation("det") && c.index() < verb.index())
                .findFirst();
    }

    /** "a wave of Danish shelling killed ten": only "be" and "get" make a passive. */
    private void falseAuxiliary(Token word) {
        boolean shelling = word.tag().equals("VBG") || word.isNoun();
        if (!word.relation().equals("aux:pass")
                || PASSIVE.contains(word.lemmaLower())
                || !shelling
                || word.head() < 0) {
            return;
        }
        Token verb = sentence.token(word.head());
        List<Token> subjects = sentence.children(verb).stream()
                .filter(c -> c.relation().equals("nsubj:pass") && c.index() < word.index())
                .toList();
        boolean passive = sentence.children(verb).stream()
                .anyMatch(c -> c.relation().equals("aux:pass") && PASSIVE.contains(c.lemmaLower()));
        if (passive || word.index() == 0) {
            return;
        }
        Token before = sentence.token(word.index() - 1);
        if (subjects.isEmpty()) {
            set(word, verb.index(), "nsubj", "NN");
        } else {
            Token subject = subjects.get(0);
            move(subject, verb.index(), "nsubj");
            set(word, subject.index(), subject.index() == before.index() ? "compound" : "nmod", "NN");
        }
        if (before.isAdjective() && !before.isRelation("amod")) {
            move(before, word.index(), "amod");
            for (Token child : sentence.children(before)) {
                move(child, word.index(), child.relation());
            }
        }
    }

    /** "a power sharing deal": a bare noun behind a gerund that says what kind of deal it is. */
    private void namedByGerund(Token gerund) {
        int at = gerund.index();
        if (!gerund.tag().equals("VBG") || !gerund.isRelation("acl") || at == 0 || at + 1 >= sentence.size()) {
            return;
        }
        Token shared = sentence.token(at - 1);
        Token deal = sentence.token(at + 1);
        boolean fits = gerund.head() == shared.index()
                && shared.isNoun()
                && !shared.isProper()
                && deal.head() == at
                && deal.relation().equals("obj")
                && KINDS.contains(deal.lower())
                && sentence.children(shared).stream().anyMatch(c -> c.isRelation("det") && c.index() < at);
        if (!fits) {
            return;
        }
        move(deal, shared.head(), shared.relation());
        move(gerund, deal.index(), "compound");
        move(shared, deal.index(), "compound");
        for (Token child : sentence.children(shared)) {
            if (child.index() != at) {
                move(child, deal.index(), child.relation());
            }
        }
    }

    /** "The Finnish, Swedish and Danish governments condemned": the first hangs on the same noun as the next. */
    private void firstOfNations(Token first) {
        int at = first.index();
        if (!isNation(first)
                || at + 2 >= sentence.size()
                || !sentence.token(at + 1).tag().equals(",")) {
            return;
        }
        Token second = sentence.token(at + 2);
        if (!isNation(second) || !second.isRelation("amod") || second.head() <= second.index()) {
            return;
        }
        Token noun = sentence.token(second.head());
        Token verb = noun.head() < 0 ? noun : sentence.token(noun.head());
        if (first.head() == noun.index() || !noun.isRelation("nsubj") || verb.head() != at) {
            return;
        }
        move(verb, first.head(), first.relation());
        move(first, noun.index(), "amod");
        for (Token child : sentence.children(first)) {
            if (child.index() != verb.index()) {
                move(child, child.isRelation("det") ? noun.index() : verb.index(), child.relation());
            }
        }
    }

    private static boolean isNation(Token word) {
        return word.isAdjective() && Character.isUpperCase(word.form().charAt(0));
    }
}
