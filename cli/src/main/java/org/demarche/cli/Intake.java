package org.demarche.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.ingest.ArticleStream;
import org.demarche.problem.Problem;
import org.demarche.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Articles and the problems of reading them, in the one order in which they came. */
final class Intake implements Iterator<Intake.Item> {
    private final Deque<Item> waiting = new ArrayDeque<>();
    private final ArticleStream articles;
    private long count;

    /** @param open opens the articles, given where problems go */
    Intake(Function<Consumer<Problem>, ArticleStream> open) {
        this.articles = open.apply(problem -> waiting.addLast(new Item(null, problem, 0)));
    }

    @Override
    public boolean hasNext() {
        if (waiting.isEmpty() && articles.hasNext()) {
            waiting.addLast(new Item(articles.next(), null, ++count));
        }
        return !waiting.isEmpty();
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.removeFirst();
    }

    /**
     * An article or a problem: one of the two is there.
     *
     * @param number of the article among all, from 1 on
     */
    record Item(@Nullable Reading reading, @Nullable Problem problem, long number) {
        /** Memory that it takes, in characters. */
        int weight() {
            return reading == null ? 0 : reading.article().text().length();
        }
    }
}
