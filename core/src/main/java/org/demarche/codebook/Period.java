package org.demarche.codebook;

import org.jspecify.annotations.Nullable;

/** Comparing days that may be given as YYYY-MM-DD, YYYY-MM or YYYY. */
final class Period {
    private Period() {}

    /**
     * True when a day lies in a period; an unknown day lies in periods that are still open.
     *
     * @param from first day, or null when open
     * @param to last day, or null when open; a month or a year ends with its last day
     */
    static boolean holds(@Nullable String from, @Nullable String to, @Nullable String day) {
        if (day == null) {
            return to == null;
        }
        return (from == null || from.compareTo(day) <= 0)
                && (to == null || to.compareTo(day) >= 0 || day.startsWith(to) || to.startsWith(day));
    }

    /** True when the first day comes after the last. */
    static boolean isReversed(@Nullable String from, @Nullable String to) {
        return from != null && to != null && from.compareTo(to) > 0 && !from.startsWith(to);
    }
}
