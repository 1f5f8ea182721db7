package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.ActorTable;
import org.demarche.codebook.Folding;
import org.demarche.codebook.Senses;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/** The names of a sentence that the actor table knows: longest first, from left to right, without overlap. */
final class NameMatches {
    /**
     * A known name.
     *
     * @param first index of its first token
     * @param last index of its last token
     * @param span where it stands
     * @param fact whom it stands for
     */
    record Match(int first, int last, Span span, ActorFact fact) {
        boolean isAdjective() {
            return fact.form().equals("adjective");
        }

        boolean isPerson() {
            return fact.form().equals("person");
        }
    }

    /** Short acronyms that are no words when they are printed in small letters. */
    private static final Set<String> SMALL = Set.of("EU", "UN", "UK", "UAE", "PLO", "IDF", "DRC");

    private static final Set<String> PAST = Set.of("former", "ex", "post");

    private static final Set<String> SUCCESSORS =
            Set.of("nation", "state", "republic", "country", "bloc", "space", "satellite", "territory", "land");

    private final List<Match> matches = new ArrayList<>();
    private final @Nullable Match[] byToken;

    /** @param memory knows the acronyms that the article has introduced; they come before those of the table */
    NameMatches(String text, Sentence sentence, ActorTable table, @Nullable String day, Memory memory) {
        byToken = new Match[sentence.size()];
        int base = sentence.span().start();
        String printed = sentence.span().of(text);
        String folded = Folding.fold(printed);
        boolean shouting = isShouting(printed);
        boolean whispering = !shouting && isWhispering(printed);
        int i = 0;
        while (i < sentence.size()) {
            Token token = sentence.token(i);
            Match match = memory.introduced(token.form())
                    ? memory.acronym(token.form())
                            .map(fact -> new Match(token.index(), token.index(), token.span(), fact))
                            .orElse(null)
                    : longest(sentence, i, base, printed, folded, shouting, whispering, table, day);
            if (match != null && isOfThePast(sentence, match)) {
                match = null;
            }
            if (match != null && table.senses().has(Folding.fold(match.fact().name()))) {
                match = inCompany(match, table, text, memory);
            }
            if (match == null) {
                i++;
            } else {
                matches.add(match);
                for (int k = match.first(); k <= match.last(); k++) {
                    byToken[k] = match;
                }
                i = match.last() + 1;
            }
        }
    }

    /** "former Soviet nations", "ex-Yugoslav states": those that came of a state, and not that state. */
    private static boolean isOfThePast(Sentence sentence, Match match) {
        int first = match.first();
        int hyphen = first > 1 && sentence.token(first - 1).form().equals("-") ? 2 : 1;
        boolean past =
                first >= hyphen && PAST.contains(sentence.token(first - hyphen).lower());
        return past
                && match.isAdjective()
                && match.last() + 1 < sentence.size()
                && SUCCESSORS.contains(sentence.token(match.last() + 1).lemmaLower());
    }

    /** The match with whom it means beside the other names of the article; null where that is nobody. */
    private static @Nullable Match inCompany(Match match, ActorTable table, String text, Memory memory) {
        ActorFact fact = match.fact();
        Optional<Senses.Sense> sense =
                memory.sense(Folding.fold(fact.name()), name -> table.senses().in(name, memory.company(text)));
        if (sense.isEmpty()) {
            return match;
        }
        String code = sense.get().code();
        return code == null
                ? null
                : new Match(
                        match.first(),
                        match.last(),
                        match.span(),
                        new ActorFact(
                                fact.name(),
                                code,
                                fact.form(),
                                null,
                                null,
                                fact.source(),
                                fact.note(),
                                sense.get().place()));
    }

    private static @Nullable Match longest(
            Sentence sentence,
            int i,
            int base,
            String printed,
            String folded,
            boolean shouting,
            boolean whispering,
            ActorTable table,
            @Nullable String day) {
        int start = sentence.token(i).span().start() - base;
        int firstEnd = sentence.token(i).span().end() - base;
        if (!table.begins(ActorTable.firstWord(folded.substring(start, firstEnd)))) {
            return null;
        }
        int limit = sharesNoun(sentence, i) ? i + 1 : Math.min(sentence.size(), i + ActorTable.MAX_WORDS + 3);
        for (int j = limit - 1; j >= i; j--) {
            int end = sentence.token(j).span().end() - base;
            if (end - start > 80) {
                continue;
            }
            String name = folded.substring(start, end);
            if (name.indexOf("  ") >= 0) {
                name = name.replaceAll(" +", " ");
            }
            Optional<ActorFact> fact = table.find(name, printed.substring(start, end), shouting || whispering, day)
                    .filter(f ->
                            !whispering || !f.asksForCapitals() || f.name().length() > 3 || SMALL.contains(f.name()));
            if (fact.isPresent()) {
                return new Match(i, j, new Span(start + base, end + base), fact.get());
            }
        }
        return null;
    }

    /** "US" in "Polish and US forces": the noun behind it belongs to both, and is no part of its name. */
    private static boolean sharesNoun(Sentence sentence, int i) {
        return i > 1
                && i + 1 < sentence.size()
                && sentence.token(i - 1).isRelation("cc")
                && sentence.token(i - 2).isAdjective()
                && Character.isUpperCase(sentence.token(i - 2).form().charAt(0))
                && sentence.token(i + 1).tag().equals("NNS");
    }

    /** A headline in small letters: at least four words and no capital at all. */
    private static boolean isWhispering(String printed) {
        int words = 1;
        for (int i = 0; i < printed.length(); i++) {
            if (Character.isUpperCase(printed.charAt(i))) {
                return false;
            }
            words += printed.charAt(i) == ' ' ? 1 : 0;
        }
        return words >= 4;
    }

    private static boolean isShouting(String printed) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            }
        }
        return upper > 10 && lower * 5 < upper;
    }

    /** The match that a token belongs to. */
    Optional<Match> at(Token token) {
        return Optional.ofNullable(byToken[token.index()]);
    }

    List<Match> all() {
        return matches;
    }
}
