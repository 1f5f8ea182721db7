package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Whether the words of a claim speak well or ill of what they are about, by the word classes stance.positive and stance.negative. */
final class StanceWords {
    private static final Set<String> NOT =
            Set.of("not", "n't", "n\u2019t", "never", "no", "without", "neither", "nothing");

    private StanceWords() {}

    /**
     * What was found.
     *
     * @param stance positive, negative or neutral, whichever class has more words
     * @param words those that it was read from, as they stand
     */
    record Found(String stance, List<String> words) {}

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
            return new Found("neutral", List.of());
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

    private static int value(Sentence sentence, Token token, Codebook codebook) {
        String lemma = token.lemmaLower();
        int value = codebook.classes().contains("stance.positive", lemma)
                ? 1
                : codebook.classes().contains("stance.negative", lemma) ? -1 : 0;
        boolean otherSense = token.isVerb()
                        && (token.lower().equals("encouraging")
                                || lemma.equals("develop")
                                        && sentence.child(token, "obj").isPresent())
                || isManner(sentence, token);
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
