package org.demarche.time;

import java.util.Optional;
import org.demarche.codebook.TimeOp;
import org.demarche.text.Span;
import org.demarche.text.Token;

/**
 * A time expression as it was understood.
 *
 * @param expression the words with their rule
 * @param span where they stand in the article
 * @param owner the verb, noun or adjective that they belong to
 * @param beforeNoun true where they stand before the noun that they belong to: the 1994 genocide
 * @param future true when they were looked for after the day of the report
 * @param period the days that they stand for; empty when that is not known
 */
public record TimeReading(
        TimeExpression expression,
        Span span,
        Token owner,
        boolean beforeNoun,
        boolean future,
        Optional<Period> period) {

    /** What the words stand for. */
    public TimeOp op() {
        return expression.rule().op();
    }

    /** How finely the date is given, or would be. */
    public Grain grain() {
        return period.map(Period::grain).orElseGet(() -> TimeResolver.grain(expression));
    }

    /** True when the days are known at both ends. */
    boolean isClosed() {
        return period.isPresent() && period.get().isClosed();
    }

    /** True when the words name a year themselves: in August 2005. */
    boolean namesYear() {
        return op() == TimeOp.DATE && expression.value("year") != null;
    }
}
