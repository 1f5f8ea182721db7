package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words of a claim speak well or ill of what they are about, by the word classes stance.positive and
 * stance.negative, and whether its verb does: "complained", "joked" (stance.complaining, stance.judging). Words of
 * stance.outcome tell how something went.
 */
final class StanceWords {
    private static final Set<String> NOT =
            Set.of("not", "n't", "n\u2019t", "never", "no", "without", "neither", "nothing");

    /** What codes begin with that are no country's. */
    private static final Set<String> NO_COUNTRY = Set.of("IGO", "NGO", "IMG", "MNC", "UAF");

    private static final String COMPLAINING = "stance.complaining";
    private static final String OUTCOME = "stance.outcome";
    private static final String JUDGING = "stance.judging";
    private static final String BOND = "stance.bond";
    private static final String FELT = "stance.felt";

    private StanceWords() {}

    /**
     * What was found.
     *
     * @param stance positive or negative, whichever class has more words; neutral where none has any, null where the words
     *     do not tell
     * @param words those that it was read from, as they stand
     */
    record Found(@Nullable String stance, List<String> words) {
        private static final Found UNTOLD = new Found(null, List.of());

        boolean isNeutral() {
            return "neutral".equals(stance);
        }

        /** With the verb of saying: whoever complains speaks ill of those whom the clause is of, whoever jokes of nobody surely. */
        Found by(Token claim, Codebook codebook, boolean ofSubjects) {
            if (!isNeutral() || !isJudging(claim, codebook)) {
                return this;
            }
            boolean ill = ofSubjects && codebook.classes().contains(COMPLAINING, claim.lemmaLower());
            return ill ? new Found("negative", List.of(claim.form())) : UNTOLD;
        }

        /** Without what only went ill, where it is not told of those whom the claim is about: "talks with Peru failed". */
        Found without(Codebook codebook, boolean ofSubjects) {
            boolean outcome = words.stream()
                    .allMatch(word -> codebook.classes().contains(OUTCOME, word.toLowerCase(Locale.ROOT)));
            return !isNeutral() && !words.isEmpty() && outcome && !ofSubjects ? UNTOLD : this;
        }

        /** Towards those whom a claim is about: towards several besides one's own it is not told, nor towards nobody. */
        Found towards(List<String> about, @Nullable String own) {
            List<String> countries =
                    about.stream().map(Found::country).distinct().toList();
            boolean one = countries.size() == 1
                    || countries.stream()
                                    .filter(country -> !country.equals(own))
                                    .count()
                            == 1;
            return isNeutral() || one ? this : UNTOLD;
        }

        private static String country(String code) {
            boolean country = !NO_COUNTRY.contains(code.substring(0, Math.min(3, code.length())));
            return country ? code.substring(0, Math.min(3, code.length())) : code;
        }
    }

    /** True for a verb that tells a feeling about what is said: "complain", "boast", "hope". */
    static boolean isJudging(Token claim, Codebook codebook) {
        return codebook.classes().contains(COMPLAINING, claim.lemmaLower())
                || codebook.classes().contains(JUDGING, claim.lemmaLower());
    }

    /** The stance of the words of what is said. */
    static Found of(Sentence sentence, List<Token> said, Codebook codebook) {
        List<String> positive = new ArrayList<>();
        List<String> negative = new ArrayList<>();
        for (Token token : said) {
            int value = value(sentence, token, codebook);
            if (value > 0) {
                positive.add(token.form());
            } else if (value < 0) {
                negative.add(token.form());
            }
        }
        if (positive.size() == negative.size()) {
            return positive.isEmpty() ? new Found("neutral", List.of()) : Found.UNTOLD;
        }
        return positive.size() > negative.size() ? new Found("positive", positive) : new Found("negative", negative);
    }

    /** "how best to use it", "better prepared", "do its best": no praise. */
    private static boolean isManner(Sentence sentence, Token token) {
        boolean compared = token.lower().equals("best") || token.lower().equals("better");
        boolean judges = token.isAdjective()
                && (token.isRelation("amod") || sentence.child(token, "cop").isPresent());
        return compared && !judges;
    }

    /** "deepened their ties", not "deepened the crisis" or "strengthened his grip". */
    private static boolean isOfBonds(Sentence sentence, Token verb, Codebook codebook) {
        return sentence.children(verb).stream()
                .filter(child -> child.isRelation("obj") || child.isRelation("nsubj"))
                .anyMatch(child -> codebook.classes().contains(BOND, child.lemmaLower()));
    }

    /** "said victims may be disappointed": what is told of the feelings of somebody else judges nobody. */
    private static boolean isFeltByOther(Sentence sentence, Token token, Codebook codebook) {
        return codebook.classes().contains(FELT, token.lower())
                && sentence.children(token).stream()
                        .anyMatch(child -> child.isRelation("nsubj")
                                && child.isNoun()
                                && !child.isProper()
                                && child.index() < token.index());
    }

    private static int value(Sentence sentence, Token token, Codebook codebook) {
        String lemma = token.lemmaLower();
        int value = codebook.classes().contains("stance.positive", lemma)
                ? 1
                : codebook.classes().contains("stance.negative", lemma) ? -1 : 0;
        boolean otherSense = token.isVerb()
                        && (token.lower().equals("encouraging")
                                || lemma.equals("develop")
                                        && sentence.child(token, "obj").isPresent())
                || isManner(sentence, token)
                || (lemma.equals("deepen") || lemma.equals("strengthen"))
                        && token.isVerb()
                        && !isOfBonds(sentence, token, codebook)
                || isFeltByOther(sentence, token, codebook);
        if (value == 0 || token.isProper() || otherSense) {
            return 0;
        }
        boolean negated = sentence.children(token).stream().anyMatch(c -> NOT.contains(c.lower()))
                || token.head() >= 0
                        && (token.isRelation("xcomp") || token.isRelation("obj") || token.isRelation("amod"))
                        && sentence.children(sentence.token(token.head())).stream()
                                .anyMatch(c -> NOT.contains(c.lower()));
        return negated ? -value : value;
    }
}
