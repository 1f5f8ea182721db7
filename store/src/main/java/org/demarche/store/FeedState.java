package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What watching feeds remembers. It is written through the writer of the articles, into the same transaction or a later
 * one: after a crash no item counts as taken whose article is not there. Not thread-safe; for the writer's thread.
 */
public final class FeedState {
    private static final String COLUMNS = "url, title, etag, last_modified, moved_to, polled, changed, next_poll,"
            + " not_before, pace, failures, code, message";
    private static final String ITEM = "feed, item, url, article, kept, tries, next_try, code, message";

    private final Store store;
    private final StoreWriter writer;

    /** @param writer of the articles of the same store */
    public FeedState(Store store, StoreWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /** What is remembered of a feed. */
    public FeedRow feed(String url) {
        String sql = "SELECT " + COLUMNS + " FROM feeds WHERE url = ?";
        List<FeedRow> found = select(sql, FeedState::row, url);
        return found.isEmpty() ? FeedRow.fresh(url) : found.get(0);
    }

    /** Remembers a feed. */
    public void put(FeedRow feed, Instant now) {
        String sql = "INSERT INTO feeds (" + COLUMNS + ", added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (url) DO UPDATE SET title = excluded.title, etag = excluded.etag,"
                + " last_modified = excluded.last_modified, moved_to = excluded.moved_to, polled = excluded.polled,"
                + " changed = excluded.changed, next_poll = excluded.next_poll, not_before = excluded.not_before,"
                + " pace = excluded.pace,"
                + " failures = excluded.failures, code = excluded.code, message = excluded.message";
        writer.note(
                sql,
                row -> row.texts(feed.url(), feed.title(), feed.etag(), feed.lastModified(), feed.movedTo())
                        .texts(text(feed.polled()), text(feed.changed()), text(feed.nextPoll()), text(feed.notBefore()))
                        .number(seconds(feed.pace()))
                        .number(feed.failures())
                        .texts(feed.code(), feed.message(), text(now)));
    }

    /** The words of an item when it was taken last from this feed, as their hash. */
    public Optional<String> taken(String feed, String item) {
        String sql = "SELECT hash FROM feed_items WHERE feed = ? AND item = ?";
        return select(sql, rows -> String.valueOf(rows.getString(1)), feed, item).stream()
                .findFirst();
    }

    /** Whether an item of this id with these words was taken from any feed. */
    public boolean isTaken(String item, String hash) {
        String sql = "SELECT 1 FROM feed_items WHERE item = ? AND hash = ? LIMIT 1";
        return !select(sql, rows -> 1, item, hash).isEmpty();
    }

    /** Remembers that an item was dealt with; to be called after its article was added. */
    public void take(String feed, String item, String hash, Instant now) {
        String sql =
                "INSERT INTO feed_items (feed, item, hash, taken, seen) VALUES (?, ?, ?, ?, ?) ON CONFLICT (feed, item)"
                        + " DO UPDATE SET hash = excluded.hash, taken = excluded.taken, seen = excluded.seen";
        writer.note(sql, row -> row.texts(feed, item, hash, text(now), text(now)));
    }

    /** Notes, once a day for each, that a feed lists items now. */
    public void listed(String feed, Collection<String> items, Instant now) {
        String moment = now.truncatedTo(ChronoUnit.SECONDS).toString();
        String today = now.truncatedTo(ChronoUnit.DAYS).toString();
        writer.note(
                "UPDATE feed_items SET seen = ? WHERE feed = ? AND item = ? AND seen < ?",
                items.stream()
                        .<StoreWriter.Parameters>map(item -> row -> row.texts(moment, feed, item, today))
                        .toList());
    }

    /** Forgets the items of a feed that it has not listed since a moment. */
    public void forget(String feed, Instant before) {
        writer.note("DELETE FROM feed_items WHERE feed = ? AND seen < ?", row -> row.texts(feed, text(before)));
    }

    /** Remembers an item that is to be tried again. */
    public void putFailed(FailedItem item) {
        String sql = "INSERT INTO failed_items (" + ITEM + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (feed, item) DO UPDATE SET url = excluded.url, article = excluded.article,"
                + " kept = excluded.kept, tries = excluded.tries, next_try = excluded.next_try,"
                + " code = excluded.code, message = excluded.message";
        writer.note(
                sql,
                row -> row.texts(item.feed(), item.item(), item.url(), item.article())
                        .truth(item.isKept())
                        .number(item.tries())
                        .texts(text(item.nextTry()), item.code(), item.message()));
    }

    /** Forgets that an item has to be tried again. */
    public void dropFailed(String feed, String item) {
        writer.note("DELETE FROM failed_items WHERE feed = ? AND item = ?", row -> row.texts(feed, item));
    }

    /** The items that are to be tried again, by feed and id. */
    public List<FailedItem> failed() {
        return select("SELECT " + ITEM + " FROM failed_items ORDER BY feed, item", FeedState::item);
    }

    private <T> List<T> select(String sql, Reader<T> reader, String... values) {
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            new Row(statement).texts(values);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    private static FeedRow row(ResultSet rows) throws SQLException {
        return new FeedRow(
                String.valueOf(rows.getString(1)),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                moment(rows.getString(6)),
                moment(rows.getString(7)),
                moment(rows.getString(8)),
                moment(rows.getString(9)),
                rows.getObject(10) == null ? null : Duration.ofSeconds(rows.getLong(10)),
                rows.getInt(11),
                rows.getString(12),
                rows.getString(13));
    }

    private static FailedItem item(ResultSet rows) throws SQLException {
        return new FailedItem(
                String.valueOf(rows.getString(1)),
                String.valueOf(rows.getString(2)),
                rows.getString(3),
                String.valueOf(rows.getString(4)),
                rows.getInt(5) == 1,
                rows.getInt(6),
                moment(rows.getString(7)),
                String.valueOf(rows.getString(8)),
                String.valueOf(rows.getString(9)));
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    /** Reads what stands in one row. */
    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
