package org.demarche.time;

import org.jspecify.annotations.Nullable;

/**
 * What dates depend on beside their own words.
 *
 * @param reference the day of the report, or null
 * @param future whether the clause speaks of what is to come
 * @param there the last date that the text gave, or null
 * @param year the year that the text speaks of, or null where it has named none
 * @param firm whether that year was said of a verb; one that a noun brought in gives way to a date of the news
 */
public record TimeContext(
        @Nullable Reference reference,
        boolean future,
        @Nullable Period there,
        @Nullable Integer year,
        boolean firm) {

    TimeContext at(Reference other) {
        return new TimeContext(other, false, there, null, false);
    }

    TimeContext within(@Nullable Integer otherYear) {
        return new TimeContext(reference, future, there, otherYear, true);
    }
}
