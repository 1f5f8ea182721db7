package org.demarche.reading;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Dates of publication as feeds, pages and wires write them: RFC 822 and 2822, ISO 8601 and W3C in all precisions and in
 * basic form, asctime, seconds or milliseconds since 1970, names of months in 31 languages, Chinese,
 * Japanese and Korean forms, and dates in figures.
 *
 * <p>Nothing is made up. A date without a year is none. Of 05/06/2020, where day and month can be confused, the year
 * alone is kept; with dots, as in 5.6.2020, the day stands first. Every figure has to be accounted for, so that words
 * with more than one date in them are none. A wrong weekday is passed over. Where the time of day makes no sense, the
 * day is kept without a moment. 24:00 belongs to the day that was written.
 */
public final class PublicationDates {
    private static final int LONGEST = 120;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern ASIDE = Pattern.compile("\\([^()\\d]*\\)|\\[[^\\[\\]\\d]*\\]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern COUNT = Pattern.compile("\\d{9,10}|\\d{12,13}");
    private static final long LAST_COUNT = 2_000_000_000L;

    private PublicationDates() {}

    /** Reads a date; empty when the words are none. */
    public static Optional<PublicationDate> parse(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String line = plain(words);
        Optional<PublicationDate> counted = counted(line);
        if (counted.isPresent()) {
            return counted;
        }
        ClockTime clock = ClockTime.cut(line);
        return WrittenDay.parse(clock.rest()).map(day -> new PublicationDate(day, moment(day, clock)));
    }

    /**
     * The day for an article's field {@code published}. Words that are no date, or a date at which it cannot have been
     * published ({@link PublicationDate#isPossible}), are reported and left out.
     *
     * @param words what the source says, or null when it says nothing
     * @param now the moment of retrieval where it is known, else the present
     * @param where which part of the input, such as "item 3"
     */
    public static @Nullable String day(@Nullable String words, Instant now, Problems problems, String where) {
        if (words == null || words.isBlank()) {
            return null;
        }
        Optional<PublicationDate> date = parse(words);
        if (date.isPresent() && date.get().isPossible(now)) {
            return date.get().day();
        }
        String shown = words.strip();
        problems.report(
                ProblemCode.DM085,
                where + ": '" + (shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown)
                        + (date.isEmpty() ? "'." : "' cannot be when it was published."));
        return null;
    }

    /** One line in small steps: full-width figures made plain, accents and words in brackets taken off. */
    private static String plain(String words) {
        String bare =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD)).replaceAll("");
        String whole = Normalizer.normalize(bare, Normalizer.Form.NFC);
        String figures = whole.codePoints()
                .map(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(c, 10) : c)
                .map(c -> c == '\u2212' || c == '\u2013' || c == '\u2010' || c == '\u2011' ? '-' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return SPACES.matcher(ASIDE.matcher(figures).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static Optional<PublicationDate> counted(String line) {
        if (!COUNT.matcher(line).matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(line);
        long seconds = line.length() > 10 ? count / 1000 : count;
        if (seconds > LAST_COUNT) {
            return Optional.empty();
        }
        Instant moment = line.length() > 10 ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(count);
        String day = moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return Optional.of(new PublicationDate(day, moment));
    }

    private static @Nullable Instant moment(String day, ClockTime clock) {
        if (day.length() < 10 || clock.seconds() < 0 || clock.zone() == null) {
            return null;
        }
        try {
            LocalDateTime local = LocalDate.parse(day).atStartOfDay().plusSeconds(clock.seconds());
            return local.atZone(clock.zone()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
