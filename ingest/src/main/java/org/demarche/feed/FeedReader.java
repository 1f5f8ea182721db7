package org.demarche.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Decoding;
import org.demarche.reading.Headed;
import org.demarche.reading.Languages;
import org.demarche.reading.Problems;
import org.demarche.reading.PublicationDate;
import org.demarche.reading.PublicationDates;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles of the items of a feed. Some items are held back, so that what the feed says about itself behind them
 * counts for them too; of a large feed, only what stands before the items that are held at a time.
 */
final class FeedReader implements ArticleReader {
    private static final int MOST_HELD = 4 << 20;

    private final FeedSource feed;
    private final Problems problems;
    private final @Nullable String file;
    private final Instant now;
    private final Deque<FeedItem> held = new ArrayDeque<>();
    private FeedFacts facts = FeedFacts.NONE;
    private boolean ended;
    private boolean found;

    /** @param now nothing can have been published long after this */
    FeedReader(FeedSource feed, Source source, Instant now) {
        this.feed = feed;
        this.problems = source.problems();
        this.file = source.isFile() ? source.name() : null;
        this.now = now;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        PolledFeed.Item item = nextItem();
        return item == null ? null : Reading.of(item.article());
    }

    /** As {@link #next}, with how the feed gives its words. */
    PolledFeed.@Nullable Item nextItem() throws IOException {
        while (!held.isEmpty() || fill()) {
            FeedItem item = held.removeFirst();
            Article article = article(item, facts);
            if (article != null) {
                return new PolledFeed.Item(article, item.body().length(), item.isContent());
            }
        }
        return null;
    }

    /** What the feed says about itself, as far as it was read. */
    FeedFacts facts() {
        return facts;
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }

    private boolean fill() throws IOException {
        int size = 0;
        while (!ended && size < MOST_HELD) {
            FeedItem item = feed.next();
            if (item == null) {
                ended = true;
            } else {
                held.add(item);
                size += item.size();
                found = true;
            }
        }
        facts = held.isEmpty() && found ? facts : feed.facts();
        if (ended && !found) {
            found = true;
            String title = facts.title();
            problems.report(ProblemCode.DM086, title == null ? "no items." : "no items in '" + title + "'.");
        }
        return !held.isEmpty();
    }

    private @Nullable Article article(FeedItem item, FeedFacts about) {
        String where = "item " + item.number();
        String text = Decoding.whole(Headed.text(item.title(), item.body()));
        if (text.isEmpty()) {
            problems.report(ProblemCode.DM087, where + (item.url() == null ? "." : ", " + item.url() + "."));
            if (item.isBlank()) {
                return null;
            }
        }
        String id = Stream.of(item.id(), item.url())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Hashing.of(text.isEmpty() ? item.facts() : text));
        return new Article.Builder(id, text)
                .title(Decoding.whole(item.title()))
                .published(published(item, where))
                .url(item.url())
                .publisher(item.publisher() == null ? about.title() : item.publisher())
                .byline(item.byline() == null ? about.byline() : item.byline())
                .language(Languages.code(item.language() == null ? about.language() : item.language())
                        .orElse(null))
                .rights(item.rights() == null ? about.rights() : item.rights())
                .origin(file == null ? null : file + "#" + where)
                .build();
    }

    /** The best date that is one; only when none is, the first is reported. */
    private @Nullable String published(FeedItem item, String where) {
        for (String words : item.dates()) {
            Optional<PublicationDate> date = PublicationDates.parse(words).filter(found -> found.isPossible(now));
            if (date.isPresent()) {
                return date.get().day();
            }
        }
        return item.dates().isEmpty() ? null : PublicationDates.day(item.dates().get(0), now, problems, where);
    }
}
