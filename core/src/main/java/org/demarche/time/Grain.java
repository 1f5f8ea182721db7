package org.demarche.time;

import java.time.LocalDate;
import java.util.Locale;

/** How finely a date is given. */
public enum Grain {
    DAY,
    MONTH,
    YEAR,
    NONE;

    /** Name as written in records. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A day as YYYY-MM-DD, YYYY-MM or YYYY. */
    public String write(LocalDate day) {
        String whole = day.toString();
        return switch (this) {
            case DAY, NONE -> whole;
            case MONTH -> whole.substring(0, 7);
            case YEAR -> whole.substring(0, 4);
        };
    }

    /** The one of two that says less. */
    Grain coarser(Grain other) {
        return compareTo(other) > 0 ? this : other;
    }
}
