package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.entry.Days;
import org.demarche.happening.ReportText;
import org.demarche.happening.SameReport;
import org.jspecify.annotations.Nullable;

/**
 * Brings articles together that are one report, as they come. Which ones are together does not depend on the order: an
 * article belongs to the report of every copy that is found, and reports that have a copy in common are one. Called inside
 * the transaction that keeps an article. Not thread-safe.
 */
final class ReportGroups implements AutoCloseable {
    /** Two articles with fewer fingerprints in common are not compared, unless one has only one. */
    private static final int LEAST = 2;

    private final PreparedStatement find;
    private final PreparedStatement keep;
    private final PreparedStatement text;
    private final PreparedStatement reportOf;
    private final KeyedInsert insert;
    private final PreparedStatement assign;
    private final PreparedStatement first;
    private final PreparedStatement move;
    private final PreparedStatement update;
    private final PreparedStatement drop;
    private final PreparedStatement size;
    private final PreparedStatement members;
    private final Recent<ReportText> texts = new Recent<>(5_000);

    ReportGroups(Store store) throws SQLException {
        Connection connection = store.connection();
        this.find =
                connection.prepareStatement("SELECT article FROM fingerprints WHERE hash = ? AND day BETWEEN ? AND ?");
        this.keep = connection.prepareStatement("INSERT INTO fingerprints (hash, day, article) VALUES (?, ?, ?)");
        this.text = connection.prepareStatement(
                "SELECT " + ArticleRows.columns("articles") + " FROM articles WHERE key = ?");
        this.reportOf = connection.prepareStatement("SELECT report FROM articles WHERE key = ?");
        this.insert = new KeyedInsert(store, "INSERT INTO reports (id, first, articles) VALUES (?, ?, 1)");
        this.assign = connection.prepareStatement("UPDATE articles SET report = ? WHERE key = ?");
        this.first = connection.prepareStatement("SELECT first FROM reports WHERE key = ?");
        this.move = connection.prepareStatement("UPDATE articles SET report = ? WHERE report = ?");
        this.update = connection.prepareStatement(
                "UPDATE reports SET id = ?, first = ?, articles = articles + ? WHERE key = ?");
        this.size = connection.prepareStatement("SELECT articles FROM reports WHERE key = ?");
        this.members = connection.prepareStatement("SELECT key FROM articles WHERE report = ?");
        this.drop = connection.prepareStatement("DELETE FROM reports WHERE key = ?");
    }

    /**
     * Finds the report of an article that was kept just now.
     *
     * @return keys of articles that have gone over to another report, so that their happenings may have fewer
     */
    List<Long> add(long key, Article article) throws SQLException {
        ReportText added = ReportText.of(article);
        Set<Long> copies = copies(added);
        keepFingerprints(key, added);
        texts.put(key, added);
        Set<Long> reports = new TreeSet<>();
        for (long copy : copies) {
            reports.add(reportOf(copy));
        }
        String own = order(article);
        long report = reports.isEmpty() ? insert(own) : largest(reports);
        new Row(assign).number(report).number(key);
        assign.executeUpdate();
        return reports.isEmpty() ? List.of() : unite(report, reports, own);
    }

    /** The report that the others are put into, so that few articles have to go over. */
    private long largest(Set<Long> reports) throws SQLException {
        long best = 0;
        long most = -1;
        for (long report : reports) {
            size.setLong(1, report);
            try (ResultSet rows = size.executeQuery()) {
                long articles = rows.next() ? rows.getLong(1) : 0;
                if (articles > most) {
                    most = articles;
                    best = report;
                }
            }
        }
        return best;
    }

    private List<Long> unite(long into, Set<Long> reports, String own) throws SQLException {
        List<Long> moved = new ArrayList<>();
        String least = own;
        for (long report : reports) {
            String order = first(report);
            least = order.compareTo(least) < 0 ? order : least;
            if (report != into) {
                moved.addAll(articles(report));
                new Row(move).number(into).number(report);
                move.executeUpdate();
                drop.setLong(1, report);
                drop.executeUpdate();
            }
        }
        new Row(update)
                .text(Hashing.of(least))
                .text(least)
                .number(moved.size() + 1)
                .number(into);
        update.executeUpdate();
        return moved;
    }

    private List<Long> articles(long report) throws SQLException {
        List<Long> keys = new ArrayList<>();
        members.setLong(1, report);
        try (ResultSet rows = members.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getLong(1));
            }
        }
        return keys;
    }

    /** By what the first article of a report is known, whatever order they come in. */
    private static String order(Article article) {
        String published = article.published();
        return (published == null ? "~" : published) + "\n" + article.id() + "\n" + Hashing.of(article.text());
    }

    private Set<Long> copies(ReportText added) throws SQLException {
        long[] hashes = added.shingles().fingerprints();
        Map<Long, Integer> counts = new HashMap<>();
        for (long hash : hashes) {
            new Row(find).number(hash).text(day(added, -SameReport.REACH)).text(day(added, SameReport.REACH));
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    counts.merge(rows.getLong(1), 1, Integer::sum);
                }
            }
        }
        Set<Long> copies = new TreeSet<>();
        for (Map.Entry<Long, Integer> candidate : counts.entrySet()) {
            ReportText other = textOf(candidate.getKey());
            int least = Math.min(LEAST, Math.min(hashes.length, other.shingles().fingerprints().length));
            if (candidate.getValue() >= least && SameReport.why(added, other).isPresent()) {
                copies.add(candidate.getKey());
            }
        }
        return copies;
    }

    /** A day so many days away; for an article without one the day that all such articles have. */
    private static String day(ReportText text, int away) {
        Days published = text.published();
        LocalDate day = published == null ? null : published.first().plusDays(away);
        return day == null ? "" : day.toString();
    }

    private void keepFingerprints(long key, ReportText added) throws SQLException {
        for (long hash : added.shingles().fingerprints()) {
            new Row(keep).number(hash).text(day(added, 0)).number(key);
            keep.addBatch();
        }
        keep.executeBatch();
    }

    private ReportText textOf(long article) throws SQLException {
        ReportText known = texts.get(article);
        if (known == null) {
            text.setLong(1, article);
            try (ResultSet rows = text.executeQuery()) {
                rows.next();
                known = ReportText.of(ArticleRows.read(rows, 1));
            }
            texts.put(article, known);
        }
        return known;
    }

    private long reportOf(long article) throws SQLException {
        reportOf.setLong(1, article);
        try (ResultSet rows = reportOf.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String first(long report) throws SQLException {
        first.setLong(1, report);
        try (ResultSet rows = first.executeQuery()) {
            @Nullable String order = rows.next() ? rows.getString(1) : null;
            return order == null ? "~" : order;
        }
    }

    private long insert(String order) throws SQLException {
        insert.row().text(Hashing.of(order)).text(order);
        return insert.run();
    }

    /** Lets go of what was read in a transaction that was taken back. */
    void forget() {
        texts.clear();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        for (PreparedStatement statement :
                new PreparedStatement[] {find, keep, text, reportOf, assign, first, move, update, drop, size, members
                }) {
            statement.close();
        }
    }
}
