package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.demarche.article.Article;

/** The articles that a store keeps. */
public final class StoredArticles {
    private static final int AT_ONCE = 100;

    private StoredArticles() {}

    /** How many articles are kept, without those that a later form has replaced. */
    public static long count(Store store) {
        String sql = "SELECT count(*) FROM articles WHERE replaced_by IS NULL";
        try (PreparedStatement statement = store.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** All of them in the order in which they came, some at a time; articles that come meanwhile are given too. */
    public static Iterator<Article> all(Store store) {
        return new Iterator<>() {
            private final Deque<Article> waiting = new ArrayDeque<>();
            private long last;

            @Override
            public boolean hasNext() {
                if (waiting.isEmpty()) {
                    last = more(store, last, waiting);
                }
                return !waiting.isEmpty();
            }

            @Override
            public Article next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return waiting.removeFirst();
            }
        };
    }

    private static long more(Store store, long after, Deque<Article> into) {
        String sql = "SELECT articles.key, " + ArticleRows.columns("articles")
                + " FROM articles WHERE replaced_by IS NULL AND key > ? ORDER BY key LIMIT " + AT_ONCE;
        long last = after;
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setLong(1, after);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    into.addLast(ArticleRows.read(rows, 2));
                }
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
        return last;
    }
}
