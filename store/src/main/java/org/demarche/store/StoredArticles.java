package org.demarche.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
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

    /**
     * What the articles of a store are, whatever the order in which they came.
     *
     * @param articles how many
     * @param characters in their texts
     * @param sha256 of a line for each, with id, tab and the hash of its text, in the order of these
     */
    public record Fingerprint(long articles, long characters, String sha256) {}

    /** What the articles of a store are. */
    public static Fingerprint fingerprint(Store store) {
        String sql = "SELECT id, hash, length(text) FROM articles WHERE replaced_by IS NULL ORDER BY id, hash";
        long articles = 0;
        long characters = 0;
        try (PreparedStatement statement = store.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (; rows.next(); articles++) {
                String line = rows.getString(1) + "\t" + rows.getString(2) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                characters += rows.getLong(3);
            }
            return new Fingerprint(articles, characters, HexFormat.of().formatHex(digest.digest()));
        } catch (SQLException e) {
            throw store.failed(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What owners say about the use of the articles, each once, by their letters. */
    public static List<String> rights(Store store) {
        String sql = "SELECT DISTINCT rights FROM articles WHERE rights IS NOT NULL AND replaced_by IS NULL ORDER BY 1";
        List<String> rights = new ArrayList<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rights.add(String.valueOf(rows.getString(1)));
            }
            return rights;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** The articles with this id, those that a later form has replaced left out, in the order in which they came. */
    public static List<Article> named(Store store, String id) {
        String sql = "SELECT " + ArticleRows.columns("articles")
                + " FROM articles WHERE id = ? AND replaced_by IS NULL ORDER BY key";
        List<Article> found = new ArrayList<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(ArticleRows.read(rows, 1));
                }
            }
            return found;
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
