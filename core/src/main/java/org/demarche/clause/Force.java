package org.demarche.clause;

/**
 * How a clause is meant.
 *
 * @param negated "did not", "never", "no"
 * @param future "will", "is going to"
 * @param conditional "would"
 * @param possible "may", "might", "could", "can"
 * @param obliged "must", "should", "ought to"
 * @param hypothetical stands under "if", "unless", "whether"
 * @param purpose "to do", "in order to do", not as the complement of a verb
 * @param tense past, present, future or none
 * @param aspect simple, perfect, progressive or none
 */
public record Force(
        boolean negated,
        boolean future,
        boolean conditional,
        boolean possible,
        boolean obliged,
        boolean hypothetical,
        boolean purpose,
        String tense,
        String aspect) {}
