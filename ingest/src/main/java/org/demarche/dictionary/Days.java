package org.demarche.dictionary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.codebook.ActorFact;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param from its first day, counted from 1970, or {@link #ALWAYS}'s when it is open
 * @param to its last day, or that of {@link #ALWAYS}
 */
record Days(long from, long to) {
    static final Days ALWAYS = new Days(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern DAY = Pattern.compile("[0-9]{6}|[0-9]{8}");
    private static final int YEARS_FROM_2000 = 30;

    /**
     * The days of a restriction such as {@code >20010120}, {@code <950601} or {@code 19970101-061231}: from a day on,
     * before a day, or from one to another.
     *
     * @throws DateTimeException when it is none, with the reason as message
     */
    static Days restriction(String text) {
        String dense = BLANKS.matcher(text).replaceAll("");
        if (dense.isEmpty()) {
            return ALWAYS;
        }
        if (dense.charAt(0) == '>') {
            return new Days(day(dense.substring(1)), ALWAYS.to);
        }
        if (dense.charAt(0) == '<') {
            return new Days(ALWAYS.from, day(dense.substring(1)) - 1);
        }
        int dash = dense.indexOf('-');
        if (dash < 0) {
            day(dense);
            throw new DateTimeException("'" + dense + "' has neither '<', '>' nor '-'");
        }
        Days days = new Days(day(dense.substring(0, dash)), day(dense.substring(dash + 1)));
        if (days.from > days.to) {
            throw new DateTimeException(
                    "'" + dense + "' ends before it begins: " + days.first() + " to " + days.last());
        }
        return days;
    }

    /** A day as YYYYMMDD or YYMMDD; years up to 30 are those of this century. */
    private static long day(String digits) {
        if (!DAY.matcher(digits).matches()) {
            throw new DateTimeException("'" + digits + "' is neither YYMMDD nor YYYYMMDD");
        }
        int year = Integer.parseInt(digits.substring(0, digits.length() - 4));
        int century = year <= YEARS_FROM_2000 ? 2000 : 1900;
        int monthDay = Integer.parseInt(digits.substring(digits.length() - 4));
        try {
            return LocalDate.of(digits.length() == 6 ? century + year : year, monthDay / 100, monthDay % 100)
                    .toEpochDay();
        } catch (DateTimeException e) {
            throw new DateTimeException("'" + digits + "' is no day of the calendar", e);
        }
    }

    /** The days on which a line of a table holds; a year or a month ends with its last day. */
    static Days of(ActorFact fact) {
        String to = fact.to();
        return new Days(
                fact.from() == null ? ALWAYS.from : begin(fact.from()).toEpochDay(),
                to == null ? ALWAYS.to : end(to).toEpochDay());
    }

    private static LocalDate begin(String day) {
        return LocalDate.parse(day + "-01-01".substring(Math.min(6, day.length() - 4)));
    }

    private static LocalDate end(String day) {
        LocalDate begin = begin(day);
        return switch (day.length()) {
            case 4 -> begin.plusYears(1).minusDays(1);
            case 7 -> begin.plus(1, ChronoUnit.MONTHS).minusDays(1);
            default -> begin;
        };
    }

    boolean overlaps(Days other) {
        return from <= other.to && other.from <= to;
    }

    /** What is left of these days when others are taken away, in order. */
    List<Days> without(List<Days> others) {
        List<Days> taken = others.stream()
                .filter(this::overlaps)
                .sorted(Comparator.comparingLong(Days::from))
                .toList();
        List<Days> left = new ArrayList<>();
        long next = from;
        for (Days other : taken) {
            if (other.from > next) {
                left.add(new Days(next, other.from - 1));
            }
            if (other.to >= to) {
                return left;
            }
            next = Math.max(next, other.to + 1);
        }
        left.add(new Days(next, to));
        return left;
    }

    /** The first day as YYYY-MM-DD, or null when it is open. */
    @Nullable
    String first() {
        return from == ALWAYS.from ? null : LocalDate.ofEpochDay(from).toString();
    }

    /** The last day as YYYY-MM-DD, or null when it is open. */
    @Nullable
    String last() {
        return to == ALWAYS.to ? null : LocalDate.ofEpochDay(to).toString();
    }
}
