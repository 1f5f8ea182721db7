package org.demarche.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last, both included.
 *
 * @param first the first day
 * @param last the last day
 */
public record Days(LocalDate first, LocalDate last) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    /** All days of a date YYYY, YYYY-MM or YYYY-MM-DD, or of two with "/" between; empty for anything else. */
    public static Optional<Days> parse(@Nullable String date) {
        if (date == null) {
            return Optional.empty();
        }
        int slash = date.indexOf('/');
        return slash < 0 ? one(date) : between(date.substring(0, slash), date.substring(slash + 1));
    }

    /** The days from one date to another; an open end counts as the start alone, an open start as nothing known. */
    public static Optional<Days> between(@Nullable String start, @Nullable String end) {
        Optional<Days> from = start == null ? Optional.empty() : one(start);
        Optional<Days> to = end == null ? Optional.empty() : one(end);
        return from.map(first -> to.filter(last -> !last.last.isBefore(first.first))
                .map(last -> new Days(first.first, last.last))
                .orElse(first));
    }

    private static Optional<Days> one(String date) {
        try {
            if (date.length() == YEAR) {
                int year = Integer.parseInt(date);
                return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            if (date.length() == MONTH) {
                YearMonth month = YearMonth.parse(date);
                return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = LocalDate.parse(date);
            return Optional.of(new Days(day, day));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** How many days lie between the two; 0 where they touch or overlap. */
    public long gapTo(Days other) {
        long after = first.toEpochDay() - other.last.toEpochDay();
        long before = other.first.toEpochDay() - last.toEpochDay();
        return Math.max(0, Math.max(after, before));
    }

    /** How many days these are. */
    public long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** How long after the other they begin, or before it, in words. */
    public String after(Days other) {
        long days = gapTo(other);
        if (days == 0) {
            return length() == 1 && other.length() == 1 ? "the same day" : "at the same time";
        }
        return days + (days == 1 ? " day " : " days ") + (first.isAfter(other.last) ? "after" : "before");
    }

    /** From the first day of both to the last of both. */
    Days and(Days other) {
        return new Days(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /** How finely they are given: 0 for whole years, 1 for whole months, 2 for days. */
    public int fineness() {
        boolean months = first.getDayOfMonth() == 1 && last.equals(last.withDayOfMonth(last.lengthOfMonth()));
        boolean years = months && first.getMonthValue() == 1 && last.getMonthValue() == 12;
        return years ? 0 : months ? 1 : 2;
    }

    /** The first of them as it is written: YYYY, YYYY-MM or YYYY-MM-DD. */
    String start() {
        return write(first);
    }

    /** The last of them as it is written. */
    String end() {
        return write(last);
    }

    private String write(LocalDate day) {
        String whole = day.toString();
        int fine = fineness();
        return fine == 2 ? whole : whole.substring(0, fine == 1 ? MONTH : YEAR);
    }
}
