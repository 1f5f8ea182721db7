package org.demarche.watch;

import org.demarche.article.Article;
import org.demarche.reading.Languages;
import org.jspecify.annotations.Nullable;

/** Puts together what a feed and a page say of one article. */
final class Articles {
    private Articles() {}

    /** The words of the page under the id and address that the feed gives; of the rest, what the feed says goes first. */
    static Article merged(Article feed, Article page) {
        Article both = copied(new Article.Builder(feed.id(), page.text()), feed, page)
                .title(or(page.title(), feed.title()))
                .retrieved(page.retrieved())
                .language(or(page.language(), feed.language()))
                .build();
        return settled(both);
    }

    /** With the language that its words are in, where nobody says or what is said is wrong. */
    static Article settled(Article article) {
        return article.builder()
                .language(Languages.settled(article.language(), article.text()))
                .build();
    }

    /** What the first says of itself, or else the second. */
    static Article.Builder copied(Article.Builder into, Article first, Article second) {
        return into.title(or(first.title(), second.title()))
                .published(or(first.published(), second.published()))
                .retrieved(or(first.retrieved(), second.retrieved()))
                .url(or(first.url(), second.url()))
                .publisher(or(first.publisher(), second.publisher()))
                .agency(or(first.agency(), second.agency()))
                .byline(or(first.byline(), second.byline()))
                .dateline(or(first.dateline(), second.dateline()))
                .language(or(first.language(), second.language()))
                .rights(or(first.rights(), second.rights()))
                .origin(or(first.origin(), second.origin()));
    }

    private static @Nullable String or(@Nullable String words, @Nullable String other) {
        return words == null ? other : words;
    }
}
