package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.entry.Apart;
import org.demarche.problem.Problem;
import org.demarche.record.CodePoints;
import org.demarche.record.CodedRecord;

/**
 * Keeps articles with their records. An article, its records and what they belong to go into one transaction, which may
 * hold some more articles: after a crash each is there whole or not at all. Not thread-safe.
 */
public final class StoreWriter implements AutoCloseable {
    /** So many articles go to disk together, and not later than this. */
    private static final int AT_ONCE = 256;

    private static final long LONGEST_NANOS = 500_000_000L;

    private final Store store;
    private final Connection connection;
    private final Supplier<Instant> clock;
    private final HappeningGroups happenings;
    private final ReportGroups reports;
    private final Lookup lookup;
    private final KeyedInsert insertArticle;
    private final KeyedInsert insertRecord;
    private final PreparedStatement insertCoded;
    private final PreparedStatement savepoint;
    private final PreparedStatement release;
    private final SentenceRows sentences;
    private final Map<Coding, Long> codings = new HashMap<>();

    /** 0 without an open transaction, else one more than the articles in it. */
    private int pending;

    private long begun;

    /** @param clock tells when an article is kept */
    public StoreWriter(Store store, Supplier<Instant> clock) {
        this.store = store;
        this.connection = store.connection();
        this.clock = clock;
        try {
            this.happenings = new HappeningGroups(store);
            this.reports = new ReportGroups(store);
            this.lookup = new Lookup(connection);
            this.sentences = new SentenceRows(store);
            this.insertArticle = new KeyedInsert(store, ArticleRows.insert());
            this.insertRecord = new KeyedInsert(store, RecordRows.insert());
            this.insertCoded =
                    prepare("INSERT INTO coded_articles (article, coding, coded, sentences, records, problems,"
                            + " current) VALUES (?, ?, ?, ?, ?, ?, 1)");
            this.savepoint = prepare("SAVEPOINT article");
            this.release = prepare("RELEASE article");
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /**
     * Keeps an article with what was coded of it.
     *
     * @param sentences how many it has
     * @param problems how many problems coding it met
     * @throws org.demarche.problem.DemarcheException when the database refuses; nothing of the article is kept then
     */
    public Kept add(Article article, List<CodedRecord> records, Coding coding, int sentences, int problems) {
        return inOne(() -> write(article, records, coding, sentences, problems));
    }

    /** Notes what could not be read, each place once. */
    public void addUnread(Problem problem) {
        note(
                "INSERT INTO unread (place, code, message, seen) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                row -> row.texts(problem.where(), problem.code().name(), problem.message(), now()));
    }

    /** Keeps pairs of records that must not stand in one entry, beside those that are kept. */
    public void keepApart(Apart pairs) {
        String sql = "INSERT INTO kept_apart (one, other, added) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
        inOne(() -> {
            try (PreparedStatement statement = prepare(sql)) {
                for (List<String> pair : pairs.pairs()) {
                    new Row(statement).texts(pair.get(0), pair.get(1), now());
                    statement.executeUpdate();
                }
            }
            happenings.keepApart();
            return pairs;
        });
        flush();
    }

    /**
     * Drops the records of a codebook, unless they are the newest of their article.
     *
     * @param hash of the codebook, or its beginning
     * @return how many records were dropped
     */
    public long forget(String hash) {
        String old = " WHERE current = 0 AND coding IN (SELECT key FROM codings WHERE substr(codebook_hash, 1, ?) = ?)";
        long count = inOne(() -> {
            long dropped = 0;
            for (String table : List.of("coded_articles", "records")) {
                try (PreparedStatement statement = prepare("DELETE FROM " + table + old)) {
                    new Row(statement).number(hash.length()).text(hash);
                    dropped = statement.executeUpdate();
                }
            }
            run("DELETE FROM happenings WHERE NOT EXISTS (SELECT 1 FROM records WHERE happening = happenings.key)");
            return dropped;
        });
        flush();
        return count;
    }

    /** Runs one command in the open transaction, or a new one. */
    void note(String sql, Parameters parameters) {
        note(sql, List.of(parameters));
    }

    /** Runs one command many times. */
    void note(String sql, List<Parameters> all) {
        inOne(() -> {
            try (PreparedStatement statement = prepare(sql)) {
                for (Parameters parameters : all) {
                    parameters.fill(new Row(statement));
                    statement.executeUpdate();
                }
                return all;
            }
        });
    }

    private String now() {
        return clock.get().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Does work in the open transaction, or a new one; what fails is taken back alone. */
    private <T> T inOne(Work<T> work) {
        try {
            if (pending == 0) {
                store.dialect().beginWriting(connection);
                begun = System.nanoTime();
                pending = 1;
            }
            savepoint.execute();
            try {
                T result = work.run();
                release.execute();
                if (++pending > AT_ONCE || System.nanoTime() - begun > LONGEST_NANOS) {
                    commit();
                }
                return result;
            } catch (SQLException | RuntimeException e) {
                takeBack();
                throw e;
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    private void commit() throws SQLException {
        if (pending > 0) {
            run("COMMIT");
            pending = 0;
        }
    }

    /** Keeps what came before the failure, if the database still lets us. */
    private void takeBack() {
        codings.clear();
        try {
            happenings.forget();
            reports.forget();
            run("ROLLBACK TO article");
            run("RELEASE article");
            commit();
        } catch (SQLException e) {
            Store.rollback(connection);
            pending = 0;
        }
    }

    /** Puts on disk what was added; done by itself before long. */
    public void flush() {
        try {
            commit();
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** Fills the parameters of a command. */
    interface Parameters {
        Row fill(Row row) throws SQLException;
    }

    /** What a transaction does. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    private Kept write(Article article, List<CodedRecord> records, Coding coding, int read, int problems)
            throws SQLException {
        String now = now();
        long codingKey = codingKey(coding, now);
        String hash = Hashing.of(article.text());
        Kept kept = Kept.NEW;
        long key = -1;
        long corrected = -1;
        boolean outdated = false;
        for (Lookup.Found found : lookup.articles(article.id())) {
            if (found.hash().equals(hash)) {
                key = found.key();
                kept = Kept.RECODED;
                outdated = found.replaced();
            } else if (key < 0 && found.isFormOf(article)) {
                corrected = found.key();
                kept = Kept.CORRECTED;
            } else if (key < 0 && kept == Kept.NEW) {
                kept = Kept.SAME_ID;
            }
        }
        boolean isNew = key < 0;
        if (isNew) {
            ArticleRows.bind(insertArticle.row(), article, hash, now);
            key = insertArticle.run();
            happenings.know(key, article);
            for (long moved : reports.add(key, article)) {
                happenings.recount(moved);
            }
            if (corrected >= 0) {
                replace(corrected, key);
            }
        } else if (lookup.isCoded(key, codingKey)) {
            return Kept.KNOWN;
        } else {
            supersede(key);
        }
        sentences.begin(key, isNew);
        List<HappeningGroups.Added> added = writeRecords(article, records, key, codingKey);
        new Row(insertCoded)
                .number(key)
                .number(codingKey)
                .text(now)
                .number(read)
                .number(records.size())
                .number(problems);
        insertCoded.executeUpdate();
        if (outdated) {
            supersede(key);
        } else {
            happenings.add(key, added);
        }
        return kept;
    }

    private List<HappeningGroups.Added> writeRecords(
            Article article, List<CodedRecord> records, long articleKey, long codingKey) throws SQLException {
        CodePoints points = CodePoints.of(article.text());
        long[] happening = happenings.alone(
                article.id(), records.stream().map(CodedRecord::id).toList());
        List<HappeningGroups.Added> added = new ArrayList<>();
        for (int i = 0; i < happening.length; i++) {
            CodedRecord record = records.get(i);
            long evidence = sentences.key(record.evidence(), points);
            RecordRows.Keys keys = new RecordRows.Keys(articleKey, codingKey, happening[i], evidence, i);
            RecordRows.bind(insertRecord.row(), keys, article, record, points);
            added.add(new HappeningGroups.Added(insertRecord.run(), happening[i], record));
        }
        return added;
    }

    /** The records of an article that are there are no longer the current ones. */
    private void supersede(long article) throws SQLException {
        Set<Long> components = happenings.leave(article);
        update(
                "UPDATE records SET current = 0, turn = 1, day = coalesce(date_start, (SELECT published FROM articles"
                        + " WHERE articles.key = records.article)) WHERE article = ? AND current = 1",
                article);
        update("UPDATE coded_articles SET current = 0 WHERE article = ?", article);
        for (long component : components) {
            happenings.regroup(Set.of(component));
        }
    }

    private void replace(long old, long by) throws SQLException {
        supersede(old);
        try (PreparedStatement statement = prepare("UPDATE articles SET replaced_by = ? WHERE key = ?")) {
            new Row(statement).number(by).number(old);
            statement.executeUpdate();
        }
    }

    private void update(String sql, long key) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            statement.setLong(1, key);
            statement.executeUpdate();
        }
    }

    private long codingKey(Coding coding, String now) throws SQLException {
        Long key = codings.get(coding);
        if (key == null) {
            key = lookup.coding(coding);
        }
        if (key == null) {
            String sql =
                    "INSERT INTO codings (codebook_name, codebook_version, codebook_hash, program, parser, options,"
                            + " first_used) VALUES (?, ?, ?, ?, ?, ?, ?)";
            try (KeyedInsert insert = new KeyedInsert(store, sql)) {
                Lookup.identity(insert.row(), coding).text(now);
                key = insert.run();
            }
        }
        codings.put(coding, key);
        return key;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Lets go of what was prepared; the store stays open. */
    @Override
    public void close() {
        try {
            commit();
            happenings.close();
            reports.close();
            lookup.close();
            sentences.close();
            insertArticle.close();
            insertRecord.close();
            for (PreparedStatement statement : List.of(insertCoded, savepoint, release)) {
                statement.close();
            }
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }
}
