package org.demarche.parser;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.demarche.parser.tag.TagLexicon;
import org.demarche.parser.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verb of a line in which the tagger found none: "Pakistan premier lands in Kabul", "EU ministers back Ukraine".
 * The third person looks like a plural, and the plural of the verb like a noun; without articles only the words around
 * them tell. What stands before a name, an article or a number is the verb ("Guards armed Shia militias" as well); before a
 * preposition or a bare noun it is so for verbs that are hardly plurals there.
 */
final class HeadlineVerb {
    /** Verbs that go somewhere, or speak for something, behind a singular and before a preposition. */
    private static final Set<String> BEFORE_PREPOSITIONS = Set.of(
            "appeals",
            "bows",
            "docks",
            "flies",
            "heads",
            "hints",
            "hopes",
            "jets",
            "lands",
            "mediates",
            "pulls",
            "returns",
            "sails",
            "sides",
            "speaks",
            "travels",
            "votes",
            "yields");

    /** Verbs that take a bare noun, and whose look-alike hardly stands before one. */
    private static final Set<String> BEFORE_NOUNS = Set.of(
            "aids",
            "backs",
            "bans",
            "boosts",
            "cuts",
            "eases",
            "frees",
            "funds",
            "halts",
            "hands",
            "hosts",
            "lifts",
            "loans",
            "offers",
            "phones",
            "pledges",
            "raids",
            "seals",
            "seeks",
            "ships",
            "signs",
            "slams",
            "swaps",
            "thanks",
            "tours",
            "trains",
            "trucks",
            "urges",
            "visits",
            "vows",
            "welcomes");

    /** Plurals of verbs that look like a noun, an adjective or an adverb, behind the plural of a noun. */
    private static final Set<String> PLURALS = Set.of(
            "aid",
            "back",
            "battle",
            "bomb",
            "exchange",
            "face",
            "free",
            "halt",
            "host",
            "ink",
            "meet",
            "phone",
            "raid",
            "seal",
            "ship",
            "sign",
            "slam",
            "storm",
            "swap",
            "target",
            "train",
            "urge",
            "visit",
            "welcome");

    private static final List<String> FINITE = List.of("VBD", "VBZ", "VBP", "MD", "VB");
    private static final List<String> SUBJECTS = List.of("NN", "NNP", "NNPS");
    private static final List<String> PHRASE_STARTS = List.of("NNP", "NNPS", "DT", "CD", "PRP", "PRP$");
    private static final List<String> BARE = List.of("NN", "NNS", "JJ");

    private final TagLexicon lexicon;

    HeadlineVerb(TagLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Gives the line its verb, and a relative clause without one its own ("Chad, which shelters refugees, has").
     *
     * @param forms its words
     * @param words the same, as the lexicon knows them
     * @param tags their tags, as numbers into {@link TagLexicon#tags()}
     * @param size how many there are
     */
    void mend(String[] forms, Word[] words, int[] tags, int size) {
        boolean finite = false;
        for (int i = 0; i < size; i++) {
            boolean capital = i == 0 && is(tags[i], List.of("VB"));
            finite |= is(tags[i], FINITE) && !capital;
        }
        for (int i = 1; i + 1 < size; i++) {
            if (forms[i - 1].equals("which") && isRelativeVerb(forms, tags, i)) {
                tags[i] = number("VBZ");
            } else if (!finite) {
                String verb = verb(forms, words, tags, i, size);
                if (verb != null) {
                    tags[i] = number(verb);
                    return;
                }
            }
        }
    }

    private boolean isRelativeVerb(String[] forms, int[] tags, int at) {
        return at > 1
                && forms[at - 2].equals(",")
                && is(tags[at], List.of("NNS"))
                && (isPhrase(forms, tags, at + 1) || is(tags[at + 1], List.of("RB")));
    }

    /** Which verb a word of a line without one is; null when it is none. */
    private @Nullable String verb(String[] forms, Word[] words, int[] tags, int at, int size) {
        boolean behindNoun = is(tags[at - 1], SUBJECTS);
        boolean behindPlural = is(tags[at - 1], List.of("NNS", "NNPS")) || forms[at - 1].equals("police");
        if (is(tags[at], List.of("NNS"))
                && behindNoun
                && (isListed(forms[at]) || may(words[at], "VBZ"))
                && isThird(forms, tags, at, size)) {
            return "VBZ";
        }
        if (PLURALS.contains(forms[at]) && behindPlural && isPhrase(forms, tags, at + 1)) {
            return "VBP";
        }
        boolean participle = is(tags[at], List.of("VBN"));
        if (!may(words[at], "VBD") || !participle && !is(tags[at], List.of("JJ"))) {
            return null;
        }
        boolean prose = participle && forms[size - 1].equals(".");
        boolean object = isPhrase(forms, tags, at + 1) || prose && is(tags[at + 1], BARE);
        boolean behindRemark = prose
                && forms[at - 1].equals(",")
                && Arrays.asList(forms).subList(0, at - 1).contains(",");
        return (behindNoun || behindPlural) && object || behindRemark ? "VBD" : null;
    }

    private boolean may(Word word, String tag) {
        return (lexicon.mask(word) >> number(tag) & 1) == 1;
    }

    private static boolean isListed(String form) {
        return BEFORE_PREPOSITIONS.contains(form) || BEFORE_NOUNS.contains(form);
    }

    private boolean isThird(String[] forms, int[] tags, int at, int size) {
        String form = forms[at];
        if (!Character.isLowerCase(form.charAt(0))) {
            return false;
        }
        int next = tags[at + 1];
        boolean infinitive = is(next, List.of("TO")) && at + 2 < size && is(tags[at + 2], List.of("VB"));
        return isPhrase(forms, tags, at + 1)
                || infinitive
                || is(next, List.of("IN", "TO", "RP"))
                        && !forms[at + 1].equals("of")
                        && BEFORE_PREPOSITIONS.contains(form)
                || is(next, BARE) && BEFORE_NOUNS.contains(form);
    }

    /** Names, articles, numbers and nationalities begin a new phrase; no plural stands before them as a part of it. */
    private boolean isPhrase(String[] forms, int[] tags, int at) {
        return is(tags[at], PHRASE_STARTS) || is(tags[at], List.of("JJ")) && Character.isUpperCase(forms[at].charAt(0));
    }

    private boolean is(int tag, List<String> names) {
        return names.contains(lexicon.tags().get(tag));
    }

    private int number(String tag) {
        return lexicon.tags().indexOf(tag);
    }
}
