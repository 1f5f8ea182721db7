package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.record.Origin;

/** The codings of a store. */
public final class Codings {
    private static final String COLUMNS =
            "codings.program, codings.parser, codebook_name, codebook_version, codebook_hash, options";

    private Codings() {}

    /**
     * A coding with what it has made.
     *
     * @param coding what it is
     * @param firstUsed when it was used first, a moment in UTC
     * @param articles how many articles were coded so
     * @param current for how many of them it is the newest
     * @param records how many records it made
     */
    public record Use(Coding coding, String firstUsed, long articles, long current, long records) {}

    /** All codings, in the order of their first use. */
    public static List<Use> all(Store store) {
        String sql = "SELECT " + COLUMNS + ", first_used, count(article), coalesce(sum(current), 0),"
                + " coalesce(sum(records), 0) FROM codings LEFT JOIN coded_articles ON coding = codings.key"
                + " GROUP BY codings.key ORDER BY codings.key";
        List<Use> uses = new ArrayList<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                uses.add(new Use(coding(rows), words(rows, 7), rows.getLong(8), rows.getLong(9), rows.getLong(10)));
            }
            return uses;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    static Coding byKey(Store store, long key) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM codings WHERE key = ?";
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return coding(rows);
            }
        }
    }

    private static Coding coding(ResultSet rows) throws SQLException {
        Origin origin = new Origin(words(rows, 1), words(rows, 2), words(rows, 3), words(rows, 4), words(rows, 5));
        return new Coding(origin, words(rows, 6));
    }

    private static String words(ResultSet rows, int column) throws SQLException {
        String value = rows.getString(column);
        return value == null ? "" : value;
    }
}
