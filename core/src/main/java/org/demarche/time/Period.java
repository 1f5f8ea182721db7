package org.demarche.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last, both included.
 *
 * @param first the first day, or null where it is not said from when
 * @param last the last day, or null where it goes on
 * @param grain how finely both are given
 */
public record Period(@Nullable LocalDate first, @Nullable LocalDate last, Grain grain) {
    public Period {
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    /** One day. */
    static Period day(LocalDate day) {
        return new Period(day, day, Grain.DAY);
    }

    /** A whole month. */
    static Period month(LocalDate within) {
        return months(within, 1);
    }

    /** So many whole months from that of a day on. */
    static Period months(LocalDate within, int count) {
        LocalDate first = within.withDayOfMonth(1);
        return new Period(first, first.plusMonths(count).minusDays(1), Grain.MONTH);
    }

    /** Whole years from one to another. */
    static Period years(int from, int to) {
        return new Period(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), Grain.YEAR);
    }

    /** True when both ends are known. */
    public boolean isClosed() {
        return first != null && last != null;
    }

    /** The first day as it is written in a record, or null. */
    public @Nullable String start() {
        return first == null ? null : grain.write(first);
    }

    /** The last day as it is written in a record, or null. */
    public @Nullable String end() {
        return last == null ? null : grain.write(last);
    }
}
