package org.demarche.store;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.entry.Apart;
import org.demarche.entry.Entry;
import org.demarche.entry.EntryJoiner;
import org.demarche.entry.EntryJson;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.demarche.record.RecordWriter;

/** The entries that the records of a store make. */
public final class EntryQuery {
    private EntryQuery() {}

    /**
     * All entries of which at least one record fits.
     *
     * @param kinds of {@link EntryJoiner#KINDS}
     */
    public static List<Entry> run(Store store, RecordFilter filter, Collection<Kind> kinds) throws IOException {
        Set<String> wanted = new HashSet<>();
        Condition condition = filter.condition(store.dialect());
        String sql =
                "SELECT articles.id, records.id FROM records JOIN articles ON articles.key = records.article WHERE "
                        + condition.sql();
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    wanted.add(rows.getString(1) + "\n" + rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
        return all(store, kinds).stream()
                .filter(entry ->
                        entry.records().anyMatch(cited -> wanted.contains(cited.article() + "\n" + cited.record())))
                .toList();
    }

    /** All entries of the newest coding of each article. */
    static List<Entry> all(Store store, Collection<Kind> kinds) throws IOException {
        EntryJoiner joiner = new EntryJoiner(kinds, apart(store));
        RecordFilter filter = new RecordFilter();
        kinds.forEach(filter::kind);
        RecordQuery.byArticle(store, filter, new Joining(joiner));
        return joiner.join();
    }

    /** What the user wants to be kept apart. */
    private static Apart apart(Store store) {
        List<String> lines = new ArrayList<>();
        try (Statement statement = store.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT one, other FROM kept_apart ORDER BY one, other")) {
            while (rows.next()) {
                lines.add(rows.getString(1) + " " + rows.getString(2));
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
        return Apart.read(lines, store.file().toString());
    }

    /** Makes the tables of entries again, in one transaction. */
    public static int refresh(Store store) throws IOException {
        List<Entry> entries = all(store, EntryJoiner.KINDS);
        Connection connection = store.connection();
        try {
            store.dialect().beginWriting(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM entry_records");
                statement.execute("DELETE FROM entries");
                write(connection, entries);
                statement.execute("COMMIT");
            } catch (SQLException | IOException | RuntimeException e) {
                Store.rollback(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
        return entries.size();
    }

    private static void write(Connection connection, List<Entry> entries) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entries (id, kind, parties, stage,"
                        + " stage_date, first_date, last_date, entry) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement cite = connection.prepareStatement(
                        "INSERT INTO entry_records (entry, article, record) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (Entry entry : entries) {
                new Row(insert)
                        .texts(entry.id(), entry.kind().label(), String.join(";", entry.parties()))
                        .texts(entry.stage(), entry.stageDate(), entry.first(), entry.last(), json(entry));
                insert.executeUpdate();
                for (var cited : entry.records().toList()) {
                    new Row(cite).texts(entry.id(), cited.article(), cited.record());
                    cite.addBatch();
                }
                cite.executeBatch();
            }
        }
    }

    private static String json(Entry entry) throws IOException {
        StringWriter out = new StringWriter();
        try (EntryJson writer = new EntryJson(out)) {
            writer.write(List.of(entry));
        }
        return out.toString().strip();
    }

    /** Gives what is read to a joiner. */
    private record Joining(EntryJoiner joiner) implements RecordWriter {
        @Override
        public void write(Article article, List<CodedRecord> records, Origin origin) {
            joiner.add(article, records, origin);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
