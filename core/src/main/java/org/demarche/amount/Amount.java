package org.demarche.amount;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.AmountTable.Currency;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that say how much.
 *
 * @param measure what is measured
 * @param span where they stand, with the words that make them vague and with their unit
 * @param text the words
 * @param quantity how many
 * @param unit symbol of the unit; null for money and counts
 * @param currencies what the name of the currency may mean; empty when it is no money
 */
public record Amount(
        Measure measure,
        Span span,
        String text,
        Quantity quantity,
        @Nullable String unit,
        List<Currency> currencies) {
    public Amount {
        currencies = List.copyOf(currencies);
    }

    /**
     * ISO 4217 code of the currency: the only one, or the one of the only country, or the one that is meant where
     * nothing says whose.
     *
     * @param countries of those who are spoken of, ISO 3166 alpha-3
     */
    public Optional<String> currency(Set<String> countries) {
        List<String> codes = currencies.stream().map(Currency::code).distinct().toList();
        if (codes.size() == 1) {
            return Optional.of(codes.get(0));
        }
        Optional<String> plain = currencies.stream()
                .filter(c -> c.country() == null)
                .map(Currency::code)
                .findFirst();
        if (plain.isPresent()) {
            return plain;
        }
        List<String> theirs = currencies.stream()
                .filter(c -> c.country() != null && countries.contains(c.country()))
                .map(Currency::code)
                .distinct()
                .toList();
        return theirs.size() == 1 ? Optional.of(theirs.get(0)) : Optional.empty();
    }
}
