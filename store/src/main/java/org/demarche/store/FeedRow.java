package org.demarche.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed that is watched. Moments are to the second.
 *
 * @param url the address under which it is watched
 * @param title what it calls itself, or null
 * @param etag of the last answer that was dealt with to its end, or null
 * @param lastModified of that answer, as the server wrote it, or null
 * @param movedTo where its server says that it is for good, or null
 * @param polled when it was asked last, or null
 * @param changed when it had something new last, or null
 * @param nextPoll when it is due, or null for at once
 * @param notBefore until when its server wants to be left alone, or null
 * @param pace how often it says that it changes, or null
 * @param failures polls in a row without an answer
 * @param code of the problem of the last poll, or null
 * @param message what that problem was, or null
 */
public record FeedRow(
        String url,
        @Nullable String title,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String movedTo,
        @Nullable Instant polled,
        @Nullable Instant changed,
        @Nullable Instant nextPoll,
        @Nullable Instant notBefore,
        @Nullable Duration pace,
        int failures,
        @Nullable String code,
        @Nullable String message) {

    /** A feed that was never asked. */
    public static FeedRow fresh(String url) {
        return new FeedRow(url, null, null, null, null, null, null, null, null, null, 0, null, null);
    }
}
