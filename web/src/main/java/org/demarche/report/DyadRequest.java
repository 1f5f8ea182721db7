package org.demarche.report;

import org.demarche.store.RecordFilter;
import org.demarche.store.RecordFilter.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * What a report is to tell.
 *
 * @param one the side that is named first
 * @param other the side that is named second
 * @param since first day, as YYYY, YYYY-MM or YYYY-MM-DD; null for all
 * @param until last day; null for all
 * @param limit most lines of a list, at least 1
 * @param measure what years are measured by
 * @param database that commands have to name, or "" where it is the usual one
 * @param latest day up to which charts go unless a later one is asked for, so that a misdated article does not stretch them
 */
public record DyadRequest(
        Side one,
        Side other,
        @Nullable String since,
        @Nullable String until,
        int limit,
        Measure measure,
        String database,
        String latest) {
    /** Lines of a list where nothing else is said. */
    public static final int USUAL_LIMIT = 10;

    private static final int YEAR = 4;

    /** Both ways. */
    public Dyad both() {
        return new Dyad(one.choice(), other.choice(), false);
    }

    /** From the first to the second; what both do alike counts too. */
    public Dyad forth() {
        return new Dyad(one.choice(), other.choice(), true);
    }

    /** From the second to the first; what both do alike counts too. */
    public Dyad back() {
        return new Dyad(other.choice(), one.choice(), true);
    }

    /** A new filter for days alone. */
    RecordFilter period() {
        return new RecordFilter().since(since).until(until);
    }

    /** A new filter for records of a dyad within the days. */
    RecordFilter of(Dyad dyad) {
        return period().dyad(dyad);
    }

    /** A new filter for whole years, as figures by year need it. */
    RecordFilter years() {
        return new RecordFilter().since(year(since)).until(year(until));
    }

    /** The year of a day. */
    static @Nullable String year(@Nullable String day) {
        return day == null || day.length() <= YEAR ? day : day.substring(0, YEAR);
    }
}
