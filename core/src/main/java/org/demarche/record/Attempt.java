package org.demarche.record;

import org.demarche.codebook.Rule;
import org.demarche.text.Token;

/**
 * A rule that was tried on a word, for explanations.
 *
 * @param trigger the word
 * @param rule the rule
 * @param won true for the rule that was chosen
 * @param rank its rank, or {@link #MISFIT} when it did not fit
 * @param reason what was missing, or how it came out
 */
public record Attempt(Token trigger, Rule rule, boolean won, int rank, String reason) {
    /** Rank of a rule that does not fit. */
    public static final int MISFIT = Integer.MIN_VALUE;

    /** True when everything that the rule asks for was there. */
    public boolean fits() {
        return rank != MISFIT;
    }
}
