package org.demarche.time;

import java.util.List;
import java.util.Map;
import org.demarche.codebook.TimeRule;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that speak of time.
 *
 * @param rule the rule that found them
 * @param from index of the first token
 * @param to index after the last token
 * @param values what the classes of the pattern caught, by their keys
 * @param inner expressions within it, in the order of the text
 */
public record TimeExpression(TimeRule rule, int from, int to, Map<String, String> values, List<TimeExpression> inner) {
    public TimeExpression {
        values = Map.copyOf(values);
        inner = List.copyOf(inner);
    }

    /** Where it stands in the article. */
    public Span span(Sentence sentence) {
        return sentence.token(from).span().cover(sentence.token(to - 1).span());
    }

    /** The word by which it hangs on the rest of the sentence. */
    public Token head(Sentence sentence) {
        Token best = sentence.token(to - 1);
        for (int i = to - 1; i >= from; i--) {
            Token token = sentence.token(i);
            boolean outside = token.head() < from || token.head() >= to;
            if (outside && !token.isRelation("case") && !token.isRelation("punct")) {
                best = token;
            }
        }
        return best;
    }

    /** True when a rule found it or an expression within it. */
    public boolean uses(TimeRule other) {
        return rule.id().equals(other.id()) || inner.stream().anyMatch(e -> e.uses(other));
    }

    /** A value that a pattern caught, or null. */
    @Nullable
    String value(String key) {
        return values.get(key);
    }
}
