package org.demarche.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.codebook.TimeRule.Toward;
import org.jspecify.annotations.Nullable;

/** Turns a time expression into dates. What cannot be known stays empty; no state, thread-safe. */
public final class TimeResolver {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int YEARS_OF_DECADE = 10;
    private static final int YEARS_OF_CENTURY = 100;
    private static final int DAYS_OF_WEEK = 7;
    /** What is told of a day no further ahead than this, in the past tense, was written to be sent out on that day. */
    private static final int SENT_AHEAD = 10;
    /** A day no further back than this is news even where a noun brought another year in. */
    private static final int NEWS_DAYS = 31;

    private TimeResolver() {}

    /** The days that an expression stands for; empty where its words and the context do not say. */
    public static Optional<Period> resolve(TimeExpression expression, TimeContext context) {
        try {
            return Optional.ofNullable(period(expression, context));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How finely an expression would give its date if it could be known. */
    public static Grain grain(TimeExpression expression) {
        return switch (expression.rule().op()) {
            case WEEKDAY, NEAR_DAY -> Grain.DAY;
            case DATE -> {
                Map<String, String> values = expression.values();
                boolean day = values.containsKey("day")
                        || values.containsKey("slashed")
                        || values.containsKey("iso")
                        || values.containsKey("holiday");
                yield day ? Grain.DAY : values.containsKey("month") ? Grain.MONTH : Grain.YEAR;
            }
            case SEASON, QUARTER -> Grain.MONTH;
            case DECADE, CENTURY, ERA -> Grain.YEAR;
            case UNIT, COUNT, LAPSE, FROM_THERE -> ofUnit(unit(expression));
            case SINCE, UNTIL, BETWEEN, PART ->
                expression.inner().isEmpty()
                        ? Grain.MONTH
                        : grain(expression.inner().get(0));
            case VAGUE, HABIT, HOUR -> Grain.NONE;
        };
    }

    private static Grain ofUnit(String unit) {
        return switch (unit) {
            case "month", "quarter" -> Grain.MONTH;
            case "year", "decade", "century" -> Grain.YEAR;
            default -> Grain.DAY;
        };
    }

    private static @Nullable Period period(TimeExpression e, TimeContext context) {
        return switch (e.rule().op()) {
            case DATE -> date(e, context);
            case WEEKDAY -> weekday(e, context);
            case NEAR_DAY -> nearDay(e, context);
            case UNIT -> unit(e, context);
            case SEASON -> season(e, context);
            case QUARTER -> quarter(e, context);
            case COUNT -> count(e, context);
            case LAPSE -> lapse(e, context);
            case FROM_THERE -> fromThere(e, context);
            case SINCE -> since(e, context);
            case UNTIL -> until(e, context);
            case BETWEEN -> between(e, context);
            case PART -> part(e, context);
            case DECADE -> {
                int first = number(e, "decade");
                yield Period.years(first, first + YEARS_OF_DECADE - 1);
            }
            case CENTURY -> {
                int last = number(e, "ordinal") * YEARS_OF_CENTURY;
                yield Period.years(last - YEARS_OF_CENTURY + 1, last);
            }
            case ERA -> {
                String[] years = String.valueOf(e.value("era")).split("\\.\\.");
                yield Period.years(Integer.parseInt(years[0]), Integer.parseInt(years[1]));
            }
            case VAGUE, HABIT, HOUR -> null;
        };
    }

    private static int number(TimeExpression e, String key) {
        return Integer.parseInt(String.valueOf(e.value(key)));
    }

    private static String unit(TimeExpression e) {
        String unit = e.value("unit");
        String units = e.value("units");
        return unit != null ? unit : units != null ? units : "day";
    }

    /** The day of the report when it is known to the day; else null. */
    private static @Nullable LocalDate today(TimeContext context) {
        Reference reference = context.reference();
        return reference == null || reference.grain() != Grain.DAY ? null : reference.day();
    }

    /** The day of the report, or the last of its month or year, when it is known at least so finely; else null. */
    private static @Nullable LocalDate day(TimeContext context, Grain needed) {
        Reference reference = context.reference();
        return reference == null || reference.grain().compareTo(needed) > 0 ? null : reference.day();
    }

    private static @Nullable Period date(TimeExpression e, TimeContext context) {
        String slashed = e.value("slashed");
        if (slashed != null) {
            return slashed(slashed);
        }
        String iso = e.value("iso");
        if (iso != null) {
            return Period.day(LocalDate.parse(iso));
        }
        String holiday = e.value("holiday");
        if (holiday != null) {
            String[] parts = holiday.split("-");
            return yearly(e, context, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        String month = e.value("month");
        if (month == null) {
            int year = number(e, "year");
            return Period.years(year, e.value("year2") == null ? year : number(e, "year2"));
        }
        String day = e.value("day");
        return yearly(e, context, Integer.parseInt(month), day == null ? 0 : Integer.parseInt(day));
    }

    /** 18/08/2005 and 08/18/2005; where both numbers could be the month, only two that are equal. */
    private static @Nullable Period slashed(String words) {
        String[] parts = words.split("/");
        int a = Integer.parseInt(parts[0]);
        int b = Integer.parseInt(parts[1]);
        int year = Integer.parseInt(parts[2]);
        if (a <= 12 && b <= 12 && a != b) {
            return null;
        }
        return Period.day(a > 12 ? LocalDate.of(year, b, a) : LocalDate.of(year, a, b));
    }

    /** @param day day of the month, or 0 for the whole month */
    private static @Nullable Period yearly(TimeExpression e, TimeContext context, int month, int day) {
        if (e.value("year") != null) {
            return dated(e, number(e, "year"), month, day);
        }
        Toward toward = e.rule().toward();
        LocalDate now = day(context, Grain.YEAR);
        if (toward == Toward.THIS) {
            return now == null ? null : dated(e, now.getYear() + e.rule().shift(), month, day);
        }
        boolean free = toward == Toward.TENSE;
        Optional<Period> byWeekday = free ? agreeing(e, context, month, day) : Optional.empty();
        if (byWeekday.isPresent()) {
            return byWeekday.get();
        }
        Period news = nearest(e, context, month, day);
        Integer spoken = context.year();
        if (spoken == null || !free) {
            return news;
        }
        boolean told = context.firm() || news == null || !isNews(news, now);
        return told ? dated(e, spoken, month, day) : news;
    }

    /** The date that falls on the weekday named, in the year that the text speaks of or one close to the report. */
    private static Optional<Period> agreeing(TimeExpression e, TimeContext context, int month, int day) {
        LocalDate now = day(context, Grain.YEAR);
        String weekday = e.value("weekday");
        if (weekday == null || now == null) {
            return Optional.empty();
        }
        Integer spoken = context.year();
        int year = now.getYear();
        return Stream.of(spoken == null ? year : spoken, year, year - 1, year + 1)
                .filter(y -> YearMonth.of(y, month).isValidDay(day))
                .map(y -> dated(e, y, month, day))
                .filter(p -> p.first() != null && p.first().getDayOfWeek().getValue() == Integer.parseInt(weekday))
                .findFirst();
    }

    private static boolean isNews(Period period, @Nullable LocalDate now) {
        return now != null && period.last() != null && !period.last().isBefore(now.minusDays(NEWS_DAYS));
    }

    /** The date of the year that the tense or the rule asks for, or null where the day of the report is not known. */
    private static @Nullable Period nearest(TimeExpression e, TimeContext context, int month, int day) {
        Toward toward = e.rule().toward();
        LocalDate now = day(context, Grain.YEAR);
        Reference reference = context.reference();
        if (now == null || reference == null || reference.grain() == Grain.YEAR) {
            return null;
        }
        boolean future = toward == Toward.FUTURE || toward == Toward.TENSE && context.future();
        boolean strict = toward != Toward.TENSE;
        boolean sent = !future && !strict && day > 0 && e.value("holiday") == null;
        for (int years = -1; years <= 1; years++) {
            int year = now.getYear() + (future ? years : -years);
            if (day > YearMonth.of(year, month).lengthOfMonth()) {
                continue;
            }
            Period period = dated(e, year, month, day);
            LocalDate latest = sent ? now.plusDays(SENT_AHEAD) : now;
            if (future ? isFuture(period, now, strict) : isPast(period, latest, strict)) {
                return period;
            }
        }
        return null;
    }

    private static boolean isFuture(Period period, LocalDate now, boolean strict) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        return first != null && last != null && (strict ? first.isAfter(now) : !last.isBefore(now));
    }

    private static boolean isPast(Period period, LocalDate now, boolean strict) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        return first != null && last != null && (strict ? last.isBefore(now) : !first.isAfter(now));
    }

    /** @param said the year, which of days over the turn of a year is that of the second when it is said */
    private static Period dated(TimeExpression e, int said, int month, int day) {
        boolean turns = e.value("month2") != null && number(e, "month2") < month;
        int year = turns && e.value("year") != null ? said - 1 : said;
        if (day == 0) {
            return Period.month(LocalDate.of(year, month, 1));
        }
        LocalDate first = LocalDate.of(year, month, day);
        if (e.value("day2") == null) {
            return Period.day(first);
        }
        int otherMonth = e.value("month2") == null ? month : number(e, "month2");
        int otherYear = turns ? year + 1 : year;
        return new Period(first, LocalDate.of(otherYear, otherMonth, number(e, "day2")), Grain.DAY);
    }

    private static @Nullable Period weekday(TimeExpression e, TimeContext context) {
        LocalDate now = today(context);
        if (now == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(number(e, "weekday"));
        LocalDate found = switch (e.rule().toward()) {
            case PAST -> now.with(TemporalAdjusters.previous(day));
            case FUTURE -> now.plusWeeks(1).with(day);
            case THIS -> now.with(day);
            case TENSE ->
                now.with(context.future() ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
        };
        if (e.value("weekday2") == null) {
            return Period.day(found);
        }
        DayOfWeek other = DayOfWeek.of(number(e, "weekday2"));
        return context.future()
                ? new Period(found, found.with(TemporalAdjusters.nextOrSame(other)), Grain.DAY)
                : lastRun(now.with(TemporalAdjusters.previousOrSame(other)), day);
    }

    /** From the last such day of the week before another to that other. */
    private static Period lastRun(LocalDate last, DayOfWeek first) {
        return new Period(last.with(TemporalAdjusters.previousOrSame(first)), last, Grain.DAY);
    }

    private static @Nullable Period nearDay(TimeExpression e, TimeContext context) {
        LocalDate now = today(context);
        int shift = e.value("near_day") == null ? e.rule().shift() : number(e, "near_day");
        return now == null ? null : Period.day(now.plusDays(shift));
    }

    private static @Nullable Period unit(TimeExpression e, TimeContext context) {
        String unit = unit(e);
        LocalDate now = day(context, ofUnit(unit));
        if (now == null) {
            return null;
        }
        boolean ahead = unit.equals("weekend") && now.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        boolean before = ahead && e.rule().toward() == Toward.TENSE && e.rule().shift() == 0 && !context.future();
        return whole(unit, moved(now, unit, before ? -1 : e.rule().shift()));
    }

    /** The whole unit of the calendar that holds a day. */
    private static Period whole(String unit, LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (unit) {
            case "day" -> Period.day(day);
            case "week" -> new Period(monday, monday.plusDays(DAYS_OF_WEEK - 1), Grain.DAY);
            case "weekend" -> new Period(monday.with(DayOfWeek.SATURDAY), monday.with(DayOfWeek.SUNDAY), Grain.DAY);
            case "fortnight" -> new Period(monday, monday.plusDays(2 * DAYS_OF_WEEK - 1), Grain.DAY);
            case "month" -> Period.month(day);
            case "quarter" ->
                Period.months(
                        day.withDayOfMonth(1)
                                .withMonth((day.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1),
                        MONTHS_OF_QUARTER);
            case "year" -> Period.years(day.getYear(), day.getYear());
            case "decade" -> {
                int first = day.getYear() / YEARS_OF_DECADE * YEARS_OF_DECADE;
                yield Period.years(first, first + YEARS_OF_DECADE - 1);
            }
            case "century" -> {
                int first = (day.getYear() - 1) / YEARS_OF_CENTURY * YEARS_OF_CENTURY + 1;
                yield Period.years(first, first + YEARS_OF_CENTURY - 1);
            }
            default -> throw new IllegalArgumentException("no whole of " + unit);
        };
    }

    private static LocalDate moved(LocalDate day, String unit, int count) {
        return switch (unit) {
            case "day" -> day.plusDays(count);
            case "week", "weekend" -> day.plusWeeks(count);
            case "fortnight" -> day.plusWeeks(2L * count);
            case "month" -> day.plusMonths(count);
            case "quarter" -> day.plusMonths((long) MONTHS_OF_QUARTER * count);
            case "year" -> day.plusYears(count);
            case "decade" -> day.plusYears((long) YEARS_OF_DECADE * count);
            case "century" -> day.plusYears((long) YEARS_OF_CENTURY * count);
            default -> throw new IllegalArgumentException("no count of " + unit);
        };
    }

    private static @Nullable Period season(TimeExpression e, TimeContext context) {
        int month = number(e, "season");
        LocalDate now = day(context, Grain.MONTH);
        Integer year = e.value("year") != null ? Integer.valueOf(number(e, "year")) : null;
        if (year == null && e.rule().toward() == Toward.TENSE) {
            year = context.year();
        }
        if (year != null) {
            return Period.months(LocalDate.of(year, month, 1), MONTHS_OF_QUARTER);
        }
        if (now == null) {
            return null;
        }
        Toward toward = e.rule().toward();
        boolean future = toward == Toward.FUTURE || toward == Toward.TENSE && context.future();
        if (toward == Toward.THIS) {
            return Period.months(LocalDate.of(now.getYear(), month, 1), MONTHS_OF_QUARTER);
        }
        for (int years = -1; years <= 2; years++) {
            LocalDate first = LocalDate.of(now.getYear() + (future ? years : -years), month, 1);
            Period period = Period.months(first, MONTHS_OF_QUARTER);
            if (future ? isFuture(period, now, toward == Toward.FUTURE) : isPast(period, now, toward == Toward.PAST)) {
                return period;
            }
        }
        return null;
    }

    private static @Nullable Period quarter(TimeExpression e, TimeContext context) {
        int month = (number(e, "ordinal") - 1) * MONTHS_OF_QUARTER + 1;
        if (e.value("year") != null) {
            return Period.months(LocalDate.of(number(e, "year"), month, 1), MONTHS_OF_QUARTER);
        }
        LocalDate now = day(context, Grain.MONTH);
        if (now == null) {
            return null;
        }
        Period period = Period.months(LocalDate.of(now.getYear(), month, 1), MONTHS_OF_QUARTER);
        if (context.future() ? isFuture(period, now, false) : isPast(period, now, false)) {
            return period;
        }
        return Period.months(LocalDate.of(now.getYear() + (context.future() ? 1 : -1), month, 1), MONTHS_OF_QUARTER);
    }

    private static @Nullable Period count(TimeExpression e, TimeContext context) {
        String unit = unit(e);
        LocalDate now = day(context, ofUnit(unit));
        if (now == null || unit.equals("hour") || unit.equals("decade") || unit.equals("century")) {
            return null;
        }
        return whole(unit, moved(now, unit, e.rule().shift() * number(e, "number")));
    }

    private static @Nullable Period lapse(TimeExpression e, TimeContext context) {
        LocalDate now = today(context);
        if (now == null) {
            return null;
        }
        String unit = unit(e);
        int number = e.value("number") == null ? 1 : number(e, "number");
        LocalDate other = unit.equals("hour")
                ? now.plusDays((long) e.rule().shift() * ((number + 23) / 24))
                : moved(now, unit, e.rule().shift() * number);
        Grain grain = ofUnit(unit) == Grain.DAY ? Grain.DAY : unit.equals("decade") ? Grain.YEAR : Grain.MONTH;
        return e.rule().shift() < 0 ? new Period(other, now, grain) : new Period(now, other, grain);
    }

    private static @Nullable Period fromThere(TimeExpression e, TimeContext context) {
        Period there = context.there();
        String unit = unit(e);
        if (there == null
                || there.first() == null
                || there.grain().compareTo(ofUnit(unit)) > 0
                || unit.equals("hour")) {
            return null;
        }
        int number = e.value("number") == null ? 1 : number(e, "number");
        Period found = whole(unit, moved(there.first(), unit, e.rule().shift() * number));
        LocalDate now = day(context, Grain.YEAR);
        boolean ahead = now != null && e.rule().shift() > 0 && isAfter(found, now);
        return ahead && !context.future() ? null : found;
    }

    private static boolean isAfter(Period period, LocalDate day) {
        return period.first() != null && period.first().isAfter(day);
    }

    private static @Nullable Period inner(TimeExpression e, int which, TimeContext context) {
        return e.inner().size() > which ? period(e.inner().get(which), context) : null;
    }

    private static @Nullable Period since(TimeExpression e, TimeContext context) {
        Period from = e.inner().isEmpty() ? date(e, context) : inner(e, 0, context);
        return from == null ? null : new Period(from.first(), null, from.grain());
    }

    private static @Nullable Period until(TimeExpression e, TimeContext context) {
        TimeContext other = e.rule().toward() == Toward.FUTURE
                ? new TimeContext(context.reference(), true, context.there(), context.year(), context.firm())
                : context;
        Period to = inner(e, 0, other);
        return to == null ? null : new Period(null, to.last(), to.grain());
    }

    /** The second time is looked for first; the first is the last one before it, or of its year. */
    private static @Nullable Period between(TimeExpression e, TimeContext context) {
        Period to = inner(e, 1, context);
        if (to == null || to.last() == null) {
            return null;
        }
        Reference there = new Reference(to.last(), Grain.DAY, "text");
        Period from = inner(e, 0, context.at(there));
        return from == null || from.first() == null
                ? null
                : new Period(from.first(), to.last(), from.grain().coarser(to.grain()));
    }

    private static @Nullable Period part(TimeExpression e, TimeContext context) {
        String joined = e.value("part_year") != null ? e.value("part_year") : e.value("part_month");
        if (joined == null) {
            Period whole = inner(e, 0, context);
            return whole == null ? null : share(whole, String.valueOf(e.value("part")));
        }
        String[] parts = joined.split(" ");
        int number = Integer.parseInt(parts[1]);
        Period whole = e.value("part_year") != null ? Period.years(number, number) : yearly(e, context, number, 0);
        return whole == null ? null : share(whole, parts[0]);
    }

    /** A share such as 1/3-2/3 of a whole, in the next smaller unit. */
    private static @Nullable Period share(Period whole, String words) {
        LocalDate first = whole.first();
        LocalDate last = whole.last();
        if (first == null || last == null) {
            return null;
        }
        String[] ends = words.split("[-/]");
        int from = Integer.parseInt(ends[0]);
        int to = Integer.parseInt(ends[2]);
        int of = Integer.parseInt(ends[1]);
        int years = last.getYear() - first.getYear() + 1;
        if (whole.grain() == Grain.YEAR && years > 1) {
            return Period.years(first.getYear() + years * from / of, first.getYear() + ceil(years * to, of) - 1);
        }
        if (whole.grain() == Grain.YEAR || whole.grain() == Grain.MONTH && first.getMonth() != last.getMonth()) {
            int months = years * 12 - 12 + last.getMonthValue() - first.getMonthValue() + 1;
            int begin = months * from / of;
            return Period.months(first.plusMonths(begin), ceil(months * to, of) - begin);
        }
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        return new Period(first.plusDays((long) days * from / of), first.plusDays(ceil(days * to, of) - 1L), Grain.DAY);
    }

    private static int ceil(int number, int by) {
        return (number + by - 1) / by;
    }
}
