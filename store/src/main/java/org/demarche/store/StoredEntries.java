package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries as the store keeps them since the last ingest that changed them: quick, where {@link EntryQuery} joins anew. */
public final class StoredEntries {
    private StoredEntries() {}

    /**
     * Entries of which a record fits, as the objects of docs/entries.md, the latest first.
     *
     * @param limit most of them
     */
    public static List<Map<String, @Nullable Object>> run(Store store, RecordFilter filter, int limit) {
        Condition condition = filter.condition(store.dialect());
        String sql = "SELECT entry FROM entries WHERE id IN (SELECT entry_records.entry FROM records"
                + " JOIN articles ON articles.key = records.article"
                + " JOIN entry_records ON entry_records.record = records.id AND entry_records.article = articles.id"
                + " WHERE " + condition.sql() + ") ORDER BY coalesce(last_date, first_date, '') DESC, id LIMIT "
                + limit;
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(Json.object(String.valueOf(rows.getString(1))));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }
}
