package org.demarche.reading;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day and the zone in a line that tells when something was published.
 *
 * @param seconds since midnight, at most 86,400; -1 when there is no time or it makes no sense
 * @param zone null when none is named, or one whose meaning is not agreed on
 * @param rest the line without them
 */
record ClockTime(int seconds, @Nullable ZoneId zone, String rest) {
    private static final int NONE = -1;
    private static final Set<String> LATE = Set.of("오후", "午後", "下午");
    private static final String HALF =
            "(?i:(?<half>a\\. ?m\\.?|p\\. ?m\\.?|am\\b|pm\\b|오전|오후|午前|午後|上午|下午|π\\.? ?μ\\.?|μ\\.? ?μ\\.?))";

    /** With colons, or letters of French, Chinese, Japanese and Korean between. */
    private static final Pattern CLOCK = Pattern.compile("(?:" + HALF + " ?)?(?:(?<=\\d)[Tt_]|(?<!\\d))"
            + "(?<hour>\\d{1,2}) ?[:hH時时点點시] ?(?<minute>\\d{1,2})(?!\\d)(?: ?(?:[:分분m]|min) ?(?:(?<second>\\d{1,2})"
            + "(?!\\d)(?:[.,]\\d+)?[:秒초s]?(?:(?<=:)\\d+)?)?)?(?: ?" + HALF.replace("half", "after") + ")?");

    /** Behind a T, figures only, or the hour alone. */
    private static final Pattern COMPACT = Pattern.compile(
            "(?:(?<=\\d)[Tt]|(?<=\\d{8}) )(?<hour>\\d{2})(?:(?<minute>\\d{2})(?:(?<second>\\d{2})(?:[.,]\\d+)?)?)?(?=$| ?[-+Zz](?!\\p{L}))");

    /** Fourteen or twelve figures. */
    private static final Pattern JOINED =
            Pattern.compile("(?<=^\\d{8})(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?=$|[-+Zz. ])");

    /** "9 AM", "10 Uhr", "10.30 Uhr", "kl. 10.30". */
    private static final Pattern SPOKEN =
            Pattern.compile("(?i)(?<kl>\\bklo?\\.? |\\bum |\\bore |\\balle )?(?<![\\d.:/-])"
                    + "(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))?(?![\\d.:/-]) ?"
                    + "(?:(?<half>a\\. ?m\\.?|p\\. ?m\\.?|am\\b|pm\\b)|(?<uhr>uhr\\b|h\\b|時|时|点|시))?");

    private static final Pattern ZONE =
            Pattern.compile("^ ?(?:(?<region>[A-Z][a-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?)"
                    + "|(?<base>(?i:gmt|utc|ut|z))? ?(?<sign>[-+])(?<shift>\\d{1,2}(?::?\\d{2})?(?::?\\d{2})?)(?!\\d)"
                    + "|[(\\['\"]?(?<name>\\p{L}{1,5})\\b[)\\]'\"]?)");

    /** Cuts time and zone out of a line. */
    static ClockTime cut(String line) {
        Matcher clock = CLOCK.matcher(line);
        if (clock.find()) {
            String half = clock.group("half");
            return of(line, clock, half == null ? clock.group("after") : half);
        }
        for (Pattern pattern : new Pattern[] {COMPACT, JOINED}) {
            Matcher compact = pattern.matcher(line);
            if (compact.find()) {
                return of(line, compact, null);
            }
        }
        Matcher spoken = SPOKEN.matcher(line);
        while (spoken.find()) {
            boolean said = spoken.group("half") != null
                    || spoken.group("uhr") != null
                    || (spoken.group("kl") != null && spoken.group("minute") != null);
            if (said) {
                return of(line, spoken, spoken.group("half"));
            }
        }
        return new ClockTime(NONE, null, line);
    }

    private static ClockTime of(String line, Matcher time, @Nullable String half) {
        String before = line.substring(0, time.start());
        String after = line.substring(time.end());
        Matcher zone = ZONE.matcher(after);
        ZoneId where = null;
        if (zone.find()) {
            String name = zone.group("name");
            where = zone(zone);
            if (where != null || name == null || name.length() == 1) {
                after = after.substring(zone.end());
            }
        }
        int second = time.groupCount() < 3 ? 0 : number(group(time, "second"));
        int seconds = seconds(number(time.group("hour")), number(time.group("minute")), second, half);
        return new ClockTime(seconds, where, (before + " " + after).strip());
    }

    private static @Nullable ZoneId zone(Matcher zone) {
        String region = zone.group("region");
        String shift = zone.group("shift");
        if (region != null) {
            return ZoneNames.region(region);
        }
        return shift != null ? ZoneNames.shift(zone.group("sign"), shift) : ZoneNames.named(zone.group("name"));
    }

    /** Seconds since midnight. A leap second counts as the first of the next minute. */
    private static int seconds(int hour, int minute, int second, @Nullable String half) {
        int hours = hour;
        if (half != null) {
            String word = half.toLowerCase(Locale.ROOT);
            boolean late = word.startsWith("p") || word.startsWith("μ") || LATE.contains(word);
            hours = hour > 12 ? hour : hour % 12 + (late ? 12 : 0);
        }
        int all = (hours * 60 + minute) * 60 + second;
        return hours > 24 || minute > 59 || second > 60 || all > 86_400 ? NONE : all;
    }

    private static @Nullable String group(Matcher time, String name) {
        return time.pattern() == SPOKEN ? null : time.group(name);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
