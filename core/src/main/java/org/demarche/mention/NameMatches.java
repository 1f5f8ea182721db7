package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.ActorTable;
import org.demarche.codebook.Folding;
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

    private final List<Match> matches = new ArrayList<>();
    private final @Nullable Match[] byToken;

    /** @param memory knows the acronyms that the article has introduced; they come before those of the table */
    NameMatches(String text, Sentence sentence, ActorTable table, @Nullable String day, Memory memory) {
        byToken = new Match[sentence.size()];
        int base = sentence.span().start();
        String printed = sentence.span().of(text);
        String folded = Folding.fold(printed);
        boolean shouting = isShouting(printed);
        int i = 0;
        while (i < sentence.size()) {
            Token token = sentence.token(i);
            Match match = memory.introduced(token.form())
                    ? memory.acronym(token.form())
                            .map(fact -> new Match(token.index(), token.index(), token.span(), fact))
                            .orElse(null)
                    : longest(sentence, i, base, printed, folded, shouting, table, day);
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

    private static @Nullable Match longest(
            Sentence sentence,
            int i,
            int base,
            String printed,
            String folded,
            boolean shouting,
            ActorTable table,
            @Nullable String day) {
        int start = sentence.token(i).span().start() - base;
        int firstEnd = sentence.token(i).span().end() - base;
        if (!table.begins(ActorTable.firstWord(folded.substring(start, firstEnd)))) {
            return null;
        }
        int limit = Math.min(sentence.size(), i + ActorTable.MAX_WORDS + 3);
        for (int j = limit - 1; j >= i; j--) {
            int end = sentence.token(j).span().end() - base;
            if (end - start > 80) {
                continue;
            }
            String name = folded.substring(start, end);
            if (name.indexOf("  ") >= 0) {
                name = name.replaceAll(" +", " ");
            }
            Optional<ActorFact> fact = table.find(name, printed.substring(start, end), shouting, day);
            if (fact.isPresent()) {
                return new Match(i, j, new Span(start + base, end + base), fact.get());
            }
        }
        return null;
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
