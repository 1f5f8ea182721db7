package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the table {@code happenings}. A row whose records all are no longer current keeps its counts and has no
 * component; it is taken up again when its record comes back. Not thread-safe.
 */
final class HappeningRows implements AutoCloseable {
    private static final String COUNT = "UPDATE happenings SET (records, articles, reports) = (SELECT count(*),"
            + " count(DISTINCT r.article), count(DISTINCT coalesce(a.report, -a.key)) FROM records AS r"
            + " JOIN articles AS a ON a.key = r.article WHERE r.happening = happenings.key AND r.current = 1)";

    /**
     * Which record of a happening speaks for it, and on what day it is counted: days that the words name before days of
     * publication, short times before long ones, early ones before late ones; then both sides known, the surest record, the
     * earliest article, ids. As in 0005-leads.sql.
     */
    private static final String LEAD =
            "UPDATE records SET turn = placed.turn, day = placed.day FROM (SELECT key, row_number() OVER lead AS turn,"
                    + " first_value(own) OVER lead AS day FROM (SELECT r.key, coalesce(r.date_start, a.published) AS own,"
                    + " r.date_basis, r.date_start, r.date_end, r.source_code, r.target_code, r.confidence, a.published,"
                    + " a.id AS article_id, r.id AS record_id FROM records AS r JOIN articles AS a ON a.key = r.article"
                    + " WHERE r.happening = ? AND r.current = 1) WINDOW lead AS (ORDER BY date_basis IS NOT 'text',"
                    + " coalesce(julianday(date_end) - julianday(date_start), 0), own IS NULL, own,"
                    + " (source_code IS NULL) + (target_code IS NULL), confidence DESC, published IS NULL, published,"
                    + " article_id, record_id)) AS placed WHERE records.key = placed.key"
                    + " AND (records.turn <> placed.turn OR records.day IS NOT placed.day)";

    private final List<PreparedStatement> statements = new ArrayList<>();
    private final PreparedStatement find;
    private final KeyedInsert insert;
    private final PreparedStatement revive;
    private final PreparedStatement byId;
    private final PreparedStatement component;
    private final PreparedStatement components;
    private final PreparedStatement apart;
    private final PreparedStatement ids;
    private final PreparedStatement move;
    private final PreparedStatement name;
    private final PreparedStatement count;
    private final PreparedStatement lead;
    private final PreparedStatement recount;
    private final PreparedStatement follow;
    private final PreparedStatement drop;
    private final PreparedStatement freeze;

    HappeningRows(Store store) throws SQLException {
        Connection connection = store.connection();
        this.find = prepare(connection, "SELECT key FROM happenings WHERE id = ? AND component IS NULL");
        this.insert = new KeyedInsert(
                store,
                "INSERT INTO happenings (id, records, articles, reports, component) VALUES (?, 1, 1, 1,"
                        + " (SELECT coalesce(max(key), 0) + 1 FROM happenings))");
        this.revive = prepare(
                connection,
                "UPDATE happenings SET component = key, records = 1, articles = 1, reports = 1 WHERE key = ?");
        this.byId = prepare(connection, "SELECT key FROM happenings WHERE id = ? AND component IS NOT NULL");
        this.component = prepare(connection, "SELECT component FROM happenings WHERE key = ?");
        this.components = prepare(
                connection,
                "SELECT DISTINCT component FROM happenings WHERE component IS NOT NULL"
                        + " AND key IN (SELECT happening FROM records WHERE article = ? AND current = 1)");
        this.apart = prepare(
                connection,
                "SELECT DISTINCT component FROM happenings WHERE component IS NOT NULL"
                        + " AND key IN (SELECT happening FROM records WHERE current = 1 AND id IN"
                        + " (SELECT one FROM kept_apart UNION SELECT other FROM kept_apart))");
        this.ids = prepare(connection, "SELECT key, id FROM happenings WHERE component = ?");
        this.move = prepare(connection, "UPDATE records SET happening = ? WHERE key = ?");
        this.name = prepare(connection, "UPDATE happenings SET id = ?, component = ? WHERE key = ?");
        this.count = prepare(connection, COUNT + " WHERE key = ?");
        this.lead = prepare(connection, LEAD);
        this.recount = prepare(
                connection,
                COUNT + " WHERE articles > 1 AND key IN"
                        + " (SELECT happening FROM records WHERE article = ? AND current = 1)");
        this.follow = prepare(connection, "UPDATE records SET happening = ? WHERE happening = ?");
        this.drop = prepare(connection, "DELETE FROM happenings WHERE key = ?");
        this.freeze = prepare(connection, "UPDATE happenings SET component = NULL WHERE key = ?");
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.add(statement);
        return statement;
    }

    /** The row of a happening of one record: the one that it had before, or a new one. */
    long alone(String id) throws SQLException {
        find.setString(1, id);
        try (ResultSet rows = find.executeQuery()) {
            if (rows.next()) {
                long key = rows.getLong(1);
                revive.setLong(1, key);
                revive.executeUpdate();
                return key;
            }
        }
        return insert(id);
    }

    /** A new row, which is its own component. */
    long insert(String id) throws SQLException {
        insert.row().text(id);
        return insert.run();
    }

    /** The row of a happening that has current records; 0 when there is none. */
    long key(String id) throws SQLException {
        byId.setString(1, id);
        try (ResultSet rows = byId.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** The component of a happening; itself where it has none. */
    long component(long happening) throws SQLException {
        component.setLong(1, happening);
        try (ResultSet rows = component.executeQuery()) {
            long key = rows.next() ? rows.getLong(1) : 0;
            return key == 0 ? happening : key;
        }
    }

    /** The components of the current records of an article. */
    Set<Long> componentsOf(long article) throws SQLException {
        components.setLong(1, article);
        return keys(components);
    }

    /** The components of the records of which a verdict says something. */
    Set<Long> componentsKeptApart() throws SQLException {
        return keys(apart);
    }

    private static Set<Long> keys(PreparedStatement statement) throws SQLException {
        Set<Long> keys = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getLong(1));
            }
        }
        return keys;
    }

    /** The rows of some components with their ids. */
    Map<Long, String> ids(Collection<Long> of) throws SQLException {
        Map<Long, String> found = new TreeMap<>();
        for (long key : of) {
            ids.setLong(1, key);
            try (ResultSet rows = ids.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), String.valueOf(rows.getString(2)));
                }
            }
        }
        return found;
    }

    /** Puts a record into a happening. */
    void move(long record, long happening) throws SQLException {
        new Row(move).number(happening).number(record);
        move.executeUpdate();
    }

    /** Names a happening, counts its records and puts them in their turns. */
    void update(long happening, String id, long inComponent) throws SQLException {
        new Row(name).text(id).number(inComponent).number(happening);
        name.executeUpdate();
        count.setLong(1, happening);
        count.executeUpdate();
        lead.setLong(1, happening);
        lead.executeUpdate();
    }

    /**
     * A happening has no current record any more.
     *
     * @param holder the happening that now has the record by which it was named, to which older records follow; without one
     *     they stay
     */
    void leave(long happening, @Nullable Long holder) throws SQLException {
        if (holder == null) {
            freeze.setLong(1, happening);
            freeze.executeUpdate();
            return;
        }
        new Row(follow).number(holder).number(happening);
        follow.executeUpdate();
        drop.setLong(1, happening);
        drop.executeUpdate();
    }

    /** Counts the happenings of an article that others tell of too anew. */
    void recount(long article) throws SQLException {
        recount.setLong(1, article);
        recount.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        for (PreparedStatement statement : statements) {
            statement.close();
        }
    }
}
