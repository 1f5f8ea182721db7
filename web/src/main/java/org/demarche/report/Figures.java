package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of years: its columns and cells, the same in text and HTML. */
final class Figures {
    private static final String NONE = "–";

    private Figures() {}

    /** The names of the columns. */
    static List<String> columns(Measure measure) {
        return switch (measure) {
            case RATE ->
                List.of(
                        "year",
                        "articles",
                        "happenings",
                        "rate",
                        "interval",
                        "verbal coop.",
                        "material coop.",
                        "verbal conf.",
                        "material conf.");
            case COUNT ->
                List.of(
                        "year",
                        "articles",
                        "happenings",
                        "verbal coop.",
                        "material coop.",
                        "verbal conf.",
                        "material conf.",
                        "not happened");
            case GOLDSTEIN -> List.of("year", "articles", "happenings", "sum", "above 0", "below 0", "mean");
        };
    }

    /** The cells of a year. */
    static List<String> row(Year year, Measure measure) {
        List<String> row = new ArrayList<>(List.of(
                year.year(),
                String.valueOf(year.articles()),
                year.happenings() == null ? NONE : "" + year.happenings()));
        Long happenings = year.happenings();
        switch (measure) {
            case RATE -> {
                Year.Rate rate = year.rate();
                row.add(rate == null ? NONE : number(rate.value()));
                row.add(rate == null ? NONE : number(rate.low()) + " to " + number(rate.high()));
                for (int quad = 1; quad <= year.quads().size(); quad++) {
                    Year.Rate one = year.rate(quad);
                    row.add(one == null ? NONE : number(one.value()));
                }
            }
            case COUNT -> {
                year.quads().forEach(count -> row.add(happenings == null ? NONE : String.valueOf(count)));
                row.add(String.valueOf(year.notHappened()));
            }
            case GOLDSTEIN -> {
                row.add(happenings == null ? NONE : number(year.net()));
                row.add(happenings == null ? NONE : number(year.above()));
                row.add(happenings == null ? NONE : number(year.below()));
                row.add(happenings == null || happenings == 0 ? NONE : number(year.net() / happenings));
            }
        }
        return row;
    }

    /** What a line of small bars shows of a year; null where nothing is known. */
    static @Nullable Double height(Year year, Measure measure) {
        return switch (measure) {
            case RATE -> {
                Year.Rate rate = year.rate();
                yield rate == null ? null : Double.valueOf(rate.value());
            }
            case COUNT -> year.happenings() == null ? null : Double.valueOf(year.happenings());
            case GOLDSTEIN -> year.happenings() == null ? null : Double.valueOf(year.net());
        };
    }

    /** A figure with so many decimals as it needs. */
    static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 || size == 0 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** Notes on what the table shows. */
    static String note(DyadReport report) {
        Measure measure = report.request().measure();
        String whole =
                whole(report.request().since()) || whole(report.request().until()) ? " Years are taken whole." : "";
        String directed = " What both do alike counts in each direction.";
        return switch (measure) {
            case RATE ->
                "Happenings for 1,000 articles read, with the interval of 95 % of a Poisson process"
                        + " (Byar's approximation); – where no article was read." + directed + whole;
            case COUNT -> "Happenings; – where no article was read and none is known." + directed + whole;
            case GOLDSTEIN -> "Sum of Goldstein's scale, from -10 to 10 for each happening." + directed + whole;
        };
    }

    private static boolean whole(@Nullable String day) {
        return day != null && day.length() > 4;
    }
}
