package org.demarche.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.demarche.codebook.TimeGrammar;
import org.jspecify.annotations.Nullable;

/** Reads the day in a dateline: "Jan. 5", "Friday", "5 January 2006". */
final class DatelineDay {
    /** A report may be dated by a clock that is ahead of its publisher's. */
    private static final int AHEAD = 1;

    private @Nullable Integer year;
    private @Nullable Integer month;
    private @Nullable Integer day;
    private @Nullable Integer weekday;

    private DatelineDay() {}

    /**
     * The day; the last one before or on the day of publication where the year is left out.
     *
     * @param words as they stand in the dateline
     * @param published day of publication, or null
     */
    static Optional<Reference> read(String words, TimeGrammar grammar, @Nullable Reference published) {
        DatelineDay read = new DatelineDay();
        for (String word : words.split("[ ,]+")) {
            read.take(word, grammar);
        }
        try {
            return Optional.ofNullable(read.day(published)).map(found -> new Reference(found, Grain.DAY, "dateline"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void take(String word, TimeGrammar grammar) {
        if (word.matches("[0-9]{4}")) {
            year = Integer.valueOf(word);
        } else if (word.matches("[0-9]{1,2}")) {
            day = Integer.valueOf(word);
        }
        for (TimeGrammar.Word each : grammar.wordsAt(word.toLowerCase(Locale.ROOT))) {
            if (each.name().equals("month") && month == null) {
                month = Integer.valueOf(each.value());
            } else if (each.name().equals("weekday")) {
                weekday = Integer.valueOf(each.value());
            }
        }
    }

    private @Nullable LocalDate day(@Nullable Reference published) {
        LocalDate latest = published == null || published.grain() != Grain.DAY
                ? null
                : published.day().plusDays(AHEAD);
        if (month != null && day != null) {
            if (year != null) {
                return LocalDate.of(year, month, day);
            }
            if (latest == null) {
                return null;
            }
            LocalDate found = LocalDate.of(latest.getYear(), month, day);
            return found.isAfter(latest) ? LocalDate.of(latest.getYear() - 1, month, day) : found;
        }
        return weekday == null || latest == null
                ? null
                : latest.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    }
}
