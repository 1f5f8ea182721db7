package org.demarche.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about all its items.
 *
 * @param title of the feed, which stands for its publisher
 * @param byline who writes it, where items inherit that
 * @param pace how often it says that it changes, or null
 */
record FeedFacts(
        @Nullable String title,
        @Nullable String language,
        @Nullable String byline,
        @Nullable String rights,
        @Nullable Duration pace) {

    /** Of a feed that says nothing about itself. */
    static final FeedFacts NONE = new FeedFacts(null, null, null, null, null);
}
