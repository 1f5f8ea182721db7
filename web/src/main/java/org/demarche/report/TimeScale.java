package org.demarche.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Days along a chart, from one side to the other. Immutable. */
final class TimeScale {
    private static final int MONTHS_UP_TO = 30;
    private static final int APART = 64;

    private final YearMonth first;
    private final YearMonth last;
    private final double left;
    private final double right;

    /**
     * @param first day, as YYYY, YYYY-MM or YYYY-MM-DD
     * @param last day, not before the first
     */
    TimeScale(String first, String last, double left, double right) {
        YearMonth from = month(first, 1);
        YearMonth to = month(last, 12);
        boolean years = from.plusMonths(MONTHS_UP_TO).isBefore(to);
        this.first = years ? from.withMonth(1) : from;
        this.last = years ? to.withMonth(12) : to;
        this.left = left;
        this.right = right;
    }

    /**
     * A mark on the axis.
     *
     * @param x where
     * @param words year or month
     */
    record Tick(double x, String words) {}

    private static YearMonth month(String day, int otherwise) {
        int month = day.length() < 7 ? otherwise : Integer.parseInt(day.substring(5, 7));
        return YearMonth.of(Integer.parseInt(day.substring(0, 4)), month);
    }

    /** Where a day is; the middle of a month or year that is all that is known; the edge for days beyond it. */
    double x(String day) {
        LocalDate date = switch (day.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(day), 7, 1);
            case 7 -> month(day, 1).atDay(15);
            default -> LocalDate.parse(day.substring(0, 10));
        };
        return x(date);
    }

    /** Where something begins: the first day of a month or year that is all that is known. */
    double begin(String day) {
        return day.length() < 10 ? x(month(day, 1).atDay(1)) : x(day);
    }

    private double x(LocalDate date) {
        double start = first.atDay(1).toEpochDay();
        double end = last.atEndOfMonth().toEpochDay() + 1;
        double share = (date.toEpochDay() - start) / (end - start);
        return left + Math.max(0, Math.min(1, share)) * (right - left);
    }

    /** Whether a day lies before the chart. */
    boolean isBefore(String day) {
        return month(day, 12).isBefore(first);
    }

    /** Marks that do not touch each other. */
    List<Tick> ticks() {
        long months = first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
        int most = (int) Math.max(1, (right - left) / APART);
        int step = step(months, most);
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth at = aligned(step); !at.isAfter(last); at = at.plusMonths(step)) {
            String words = step % 12 == 0 ? String.valueOf(at.getYear()) : at.toString();
            ticks.add(new Tick(x(at.atDay(1)), words));
        }
        return ticks;
    }

    private YearMonth aligned(int step) {
        int months = first.getYear() * 12 + first.getMonthValue() - 1;
        int next = (months + step - 1) / step * step;
        return YearMonth.of(next / 12, next % 12 + 1);
    }

    private static int step(long months, int most) {
        for (int step : new int[] {1, 3, 6, 12, 24, 60, 120, 240, 600}) {
            if (months / step <= most) {
                return step;
            }
        }
        return 1200;
    }
}
