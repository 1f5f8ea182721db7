package org.demarche.record;

import org.jspecify.annotations.Nullable;

/**
 * When something happened.
 *
 * @param start calendar date YYYY, YYYY-MM or YYYY-MM-DD
 * @param end last calendar date, or null when open
 * @param words the words that it was read from, or null
 * @param precision day, month, year
 * @param basis text, dateline or publication
 */
public record EventDate(
        @Nullable String start,
        @Nullable String end,
        @Nullable Quote words,
        String precision,
        String basis) {}
