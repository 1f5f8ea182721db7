package org.demarche.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed that is to be tried again.
 *
 * @param feed address under which its feed is watched
 * @param item its id
 * @param url of its page, or null
 * @param article what the feed said of it, as a line of JSON
 * @param isKept whether it was kept with the words of the feed, so that only its page is wanted
 * @param tries how often it was tried
 * @param nextTry when it is due; null for never by itself
 * @param code of the problem
 * @param message what the problem was
 */
public record FailedItem(
        String feed,
        String item,
        @Nullable String url,
        String article,
        boolean isKept,
        int tries,
        @Nullable Instant nextTry,
        String code,
        String message) {}
