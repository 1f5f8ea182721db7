package org.demarche.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import org.demarche.pipeline.Coder;

/** The long articles that are being coded, and how far each has come. Thread-safe. */
final class UnderWay {
    /** Characters from which on an article is long. */
    static final int LONG = 200_000;

    private final Map<Long, Stand> articles = new ConcurrentSkipListMap<>();
    private final LongSupplier clock;

    /** @param clock nanoseconds */
    UnderWay(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * An article begins; one that is not long is passed over.
     *
     * @param number of the article among all
     * @param length its characters
     */
    Coder.Advance begin(long number, int length) {
        if (length <= LONG) {
            return (read, sentences) -> {};
        }
        long begun = clock.getAsLong();
        articles.put(number, new Stand(number, length, 0, 0, begun));
        return (read, sentences) -> articles.put(number, new Stand(number, length, read, sentences, begun));
    }

    /** The article is done. */
    void end(long number) {
        articles.remove(number);
    }

    /** The first of them in the order of the input, or empty. */
    Optional<Stand> first() {
        return articles.values().stream().findFirst();
    }

    /**
     * How far an article has come.
     *
     * @param number of the article among all
     * @param length its characters
     * @param read how many of them have been coded
     * @param sentences how many sentences those were
     * @param begun when it was begun, in nanoseconds
     */
    record Stand(long number, int length, int read, int sentences, long begun) {}
}
