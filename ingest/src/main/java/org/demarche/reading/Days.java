package org.demarche.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of publication as people write them. */
public final class Days {
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?(?:(?<=-\\d\\d)[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");

    private Days() {}

    /**
     * A calendar date as YYYY, YYYY-MM or YYYY-MM-DD.
     *
     * @param words one of these forms, YYYYMMDD, or a day followed by T or a space and a time, which is cut off
     * @return empty when it is no day of the calendar
     */
    public static Optional<String> parse(String words) {
        String trimmed = words.strip();
        Matcher compact = COMPACT.matcher(trimmed);
        Matcher day = DAY.matcher(compact.matches() ? compact.replaceFirst("$1-$2-$3") : trimmed);
        if (!day.matches()) {
            return Optional.empty();
        }
        String month = day.group(2);
        String date = day.group(3);
        try {
            LocalDate first = LocalDate.of(
                    Integer.parseInt(day.group(1)),
                    month == null ? 1 : Integer.parseInt(month),
                    date == null ? 1 : Integer.parseInt(date));
            String full = first.toString();
            return Optional.of(full.substring(0, month == null ? 4 : date == null ? 7 : 10));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
