package org.demarche.feed;

import org.jspecify.annotations.Nullable;

/**
 * What a feed says about all its items.
 *
 * @param title of the feed, which stands for its publisher
 * @param byline who writes it, where items inherit that
 */
record FeedFacts(
        @Nullable String title,
        @Nullable String language,
        @Nullable String byline,
        @Nullable String rights) {}
