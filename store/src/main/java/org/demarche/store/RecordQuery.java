package org.demarche.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.record.CodePoints;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;
import org.demarche.record.RecordWriter;

/** Asks a store for records. */
public final class RecordQuery {
    private static final int ARTICLES_HELD = 512;

    /** Rows in the order of days, then of articles and of their text. */
    private static final String BY_DAY = "records.day IS NULL, records.day, records.article, records.position";

    /** Rows article by article. */
    private static final String BY_ARTICLE = "records.article, records.position";

    private RecordQuery() {}

    /**
     * Gives all records that fit to a writer, which is not closed; those of an article that follow each other together.
     *
     * @param limit most records; 0 for all
     * @param newestFirst with a limit: the last days instead of the first
     * @return how many there were
     * @throws IOException when the writer throws it
     */
    public static long run(Store store, RecordFilter filter, long limit, boolean newestFirst, RecordWriter writer)
            throws IOException {
        return run(store, filter.condition(store.dialect()), newestFirst ? descending() : BY_DAY, limit, writer);
    }

    /** As {@link #run}, article by article and all of them: the order that suits work on whole articles. */
    public static long byArticle(Store store, RecordFilter filter, RecordWriter writer) throws IOException {
        return run(store, filter.condition(store.dialect()), BY_ARTICLE, 0, writer);
    }

    /** The first records that fit, article by article. */
    public static List<StoredRecord> list(Store store, RecordFilter filter, int limit) {
        Condition condition = filter.condition(store.dialect());
        String sql = "SELECT records.key FROM records WHERE " + condition.sql() + " ORDER BY " + BY_ARTICLE + " LIMIT "
                + limit;
        List<Long> keys = new ArrayList<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getLong(1));
                }
            }
            return byKeys(store, keys);
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** The records with these keys, article by article. */
    static List<StoredRecord> byKeys(Store store, List<Long> keys) throws SQLException {
        List<StoredRecord> found = new ArrayList<>();
        String sql = "SELECT records.*, sentences.start AS sentence_start, sentences.end AS sentence_end FROM records"
                + " JOIN sentences ON sentences.key = records.evidence WHERE records.key IN ("
                + String.join(", ", Collections.nCopies(keys.size(), "?")) + ") ORDER BY " + BY_ARTICLE;
        try (PreparedStatement statement = store.connection().prepareStatement(sql);
                Sources sources = new Sources(store)) {
            for (int i = 0; i < keys.size(); i++) {
                statement.setLong(i + 1, keys.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Told told = sources.article(rows.getLong("article"));
                    CodedRecord record = RecordRows.read(rows, told.article.text(), told.points);
                    Origin origin = sources.origin(rows.getLong("coding"));
                    found.add(new StoredRecord(rows.getLong("key"), told.article, record, origin));
                }
            }
        }
        return found;
    }

    /** Those of some ids that no record has, of any coding, in their order. */
    public static List<String> missing(Store store, Collection<String> ids) {
        List<String> missing = new ArrayList<>();
        try (PreparedStatement statement =
                store.connection().prepareStatement("SELECT 1 FROM records WHERE id = ? LIMIT 1")) {
            for (String id : ids) {
                statement.setString(1, id);
                try (ResultSet rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        missing.add(id);
                    }
                }
            }
            return missing;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    private static String descending() {
        return "records.day DESC, records.article, records.position";
    }

    /** How many records fit. */
    public static long count(Store store, RecordFilter filter) {
        Condition condition = filter.condition(store.dialect());
        String sql = "SELECT count(*) FROM records WHERE " + condition.sql();
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    private static long run(Store store, Condition condition, String order, long limit, RecordWriter writer)
            throws IOException {
        String sql = "SELECT records.*, sentences.start AS sentence_start, sentences.end AS sentence_end FROM records"
                + " JOIN sentences ON sentences.key = records.evidence WHERE " + condition.sql() + " ORDER BY " + order
                + (limit > 0 ? " LIMIT " + limit : "");
        long count = 0;
        try (PreparedStatement statement = store.connection().prepareStatement(sql);
                Sources sources = new Sources(store)) {
            condition.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                Together together = new Together(sources, writer);
                for (; rows.next(); count++) {
                    together.add(rows);
                }
                together.write();
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
        return count;
    }

    /** Brings records together that follow each other and are of one article and coding. */
    private static final class Together {
        private final Sources sources;
        private final RecordWriter writer;
        private final List<CodedRecord> records = new ArrayList<>();
        private long article;
        private long coding;

        Together(Sources sources, RecordWriter writer) {
            this.sources = sources;
            this.writer = writer;
        }

        void add(ResultSet rows) throws SQLException, IOException {
            long ofArticle = rows.getLong("article");
            long by = rows.getLong("coding");
            if (ofArticle != article || by != coding) {
                write();
                article = ofArticle;
                coding = by;
            }
            Told told = sources.article(article);
            records.add(RecordRows.read(rows, told.article.text(), told.points));
        }

        void write() throws SQLException, IOException {
            if (!records.isEmpty()) {
                writer.write(sources.article(article).article, List.copyOf(records), sources.origin(coding));
                records.clear();
            }
        }
    }

    /** An article with the converter of its offsets. */
    private record Told(Article article, CodePoints points) {}

    /** Articles and codings by their keys; the articles used last are held. */
    private static final class Sources implements AutoCloseable {
        private final PreparedStatement articles;
        private final Map<Long, Told> held = new LinkedHashMap<>(ARTICLES_HELD, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Told> eldest) {
                return size() > ARTICLES_HELD;
            }
        };
        private final Map<Long, Origin> origins = new HashMap<>();
        private final Store store;

        Sources(Store store) throws SQLException {
            this.store = store;
            this.articles = store.connection()
                    .prepareStatement(
                            "SELECT " + ArticleRows.columns("articles") + " FROM articles WHERE articles.key = ?");
        }

        Told article(long key) throws SQLException {
            Told told = held.get(key);
            if (told == null) {
                articles.setLong(1, key);
                try (ResultSet rows = articles.executeQuery()) {
                    rows.next();
                    Article article = ArticleRows.read(rows, 1);
                    told = new Told(article, CodePoints.of(article.text()));
                }
                held.put(key, told);
            }
            return told;
        }

        Origin origin(long key) throws SQLException {
            Origin origin = origins.get(key);
            if (origin == null) {
                origin = Codings.byKey(store, key).origin();
                origins.put(key, origin);
            }
            return origin;
        }

        @Override
        public void close() throws SQLException {
            articles.close();
        }
    }
}
