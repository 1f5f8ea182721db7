package org.demarche.amount;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many, as the words say it. "At least 12" has value and least 12, "12 to 15" least 12 and most 15 and no value,
 * "dozens" least 24 and no value.
 *
 * @param value the one number that is said, or null
 * @param least the number below which it is said not to lie, or null
 * @param most the number above which it is said not to lie, or null
 * @param about true when the number is said to be rounded or estimated
 */
public record Quantity(
        @Nullable BigDecimal value,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        boolean about) {
    static final Quantity ZERO = exactly(BigDecimal.ZERO);
    static final Quantity ONE = exactly(BigDecimal.ONE);

    static Quantity exactly(BigDecimal value) {
        return new Quantity(value, null, null, false);
    }

    static Quantity atLeast(@Nullable BigDecimal least) {
        return new Quantity(null, least, null, false);
    }

    static Quantity between(BigDecimal least, BigDecimal most) {
        return new Quantity(null, least, most, false);
    }

    /** True when one number is said, and nothing that makes it vague. */
    public boolean exact() {
        return value != null && least == null && most == null && !about;
    }

    Quantity times(BigDecimal factor) {
        return new Quantity(times(value, factor), times(least, factor), times(most, factor), about);
    }

    /** The two taken together: "12 soldiers and at least 3 civilians". */
    public Quantity plus(Quantity other) {
        BigDecimal sum = value == null || other.value == null ? null : value.add(other.value);
        boolean lower = least != null || other.least != null || sum == null;
        boolean upper = most != null || other.most != null;
        return new Quantity(
                sum,
                lower
                        ? low().map(l -> other.low().map(l::add).orElse(l))
                                .or(other::low)
                                .orElse(null)
                        : null,
                upper ? high().flatMap(h -> other.high().map(h::add)).orElse(null) : null,
                about || other.about);
    }

    private Optional<BigDecimal> low() {
        return Optional.ofNullable(least == null && most == null ? value : least);
    }

    private Optional<BigDecimal> high() {
        return Optional.ofNullable(most == null && least == null ? value : most);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal number, BigDecimal factor) {
        return number == null ? null : number.multiply(factor);
    }
}
