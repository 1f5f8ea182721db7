package org.demarche.codebook;

import java.util.Locale;
import java.util.Optional;

/** What a pattern of time words stands for; docs/dates.md describes each. */
public enum TimeOp {
    /** A day, a month or a year of the calendar; what is missing is taken from the day of the report. */
    DATE,
    /** A day of the week. */
    WEEKDAY,
    /** A number of days from the day of the report: yesterday. */
    NEAR_DAY,
    /** A whole week, month, quarter, year ... counted from that of the report. */
    UNIT,
    /** A season. */
    SEASON,
    /** A quarter of a year by its number. */
    QUARTER,
    /** So many units before or after the day of the report. */
    COUNT,
    /** The last or next so many units up to or from the day of the report. */
    LAPSE,
    /** So many units from the last date that the text gave. */
    FROM_THERE,
    /** From a time on, with no end. */
    SINCE,
    /** Up to a time, with no beginning. */
    UNTIL,
    /** From one time to another. */
    BETWEEN,
    /** A share of a time: early, the second half of. */
    PART,
    /** Ten years: the 1990s. */
    DECADE,
    /** A hundred years by their number. */
    CENTURY,
    /** A time of history with a name. */
    ERA,
    /** A time that no calendar shows: in recent days. */
    VAGUE,
    /** Again and again: every year. */
    HABIT,
    /** An hour of a day that is not said: at dawn. */
    HOUR;

    /** Name as written in data files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The operation with a label. */
    static Optional<TimeOp> of(String label) {
        for (TimeOp op : values()) {
            if (op.label().equals(label)) {
                return Optional.of(op);
            }
        }
        return Optional.empty();
    }
}
