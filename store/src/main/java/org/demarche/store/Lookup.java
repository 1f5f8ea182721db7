package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.article.Article;
import org.jspecify.annotations.Nullable;

/** Finds articles and codings that are kept. Not thread-safe. */
final class Lookup implements AutoCloseable {
    private final PreparedStatement articles;
    private final PreparedStatement coded;
    private final PreparedStatement coding;

    Lookup(Connection connection) throws SQLException {
        this.articles = connection.prepareStatement(
                "SELECT key, hash, url, origin, replaced_by FROM articles WHERE id = ? ORDER BY key");
        this.coded = connection.prepareStatement("SELECT 1 FROM coded_articles WHERE article = ? AND coding = ?");
        this.coding = connection.prepareStatement("SELECT key FROM codings WHERE codebook_name = ?"
                + " AND codebook_version = ? AND codebook_hash = ? AND program = ? AND parser = ? AND options = ?");
    }

    /** The articles of an id, replaced ones too. */
    List<Found> articles(String id) throws SQLException {
        articles.setString(1, id);
        List<Found> found = new ArrayList<>();
        try (ResultSet rows = articles.executeQuery()) {
            while (rows.next()) {
                found.add(new Found(
                        rows.getLong(1),
                        String.valueOf(rows.getString(2)),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getObject(5) != null));
            }
        }
        return found;
    }

    boolean isCoded(long article, long by) throws SQLException {
        new Row(coded).number(article).number(by);
        try (ResultSet rows = coded.executeQuery()) {
            return rows.next();
        }
    }

    /** The key of a coding, or null when it was never used. */
    @Nullable
    Long coding(Coding wanted) throws SQLException {
        identity(new Row(coding), wanted);
        try (ResultSet rows = coding.executeQuery()) {
            return rows.next() ? rows.getLong(1) : null;
        }
    }

    /** Fills the parameters that tell a coding from others. */
    static Row identity(Row row, Coding coding) throws SQLException {
        return row.texts(
                        coding.origin().codebook(),
                        coding.origin().version(),
                        coding.origin().hash())
                .texts(coding.origin().program(), coding.origin().parser(), coding.options());
    }

    @Override
    public void close() throws SQLException {
        articles.close();
        coded.close();
        coding.close();
    }

    /**
     * An article of an id.
     *
     * @param hash of its text
     * @param replaced whether a later form of it is kept
     */
    record Found(
            long key,
            String hash,
            @Nullable String url,
            @Nullable String origin,
            boolean replaced) {

        /** Whether the article is this one in other words: read at the same address or place. */
        boolean isFormOf(Article article) {
            return !replaced && (url != null ? url.equals(article.url()) : Objects.equals(origin, article.origin()));
        }
    }
}
