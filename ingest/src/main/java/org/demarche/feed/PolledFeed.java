package org.demarche.feed;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Problems;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/** A feed as one poll gave it: its items in order, and what it says about itself. Not thread-safe. */
public final class PolledFeed implements Closeable {
    private final FeedReader reader;

    private PolledFeed(FeedReader reader) {
        this.reader = reader;
    }

    /**
     * Opens what an address gave.
     *
     * @param in its bytes; closed with this, and when it is no feed
     * @param charset how the server says that it is encoded, or null
     * @param now nothing can have been published long after this
     * @param problems takes what is wrong with it
     * @return empty when it is no feed in XML or JSON
     */
    public static Optional<PolledFeed> open(InputStream in, @Nullable String charset, Instant now, Problems problems)
            throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, Head.SIZE);
        bytes.mark(Head.SIZE);
        Head head = new Head(bytes.readNBytes(Head.SIZE));
        bytes.reset();
        Source source = new Source(bytes, problems, Map.of(), charset);
        if (new FeedFormat().fits(head) == Fit.YES) {
            return Optional.of(new PolledFeed(new FeedReader(new XmlFeed(source), source, now)));
        }
        if (new JsonFeedFormat().fits(head) == Fit.YES) {
            return Optional.of(new PolledFeed(new FeedReader(new JsonFeed(source), source, now)));
        }
        in.close();
        return Optional.empty();
    }

    /** The next item, or null at the end; what cannot be read is reported and passed over. */
    public @Nullable Item next() throws IOException {
        return reader.nextItem();
    }

    /** What it calls itself, or null; known when the first item was read. */
    public @Nullable String title() {
        return reader.facts().title();
    }

    /** How often it says that it changes; known when the first item was read. */
    public Optional<Duration> pace() {
        return Optional.ofNullable(reader.facts().pace());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /**
     * An item.
     *
     * @param article what the feed says of it
     * @param bodyLength characters of its text without its headline
     * @param isContent whether the feed gives them as the item's content and not as a summary of it
     */
    public record Item(Article article, int bodyLength, boolean isContent) {}
}
