package org.demarche.feed;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The items of a feed, one after another. Not thread-safe. */
interface FeedSource extends Closeable {
    /** The next item, or null at the end; what cannot be read is reported and passed over. */
    @Nullable
    FeedItem next() throws IOException;

    /** What the part of the feed that was read so far says about the whole. */
    FeedFacts facts();
}
