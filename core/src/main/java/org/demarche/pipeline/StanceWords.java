package org.demarche.pipeline;

import java.util.List;
import java.util.Set;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Whether the words of a claim speak well or ill of what they are about, by the word classes stance.positive and stance.negative. */
final class StanceWords {
    private static final Set<String> NOT = Set.of("not", "n't", "n\u2019t", "never", "no");

    private StanceWords() {}

    /** positive, negative or neutral, whichever class has more words within the content. */
    static String of(Sentence sentence, List<Token> content, Codebook codebook) {
        int sum = 0;
        for (Token token : sentence.tokens()) {
            if (!content.isEmpty() && content.stream().noneMatch(c -> sentence.dominates(c, token))) {
                continue;
            }
            int value = codebook.classes().contains("stance.positive", token.lemmaLower())
                    ? 1
                    : codebook.classes().contains("stance.negative", token.lemmaLower()) ? -1 : 0;
            boolean negated = sentence.children(token).stream().anyMatch(c -> NOT.contains(c.lower()));
            sum += negated ? -value : value;
        }
        return sum > 0 ? "positive" : sum < 0 ? "negative" : "neutral";
    }
}
