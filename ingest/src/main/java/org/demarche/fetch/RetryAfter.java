package org.demarche.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The field Retry-After: a number of seconds, or a moment in the form of HTTP. */
final class RetryAfter {
    /** The longest that a server can put us off. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** The moment that it names, at most a day ahead; empty when it names none, or one that is past. */
    static Optional<Instant> read(String field, Instant now) {
        String words = field.strip();
        Optional<Instant> named = Optional.empty();
        if (words.matches("\\d{1," + MOST_DIGITS + "}")) {
            named = Optional.of(now.plusSeconds(Long.parseLong(words)));
        } else {
            try {
                named = Optional.of(ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeException e) {
                // Neither form: the server named nothing.
            }
        }
        Instant latest = now.plus(LONGEST);
        return named.filter(moment -> moment.isAfter(now)).map(moment -> moment.isAfter(latest) ? latest : moment);
    }
}
