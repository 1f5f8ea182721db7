package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends headlines that join names by a comma where prose has "and": "India, Sri Lanka begin an exercise". The plural of
 * the verb tells that the names are its subjects together. Where the verb was read as a noun ("India, Pakistan exchange
 * fire"), it is made one.
 */
final class HeadlineRepair {
    /** Plurals of verbs that parsers take for nouns behind a name. */
    private static final Set<String> NOUN_LIKE = Set.of(
            "back",
            "battle",
            "blame",
            "clash",
            "exchange",
            "face",
            "fight",
            "hold",
            "ink",
            "launch",
            "mark",
            "meet",
            "move",
            "near",
            "open",
            "pact",
            "plan",
            "play",
            "pledge",
            "push",
            "resume",
            "seal",
            "seek",
            "sign",
            "slam",
            "spar",
            "start",
            "strike",
            "swap",
            "talk",
            "target",
            "trade",
            "urge",
            "vow",
            "welcome");

    private HeadlineRepair() {}

    /** The same sentence with the names before its verb joined; the very same object when there is nothing to mend. */
    static Sentence mend(Sentence sentence) {
        List<Integer> names = new ArrayList<>();
        int at = 0;
        boolean comma = false;
        boolean joined = true;
        while (joined) {
            int last = lastOfName(sentence, at);
            if (last < at) {
                return sentence;
            }
            names.add(last);
            at = last + 1;
            joined = at < sentence.size()
                    && (isComma(sentence.token(at))
                            || sentence.token(at).lower().equals("and"));
            comma |= joined && isComma(sentence.token(at));
            at += joined ? 1 : 0;
        }
        if (!comma || names.size() < 2 || at >= sentence.size()) {
            return sentence;
        }
        Token next = sentence.token(at);
        if (isPlural(sentence, next)) {
            return join(sentence, names, next);
        }
        boolean noun = next.tag().equals("NN") && NOUN_LIKE.contains(next.lower());
        return noun && sentence.tokens().stream().noneMatch(Token::isVerb)
                ? join(verb(sentence, names, next), names, next)
                : sentence;
    }

    /** The last word of the name that begins at a token; the token before it where there is none. */
    private static int lastOfName(Sentence sentence, int first) {
        int at = first;
        while (at < sentence.size()
                && sentence.token(at).isProper()
                && !sentence.token(at).tag().equals("POS")) {
            at++;
        }
        return at - 1;
    }

    private static boolean isComma(Token token) {
        return token.form().equals(",");
    }

    /** "begin", "agree", "to meet": the main verb, which no single name takes. */
    private static boolean isPlural(Sentence sentence, Token word) {
        Token verb = word;
        if (word.tag().equals("TO") && word.index() + 1 < sentence.size()) {
            verb = sentence.token(word.index() + 1);
        }
        boolean plural = verb.tag().equals("VBP") || verb.tag().equals("VB");
        return plural && verb.head() < 0;
    }

    private static Sentence join(Sentence sentence, List<Integer> names, Token next) {
        Token verb = next.tag().equals("TO") ? sentence.token(next.index() + 1) : sentence.token(next.index());
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        int first = names.get(0);
        for (int name : names) {
            Token head = tokens.get(name);
            tokens.set(name, name == first ? head.under(verb.index(), "nsubj") : head.under(first, "conj"));
            for (int i = name - 1; i >= 0 && tokens.get(i).isProper(); i--) {
                if (!names.contains(i)) {
                    tokens.set(i, tokens.get(i).under(name, "compound"));
                }
            }
        }
        for (int i = first + 1; i < next.index(); i++) {
            Token token = tokens.get(i);
            if (isComma(token)) {
                tokens.set(i, token.under(first, "punct"));
            } else if (token.lower().equals("and")) {
                tokens.set(i, token.under(i + 1, "cc"));
            }
        }
        return new Sentence(sentence.index(), sentence.span(), tokens);
    }

    /** Makes a word the verb of the sentence, and the noun that it stood before its object. */
    private static Sentence verb(Sentence sentence, List<Integer> names, Token word) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        int at = word.index();
        Optional<Token> object = Optional.of(word)
                .filter(w -> w.head() > at)
                .map(w -> sentence.token(w.head()))
                .filter(Token::isNoun);
        for (Token token : sentence.tokens()) {
            boolean phrase = token.index() > at
                    && (token.head() <= at
                            || object.isPresent()
                                    && token.head() == object.get().index()
                                    && sentence.child(token, "case").isPresent());
            if (token.index() == at) {
                tokens.set(at, token.retagged("VBP", token.lower()).under(-1, "root"));
            } else if (object.isPresent() && token.index() == object.get().index()) {
                tokens.set(token.index(), token.under(at, "obj"));
            } else if (phrase) {
                tokens.set(token.index(), token.under(at, token.isNoun() ? "obl" : token.relation()));
            }
        }
        return new Sentence(sentence.index(), sentence.span(), tokens);
    }
}
