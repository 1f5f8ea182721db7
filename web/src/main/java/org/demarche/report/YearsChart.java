package org.demarche.report;

import java.util.List;
import java.util.Locale;
import org.demarche.report.DyadReport.Way;
import org.demarche.report.Year.Rate;
import org.jspecify.annotations.Nullable;

/** Years as bars in SVG: cooperation above the line, conflict below it, with intervals where rates are shown. */
final class YearsChart {
    private static final double LEFT = 44;
    private static final double RIGHT = 6;
    private static final double TOP = 14;
    private static final double HEIGHT = 190;
    private static final double BOTTOM = 26;
    private static final double WIDEST = 44;
    private static final double BEYOND = 1.5;
    private static final int LABEL = 40;

    private final List<Year> years;
    private final Measure measure;
    private final double width;
    private final double up;
    private final double down;
    private final Svg body = new Svg();

    private YearsChart(List<Year> years, Measure measure, int width) {
        this.years = years;
        this.measure = measure;
        this.width = width;
        this.up = most(true);
        this.down = most(false);
    }

    /**
     * Draws it.
     *
     * @param width in units of the drawing
     * @return nothing where there are no years or nothing happened in them
     */
    static String svg(Way way, Measure measure, int width) {
        YearsChart chart = new YearsChart(way.years(), measure, width);
        return chart.up + chart.down == 0 ? "" : chart.draw(way.label());
    }

    /** The greatest value on one side of the line, with room for its interval. */
    private double most(boolean cooperation) {
        double bar = years.stream()
                .mapToDouble(year -> value(year, cooperation))
                .max()
                .orElse(0);
        double high = years.stream()
                .mapToDouble(year -> {
                    Rate rate = interval(year, cooperation);
                    return rate == null ? 0 : rate.high();
                })
                .max()
                .orElse(0);
        return Math.max(bar, Math.min(high, bar * BEYOND));
    }

    /** How far a bar goes from the line, never below 0. */
    private double value(Year year, boolean cooperation) {
        return switch (measure) {
            case COUNT -> year.count(cooperation);
            case GOLDSTEIN -> cooperation ? year.above() : -year.below();
            case RATE -> {
                Rate rate = year.rate(cooperation);
                yield rate == null ? 0 : rate.value();
            }
        };
    }

    private @Nullable Rate interval(Year year, boolean cooperation) {
        return measure == Measure.RATE && year.count(cooperation) > 0 ? year.rate(cooperation) : null;
    }

    private double each() {
        return (width - LEFT - RIGHT) / years.size();
    }

    /** Pixels for one unit. */
    private double unit() {
        return HEIGHT / (up + down);
    }

    private double line() {
        return TOP + up * unit();
    }

    private String draw(String label) {
        grid();
        for (int i = 0; i < years.size(); i++) {
            year(years.get(i), LEFT + i * each());
        }
        double tall = TOP + HEIGHT + BOTTOM;
        body.line("axis", LEFT, line(), width - RIGHT, line());
        String id = "years-" + (int) width;
        return new Svg()
                .open("svg", "class", "chart years", "viewBox", "0 0 " + Svg.number(width) + " " + Svg.number(tall))
                .attributes("role", "img", "aria-labelledby", id + "-t " + id + "-d")
                .end()
                .leaf("title", label + " by year: " + measure.inWords(), "id", id + "-t")
                .leaf(
                        "desc",
                        "Cooperation above the line, conflict below it; the table holds the figures.",
                        "id",
                        id + "-d")
                .raw(body.toString())
                .close("svg")
                .toString();
    }

    private void grid() {
        double step = nice(Math.max(up, down) / 3.5);
        for (double at = step; at <= up; at += step) {
            mark(line() - at * unit(), at);
        }
        for (double at = step; at <= down; at += step) {
            mark(line() + at * unit(), measure == Measure.GOLDSTEIN ? -at : at);
        }
        mark(line(), 0);
    }

    private void mark(double y, double value) {
        body.line("grid", LEFT, y, width - RIGHT, y);
        body.open("text", "class", "tick", "x", LEFT - 6, "y", y + 4)
                .attributes("text-anchor", "end")
                .end()
                .text(value >= 1000 ? String.format(Locale.ROOT, "%,.0f", value) : figure(value))
                .close("text");
    }

    private static String figure(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    /** The nearest of 1, 2 and 5 with zeros, not below. */
    private static double nice(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double of : new double[] {1, 2, 5}) {
            if (of * power >= value * 0.999) {
                return of * power;
            }
        }
        return 10 * power;
    }

    private void year(Year year, double x) {
        double bar = Math.min(WIDEST, each() * 0.68);
        double left = x + (each() - bar) / 2;
        if (year.articles() == 0 && measure == Measure.RATE) {
            body.rect("unread", x, TOP, each(), HEIGHT, year.year() + ": no article of this year was read");
        }
        if (measure == Measure.GOLDSTEIN) {
            bar(left, bar, 0, year.above(), 2, year);
            bar(left, bar, 0, year.below(), 4, year);
        } else {
            stack(year, left, bar, true);
            stack(year, left, bar, false);
        }
        label(year, x + each() / 2);
    }

    /** Material acts stand next to the line, words outside. */
    private void stack(Year year, double left, double bar, boolean cooperation) {
        double total = value(year, cooperation);
        long all = year.count(cooperation);
        if (all == 0 || total == 0) {
            return;
        }
        int sign = cooperation ? 1 : -1;
        int material = cooperation ? 2 : 4;
        double inner = total * year.quads().get(material - 1) / all;
        bar(left, bar, 0, sign * inner, material, year);
        bar(left, bar, sign * inner, sign * total, material - 1, year);
        Rate rate = interval(year, cooperation);
        if (rate != null) {
            double most = cooperation ? up : down;
            double middle = left + bar / 2;
            body.line(
                    "whisker",
                    middle,
                    line() - sign * rate.low() * unit(),
                    middle,
                    line() - sign * Math.min(rate.high(), most) * unit());
        }
    }

    private void bar(double left, double bar, double from, double to, int quad, Year year) {
        if (from == to) {
            return;
        }
        double top = line() - Math.max(from, to) * unit();
        String title = measure == Measure.GOLDSTEIN
                ? year.year() + ": " + figure(to)
                : year.year() + ": " + year.quads().get(quad - 1) + " happenings of " + Wording.quad(quad) + ", "
                        + year.articles() + " articles read";
        body.rect("bar q" + quad, left, top, bar, Math.abs(to - from) * unit(), title);
    }

    /** Years that have room. */
    private void label(Year year, double middle) {
        int apart = (int) Math.ceil(LABEL / each());
        int place = years.indexOf(year);
        if ((years.size() - 1 - place) % apart == 0) {
            body.open("text", "class", "tick", "x", middle, "y", TOP + HEIGHT + 18)
                    .attributes("text-anchor", "middle")
                    .end()
                    .text(year.year())
                    .close("text");
        }
    }
}
