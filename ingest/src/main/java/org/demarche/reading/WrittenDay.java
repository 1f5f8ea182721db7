package org.demarche.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A calendar day in a line from which time and zone were cut: see {@link PublicationDates}. */
final class WrittenDay {
    private static final Pattern EAST = Pattern.compile("(\\d{2,4}) ?[年년] ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日일号號])?");
    private static final Pattern VIETNAM =
            Pattern.compile("(?i)(\\d{1,2}) ?thang ?(\\d{1,2})(?:,| nam|[-/])? ?(\\d{4})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?");
    private static final Pattern NTH = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern JOINED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.]) ?(\\d{1,2})(?:\\2 ?(\\d{1,2}))?\\.?");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})\\.?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern SHIFT = Pattern.compile("(?<=^\\d{4}-\\d\\d-\\d\\d)(?:[Zz]|[-+]\\d\\d:?\\d\\d)$");
    private static final Pattern TOKEN = Pattern.compile("(\\d+)(?:st|nd|rd|th|er|[ºª.])?|[\\p{L}\\p{M}]+");
    private static final int CENTURY_TURN = 50;

    private WrittenDay() {}

    /** YYYY-MM-DD, YYYY-MM or YYYY; empty when the line is no date. */
    static Optional<String> parse(String words) {
        String line = SHIFT.matcher(words).replaceFirst("");
        try {
            return Optional.ofNullable(read(line));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String read(String line) {
        Matcher at;
        if ((at = alone(EAST, line)) != null || (at = alone(YEAR_FIRST, line)) != null) {
            boolean east = at.pattern() == EAST;
            return day(year(at.group(1)), number(at.group(east ? 2 : 3)), at.group(east ? 3 : 4));
        }
        if ((at = alone(VIETNAM, line)) != null) {
            return day(number(at.group(3)), number(at.group(2)), at.group(1));
        }
        if ((at = alone(WEEK, line)) != null) {
            return week(number(at.group(1)), number(at.group(2)), at.group(3));
        }
        if ((at = alone(JOINED, line)) != null) {
            return day(number(at.group(1)), number(at.group(2)), at.group(3));
        }
        if ((at = alone(NTH, line)) != null) {
            return LocalDate.ofYearDay(number(at.group(1)), number(at.group(2))).toString();
        }
        if ((at = alone(FIGURES, line)) != null) {
            return figures(at.group(1), at.group(3), at.group(4), at.group(2).equals("."));
        }
        return YEAR.matcher(line).matches() ? line : named(line);
    }

    /** The place of the pattern in the line, if no other figure stands in it. */
    private static @Nullable Matcher alone(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        boolean found = matcher.find()
                && line.substring(0, matcher.start()).chars().noneMatch(Character::isDigit)
                && line.substring(matcher.end()).chars().noneMatch(Character::isDigit);
        return found ? matcher : null;
    }

    private static String day(int year, int month, @Nullable String day) {
        return day == null
                ? YearMonth.of(year, month).toString()
                : LocalDate.of(year, month, number(day)).toString();
    }

    /** A week without a day is known by its month alone, or its year where it lies in two months. */
    private static @Nullable String week(int year, int week, @Nullable String weekday) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(DayOfWeek.MONDAY);
        if (weekday != null) {
            return monday.plusDays(number(weekday) - 1).toString();
        }
        return common(Set.of(monday.toString(), monday.plusDays(6).toString()));
    }

    /** A date in figures whose year stands last: what all orders that make sense agree on. */
    private static @Nullable String figures(String first, String second, String last, boolean dots) {
        Set<String> readings = new LinkedHashSet<>();
        add(readings, year(last), second, first);
        if (!dots || readings.isEmpty()) {
            add(readings, year(last), first, second);
        }
        if (last.length() == 2 && !dots) {
            add(readings, year(first), second, last);
        }
        return readings.isEmpty() ? null : common(readings);
    }

    private static void add(Set<String> readings, int year, String month, String day) {
        try {
            readings.add(day(year, number(month), day));
        } catch (DateTimeException e) {
            return;
        }
    }

    private static @Nullable String common(Set<String> days) {
        for (int length : new int[] {10, 7, 4}) {
            List<String> cut = days.stream()
                    .map(day -> day.substring(0, length))
                    .distinct()
                    .toList();
            if (cut.size() == 1) {
                return cut.get(0);
            }
        }
        return null;
    }

    /** A date whose month has a name. Of several names the last is taken that is no weekday too, such as "mar". */
    private static @Nullable String named(String line) {
        List<String> figures = new ArrayList<>();
        List<Integer> months = new ArrayList<>();
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            if (token.group(1) != null) {
                figures.add(token.group(1));
                continue;
            }
            OptionalInt month = MonthNames.number(token.group());
            if (month.isPresent()) {
                boolean weekday = MonthNames.isWeekday(token.group());
                if (!months.isEmpty() && !weekday && months.get(months.size() - 1) > 0) {
                    return null;
                }
                months.add(weekday ? -month.getAsInt() : month.getAsInt());
            }
        }
        if (months.isEmpty()) {
            return null;
        }
        int sure = months.stream().filter(month -> month > 0).findFirst().orElse(months.get(months.size() - 1));
        return named(Math.abs(sure), figures);
    }

    private static @Nullable String named(int month, List<String> figures) {
        if (figures.size() == 1) {
            String only = figures.get(0);
            return only.length() == 4 ? day(number(only), month, null) : null;
        }
        if (figures.size() != 2) {
            return null;
        }
        boolean yearFirst = figures.get(0).length() == 4;
        String year = figures.get(yearFirst ? 0 : 1);
        String day = figures.get(yearFirst ? 1 : 0);
        return year.length() < 2 || year.length() > 4 || day.length() > 2 ? null : day(year(year), month, day);
    }

    /** A year as RFC 2822 reads it: two figures below 50 are of this century, and three count from 1900. */
    private static int year(String digits) {
        int year = number(digits);
        return switch (digits.length()) {
            case 2 -> year + (year < CENTURY_TURN ? 2000 : 1900);
            case 3 -> year + 1900;
            default -> year;
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
