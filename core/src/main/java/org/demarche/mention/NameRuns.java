package org.demarche.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Cuts a sentence into runs of proper nouns that no table holds and that are neither marked nor titles. */
final class NameRuns {
    private static final Set<String> HONORIFICS = Set.of(
            "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof.", "sir", "lord", "lady", "dame");
    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "ibn", "abu", "de", "del", "della", "der", "di", "da", "dos", "du", "el", "la", "le", "van",
            "von", "ter", "ten", "&");

    /** Proper nouns that name nobody. */
    private static final Set<String> NO_ACTORS = Set.of(
            "internet",
            "web",
            "god",
            "allah",
            "bible",
            "koran",
            "quran",
            "english",
            "i",
            "ii",
            "iii",
            "iv",
            "tv",
            "am",
            "pm",
            "a.m.",
            "p.m.",
            "edt",
            "est",
            "utc",
            "bst",
            "cet",
            "no.",
            "inc.",
            "ltd.",
            "jr.",
            "sr.");

    /** Proper nouns that name nobody when they stand alone. */
    private static final Set<String> ALONE = Set.of(
            "europe",
            "asia",
            "africa",
            "america",
            "antarctica",
            "european",
            "asian",
            "african",
            "western",
            "eastern",
            "northern",
            "southern",
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "pacific",
            "atlantic",
            "arctic",
            "holocaust");

    private final Sentence sentence;
    private final ActorFinder actors;

    /** Words of phrases in the agent table that are longer than a word. */
    private final BitSet inRole = new BitSet();

    NameRuns(Sentence sentence, ActorFinder actors) {
        this.sentence = sentence;
        this.actors = actors;
        for (Token token : sentence.tokens()) {
            actors.role(token)
                    .filter(role -> role.first() < token.index())
                    .ifPresent(role -> inRole.set(role.first(), token.index() + 1));
        }
    }

    /**
     * Words that stand together.
     *
     * @param first index of the first, after the title
     * @param last index of the last
     * @param titled true when a title or a form of address stands before it
     */
    record Run(int first, int last, boolean titled) {}

    /** Those of the sentence, in its order. */
    List<Run> all() {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            if (isPart(at)) {
                int last = end(at);
                Optional<Run> run = trimmed(at, last);
                run.filter(this::isName).ifPresent(runs::add);
                at = Math.max(last, run.map(Run::last).orElse(last)) + 1;
            } else {
                at++;
            }
        }
        return runs;
    }

    private boolean isPart(int at) {
        Token token = sentence.token(at);
        return isProper(token)
                && actors.nameAt(token).isEmpty()
                && actors.given(token).isEmpty();
    }

    private static boolean isProper(Token token) {
        String lower = token.lower();
        return token.isProper()
                && token.form().chars().anyMatch(Character::isUpperCase)
                && token.form().chars().noneMatch(Character::isDigit)
                && !ActorFinder.TIME.contains(lower)
                && !NO_ACTORS.contains(lower);
    }

    private int end(int first) {
        int last = first;
        while (true) {
            if (follows(last, 1)) {
                last++;
            } else if (follows(last, 2) && PARTICLES.contains(lower(last + 1))) {
                last += 2;
            } else {
                return last;
            }
        }
    }

    private boolean follows(int last, int steps) {
        return last + steps < sentence.size() && isPart(last + steps);
    }

    private String lower(int at) {
        return sentence.token(at).form().toLowerCase(Locale.ROOT);
    }

    private Optional<Run> trimmed(int start, int last) {
        int first = start;
        int next = afterTitle(first, last);
        while (next > first && next <= last) {
            first = next;
            next = afterTitle(first, last);
        }
        if (next > last) {
            return Optional.empty();
        }
        boolean titled = first > start || (first > 0 && isTitle(first - 1));
        return Optional.of(titled ? new Run(first, last, true) : widened(first, last));
    }

    /** Whether the words are a name of their own, and not a title or a piece of another name. */
    private boolean isName(Run run) {
        Token last = sentence.token(run.last());
        boolean alone = run.first() == run.last() && (isInitials(last) || ALONE.contains(last.lower()));
        return !alone && !isOffice(run) && !isPerson(actors.role(last)) && !isPiece(run, last);
    }

    /** "Justice Ministry", "Peru Police": words of the agent table, perhaps with a country. */
    private boolean isOffice(Run run) {
        for (int i = run.first(); i <= run.last(); i++) {
            Token token = sentence.token(i);
            boolean agent = i == run.last() && actors.role(token).isPresent();
            if (!agent && !inRole.get(i) && actors.nameAt(token).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPerson(Optional<Roles.Role> role) {
        return role.isPresent() && role.get().agent().person();
    }

    /** "B.A." */
    private static boolean isInitials(Token token) {
        return token.form().endsWith(".");
    }

    /** "Indo" in "Indo-Pacific", "National" before a known "Security Council". */
    private boolean isPiece(Run run, Token last) {
        int after = run.last() + 1;
        if (after < sentence.size()) {
            Token next = sentence.token(after);
            boolean known = actors.nameAt(next).filter(m -> !m.isAdjective()).isPresent();
            boolean joined = joins(next) && next.span().start() == last.span().end();
            if (joined || (known && !last.isRelation("nsubj"))) {
                return true;
            }
        }
        if (run.first() == 0) {
            return false;
        }
        Token before = sentence.token(run.first() - 1);
        return joins(before)
                && before.span().end() == sentence.token(run.first()).span().start();
    }

    private static boolean joins(Token token) {
        return "-\u2010\u2013/".contains(token.form());
    }

    /** Whether a title stands there: a word for one person. */
    private boolean isTitle(int at) {
        Token token = sentence.token(at);
        return token.isNoun() && !token.tag().endsWith("S") && isPerson(actors.role(token));
    }

    /** Where the words after a title that begins here are; the same place when none does. */
    private int afterTitle(int first, int last) {
        if (HONORIFICS.contains(lower(first))) {
            return first + 1;
        }
        for (int end = last; end >= first; end--) {
            Optional<Roles.Role> role = actors.role(sentence.token(end));
            if (isTitle(end) && role.isPresent() && role.get().first() == first) {
                return end + 1;
            }
        }
        return first;
    }

    /** With the country that is part of the name: "Peru Telecom", "Bank of Peru". */
    private Run widened(int first, int last) {
        int from = first;
        if (first > 0) {
            Token before = sentence.token(first - 1);
            NameMatches.Match match = actors.nameAt(before).orElse(null);
            boolean inside = before.isRelation("compound") && before.head() >= first && before.head() <= last;
            if (match != null && inside && !match.isAdjective() && !match.isPerson()) {
                from = match.first();
            }
        }
        int to = last;
        if (last + 2 < sentence.size() && lower(last + 1).equals("of")) {
            Token of = sentence.token(last + 2);
            NameMatches.Match match = actors.nameAt(of).orElse(null);
            if (match != null && !match.isAdjective()) {
                to = match.last();
            } else if (isPart(last + 2)) {
                to = end(last + 2);
            }
        }
        return new Run(from, to, false);
    }
}
