package org.demarche.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.article.Hashing;

/** Tells which articles need no coding, since a store has them. Not thread-safe. */
public final class KnownArticles implements AutoCloseable {
    private final Store store;
    private final Lookup lookup;
    private final Map<Coding, Long> codings = new HashMap<>();

    /** @param store open for reading or writing, and used by this thread alone */
    public KnownArticles(Store store) {
        this.store = store;
        try {
            this.lookup = new Lookup(store.connection());
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** Whether an article of this id and these words is kept and was coded so. */
    public boolean has(Article article, Coding coding) {
        try {
            Long by = codings.containsKey(coding) ? codings.get(coding) : lookup.coding(coding);
            if (by == null) {
                return false;
            }
            codings.put(coding, by);
            String hash = Hashing.of(article.text());
            for (Lookup.Found found : lookup.articles(article.id())) {
                if (found.hash().equals(hash) && lookup.isCoded(found.key(), by)) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    @Override
    public void close() {
        try {
            lookup.close();
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }
}
