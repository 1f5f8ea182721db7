package org.demarche.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day from which a report speaks.
 *
 * @param day the day; of a month or a year its last
 * @param grain how finely it is known
 * @param basis dateline or publication
 */
public record Reference(LocalDate day, Grain grain, String basis) {
    /** The day of publication as an article gives it, YYYY, YYYY-MM or YYYY-MM-DD; empty without one. */
    public static Optional<Reference> published(@Nullable String date) {
        if (date == null) {
            return Optional.empty();
        }
        try {
            Reference read = switch (date.length()) {
                case 10 -> new Reference(LocalDate.parse(date), Grain.DAY, "publication");
                case 7 ->
                    new Reference(LocalDate.parse(date + "-01").plusMonths(1).minusDays(1), Grain.MONTH, "publication");
                default -> new Reference(LocalDate.of(Integer.parseInt(date), 12, 31), Grain.YEAR, "publication");
            };
            return Optional.of(read);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What it covers as a time of its own. */
    public Period period() {
        return switch (grain) {
            case DAY, NONE -> Period.day(day);
            case MONTH -> Period.month(day);
            case YEAR -> Period.years(day.getYear(), day.getYear());
        };
    }
}
