package org.demarche.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When something was published.
 *
 * @param day YYYY-MM-DD, YYYY-MM or YYYY; the day in the zone that the source wrote, or as written where it named none
 * @param moment when time of day and zone are known
 */
public record PublicationDate(String day, @Nullable Instant moment) {
    private static final int FIRST_YEAR = 1900;
    private static final int DAYS_AHEAD = 2;

    /**
     * Whether something that is there now can have been published then: not before 1900, not more than two days after
     * now, and not at the very second at which computers begin to count, which stands for "never set".
     *
     * @param now the moment of retrieval where it is known, else the present
     */
    public boolean isPossible(Instant now) {
        String last =
                now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_AHEAD).toString();
        return Integer.parseInt(day.substring(0, 4)) >= FIRST_YEAR
                && day.compareTo(last) <= 0
                && !Instant.EPOCH.equals(moment);
    }
}
