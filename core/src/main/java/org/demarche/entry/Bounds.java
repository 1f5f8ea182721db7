package org.demarche.entry;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between what a number lies, as far as it is said.
 *
 * @param least it is this or more
 * @param most it is this or less
 * @param words how a reason names it
 */
record Bounds(double least, double most, String words) {
    /** What a map says under these names: the number itself, or else its bounds. */
    static Optional<Bounds> of(Map<?, ?> from, String value, String least, String most, String words) {
        Object exact = from.get(value);
        Object low = exact == null ? from.get(least) : exact;
        Object high = exact == null ? from.get(most) : exact;
        if (low == null && high == null) {
            return Optional.empty();
        }
        return Optional.of(new Bounds(number(low, 0), number(high, Double.POSITIVE_INFINITY), words));
    }

    private static double number(@Nullable Object value, double otherwise) {
        return value instanceof Number number ? number.doubleValue() : otherwise;
    }

    /** True when the one must be more than so many times the other. */
    boolean differsFrom(Bounds other, double times) {
        return most * times < other.least || other.most * times < least;
    }

    /** True when the one must be more than so many times this one. */
    boolean isBelow(Bounds other, double times) {
        return most * times < other.least;
    }

    /** True when both say one and the same number. */
    boolean sameAs(Bounds other) {
        return least == most && least == other.least && most == other.most;
    }
}
