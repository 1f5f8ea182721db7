package org.demarche.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days as addresses write them and as people read them. */
public final class WebDays {
    private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private WebDays() {}

    /**
     * A day, month or year, as given.
     *
     * @throws Refusal when it is none
     */
    public static String checked(String name, String day) {
        if (DAY.matcher(day).matches() && isReal(day)) {
            return day;
        }
        throw Refusal.parameter(name, "takes YYYY-MM-DD, YYYY-MM or YYYY, not '" + day + "'.");
    }

    private static boolean isReal(String day) {
        try {
            return switch (day.length()) {
                case 10 -> LocalDate.parse(day) != null;
                case 7 -> YearMonth.parse(day) != null;
                default -> true;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A day for people: "Thursday, 2 May 2024", "May 2024", "2024"; "without a day" for none. */
    public static String inWords(String day) {
        if (day.isEmpty()) {
            return "without a day";
        }
        if (!DAY.matcher(day).matches() || !isReal(day)) {
            return day;
        }
        return switch (day.length()) {
            case 10 -> LocalDate.parse(day).format(LONG);
            case 7 -> month(YearMonth.parse(day));
            default -> day;
        };
    }

    private static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
