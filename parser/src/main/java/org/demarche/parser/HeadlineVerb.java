package org.demarche.parser;

import java.util.List;
import java.util.Set;
import org.demarche.parser.tag.TagLexicon;
import org.demarche.parser.words.Word;

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
            "aids", "backs", "bans", "boosts", "cuts", "eases", "frees", "funds", "halts", "hands", "hosts", "lifts", "loans",
            "offers", "phones", "pledges", "raids", "seals", "seeks", "ships", "signs", "slams", "swaps", "thanks", "tours",
            "trains", "trucks", "urges", "visits", "vows", "welcomes");

    /** Plurals of verbs that look like a noun, an adjective or an adverb, behind the plural of a noun. */
    private static final Set<String> PLURALS = Set.of(
            "aid", "back", "battle", "bomb", "exchange", "face", "free", "halt", "host", "ink", "meet", "phone", "raid", "seal",
            "ship", "sign", "slam", "storm", "swap", "target", "train", "urge", "visit", "welcome");

    private static final List<String> FINITE = List.of("VBD", "VBZ", "VBP", "MD", "VB");
    private static final List<String> SUBJECTS = List.of("NN", "NNP", "NNPS");
    private static final List<String> PHRASE_STARTS = List.of("NNP", "NNPS", "DT", "CD", "PRP", "PRP$");
    private static final List<String> BARE = List.of("NN", "NNS", "JJ");

    private final TagLexicon lexicon;

    HeadlineVerb(TagLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Gives the line its verb.
     *
     * @param forms its words
     * @param words the same, as the lexicon knows them
     * @param tags their tags, as numbers into {@link TagLexicon#tags()}
     * @param size how many there are
     */
    void mend(String[] forms, Word[] words, int[] tags, int size) {
        for (int i = 0; i < size; i++) {
            boolean capital = i == 0 && is(tags[i], List.of("VB"));
            if (is(tags[i], FINITE) && !capital) {
                return;
            }
        }
        for (int i = 1; i + 1 < size; i++) {
            boolean third = is(tags[i], List.of("NNS"))
                    && is(tags[i - 1], SUBJECTS)
                    && (isListed(forms[i]) || (lexicon.mask(words[i]) >> number("VBZ") & 1) == 1)
                    && isThird(forms, tags, i, size);
            boolean plural = !third
                    && PLURALS.contains(forms[i])
                    && (is(tags[i - 1], List.of("NNS", "NNPS")) || forms[i - 1].equals("police"))
                    && isPhrase(forms, tags, i + 1);
            boolean past = is(tags[i], List.of("VBN", "JJ"))
                    && (lexicon.mask(words[i]) >> number("VBD") & 1) == 1
                    && (is(tags[i - 1], SUBJECTS) || is(tags[i - 1], List.of("NNS")))
                    && (isPhrase(forms, tags, i + 1) || forms[size - 1].equals(".") && is(tags[i], List.of("VBN")) && is(tags[i + 1], BARE));
            if (third || plural || past) {
                tags[i] = number(past ? "VBD" : third ? "VBZ" : "VBP");
                return;
            }
        }
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
                || is(next, List.of("IN", "TO", "RP")) && !forms[at + 1].equals("of") && BEFORE_PREPOSITIONS.contains(form)
                || is(next, BARE) && BEFORE_NOUNS.contains(form);
    }

    /** Names, articles, numbers and nationalities begin a new phrase; no plural stands before them as a part of it. */
    private boolean isPhrase(String[] forms, int[] tags, int at) {
        return is(tags[at], PHRASE_STARTS)
                || is(tags[at], List.of("JJ")) && Character.isUpperCase(forms[at].charAt(0));
    }

    private boolean is(int tag, List<String> names) {
        return names.contains(lexicon.tags().get(tag));
    }

    private int number(String tag) {
        return lexicon.tags().indexOf(tag);
    }
}
