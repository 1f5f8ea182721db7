package org.demarche.cli;

import java.util.Iterator;
import org.demarche.article.Article;
import org.demarche.reading.Reading;
import org.demarche.store.Store;
import org.demarche.store.StoredArticles;

/** The articles of a database as items to be coded. Not thread-safe. */
final class StoredIntake implements Iterator<Intake.Item> {
    private final Iterator<Article> articles;
    private long count;

    /** @param store open for reading, and used by the thread that takes the items alone */
    StoredIntake(Store store) {
        this.articles = StoredArticles.all(store);
    }

    @Override
    public boolean hasNext() {
        return articles.hasNext();
    }

    @Override
    public Intake.Item next() {
        return new Intake.Item(Reading.of(articles.next()), null, ++count);
    }
}
