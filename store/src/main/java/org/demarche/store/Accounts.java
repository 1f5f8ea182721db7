package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.happening.Account;
import org.demarche.happening.AccountReader;
import org.demarche.record.CodePoints;
import org.demarche.record.CodedRecord;

/** Reads what records that are kept tell, so that they can be compared. Not thread-safe. */
final class Accounts implements AutoCloseable {
    private static final String COLUMNS = "SELECT records.key AS record_key, records.article AS article_key,"
            + " records.happening AS happening_key, records.*, sentences.start AS sentence_start,"
            + " sentences.end AS sentence_end FROM records JOIN sentences ON sentences.key = records.evidence ";

    private final PreparedStatement one;
    private final PreparedStatement ofComponent;
    private final PreparedStatement ofHappening;
    private final PreparedStatement article;
    private final Recent<Optional<Account>> known = new Recent<>(20_000);
    private final Recent<Reader> readers = new Recent<>(500);

    Accounts(Connection connection) throws SQLException {
        this.one = connection.prepareStatement(COLUMNS + "WHERE records.key = ?");
        this.ofComponent = connection.prepareStatement(COLUMNS + "JOIN happenings ON happenings.key = records.happening"
                + " WHERE happenings.component = ? AND records.current = 1 ORDER BY records.key");
        this.ofHappening = connection.prepareStatement(
                COLUMNS + "WHERE records.happening = ? AND records.current = 1 ORDER BY records.key");
        this.article = connection.prepareStatement(
                "SELECT " + ArticleRows.columns("articles") + " FROM articles WHERE articles.key = ?");
    }

    /**
     * A record that is kept.
     *
     * @param key its key
     * @param happening key of its happening
     * @param account what it tells; empty when nothing in it can be compared
     */
    record Kept(long key, long happening, Optional<Account> account) {}

    /** Takes note of an article that was kept just now, so that it need not be read again. */
    void added(long key, Article article) {
        readers.put(key, new Reader(article));
    }

    /**
     * Takes note of a record that was kept just now, so that it need not be read again.
     *
     * @param key of its article
     */
    Kept added(long key, HappeningGroups.Added added) throws SQLException {
        Optional<Account> account = reader(key).read(added.record());
        known.put(added.key(), account);
        return new Kept(added.key(), added.happening(), account);
    }

    /** The current records of a component. */
    List<Kept> ofComponent(long key) throws SQLException {
        return read(ofComponent, key);
    }

    /** The current records of a happening. */
    List<Kept> ofHappening(long key) throws SQLException {
        return read(ofHappening, key);
    }

    /** One record. */
    Kept one(long key) throws SQLException {
        return read(one, key).get(0);
    }

    /** Lets go of what was read in a transaction that was taken back. */
    void forget() {
        known.clear();
        readers.clear();
    }

    private List<Kept> read(PreparedStatement statement, long key) throws SQLException {
        statement.setLong(1, key);
        List<Kept> kept = new ArrayList<>();
        Map<Long, Reader> opened = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long record = rows.getLong("record_key");
                Optional<Account> account = known.get(record);
                if (account == null) {
                    long article = rows.getLong("article_key");
                    Reader reader = opened.get(article);
                    if (reader == null) {
                        reader = reader(article);
                        opened.put(article, reader);
                    }
                    account = reader.read(rows);
                    known.put(record, account);
                }
                kept.add(new Kept(record, rows.getLong("happening_key"), account));
            }
        }
        return kept;
    }

    private Reader reader(long key) throws SQLException {
        Reader reader = readers.get(key);
        if (reader == null) {
            article.setLong(1, key);
            try (ResultSet rows = article.executeQuery()) {
                rows.next();
                reader = new Reader(ArticleRows.read(rows, 1));
            }
            readers.put(key, reader);
        }
        return reader;
    }

    /** Reads the records of one article. */
    private static final class Reader {
        private final Article article;
        private final CodePoints points;
        private final AccountReader accounts;

        Reader(Article article) {
            this.article = article;
            this.points = CodePoints.of(article.text());
            this.accounts = new AccountReader(article);
        }

        /** What a record tells, exactly as when it is read from its row. */
        Optional<Account> read(CodedRecord record) {
            return accounts.read(record, RecordRows.keptPlace(record), RecordRows.keptAttributes(record, points));
        }

        Optional<Account> read(ResultSet rows) throws SQLException {
            return accounts.read(RecordRows.read(rows, article.text(), points));
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(one, ofComponent, ofHappening, article)) {
            statement.close();
        }
    }
}
