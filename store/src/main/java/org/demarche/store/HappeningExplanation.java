package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.happening.Account;
import org.demarche.happening.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * Why the records of a happening are together, and why others that come close are not.
 *
 * @param id its id
 * @param day on which it is counted, or null
 * @param lead id of the record that speaks for it
 * @param members its records in the order of publication
 * @param near records that were compared and left out, the closest first
 */
public record HappeningExplanation(
        String id, @Nullable String day, String lead, List<Member> members, List<Near> near) {
    private static final int MOST_NEAR = 10;

    public HappeningExplanation {
        members = List.copyOf(members);
        near = List.copyOf(near);
    }

    /**
     * A record.
     *
     * @param article its id
     * @param record id of the record
     * @param report number of its report among those of the happening, from 1 on: copies of one text have the same
     * @param day that it tells itself, or null
     * @param code CAMEO code, or the one of what did not happen
     * @param evidence the words
     * @param reason why it is there; "" for the one that the others were joined to
     */
    public record Member(
            String article,
            String record,
            int report,
            @Nullable String day,
            @Nullable String source,
            @Nullable String target,
            @Nullable String code,
            @Nullable String publisher,
            @Nullable String url,
            String evidence,
            String reason) {}

    /**
     * A record of another happening.
     *
     * @param happening id of that one
     * @param record the record
     * @param reason what speaks for it and what against, against the nearest of the members
     */
    public record Near(String happening, Member record, String reason) {}

    /** Ids of the happenings whose id begins so, or of which a record has an id that begins so. */
    public static List<String> find(Store store, String beginning) {
        String sql = "SELECT id FROM happenings WHERE component IS NOT NULL AND substr(id, 1, ?) = ? UNION"
                + " SELECT happenings.id FROM records JOIN happenings ON happenings.key = records.happening"
                + " WHERE records.current = 1 AND substr(records.id, 1, ?) = ? ORDER BY 1 LIMIT 20";
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            new Row(statement)
                    .number(beginning.length())
                    .text(beginning)
                    .number(beginning.length())
                    .text(beginning);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    /** Explains a happening that is there. */
    public static HappeningExplanation of(Store store, String id) {
        try (Accounts accounts = new Accounts(store.connection());
                Neighbours neighbours = new Neighbours(store.connection());
                HappeningRows rows = new HappeningRows(store);
                KeptApart apart = new KeptApart(store.connection());
                Shown shown = new Shown(store)) {
            long key = rows.key(id);
            List<Accounts.Kept> kept = accounts.ofHappening(key);
            Map<String, String> reasons = reasons(accounts.ofComponent(rows.component(key)), apart);
            List<Member> members = new ArrayList<>();
            List<Account> told = new ArrayList<>();
            TreeSet<Long> others = new TreeSet<>();
            for (Accounts.Kept one : kept) {
                String reason = one.account()
                        .map(HappeningExplanation::name)
                        .map(reasons::get)
                        .orElse("");
                members.add(shown.member(one.key(), reason));
                if (one.account().isPresent()) {
                    told.add(one.account().get());
                    others.addAll(neighbours.of(one.account().get()));
                }
            }
            kept.forEach(one -> others.remove(one.key()));
            Lead lead = Lead.of(store, key);
            return new HappeningExplanation(id, lead.day, lead.record, members, near(others, told, accounts, shown));
        } catch (SQLException e) {
            throw store.failed(e);
        }
    }

    private static Map<String, String> reasons(List<Accounts.Kept> component, KeptApart apart) throws SQLException {
        List<Account> list = new ArrayList<>();
        component.forEach(one -> one.account().ifPresent(list::add));
        Map<String, String> reasons = new HashMap<>();
        for (Grouping.Group group : new Grouping(list, apart.pairs()).groups()) {
            for (int i = 0; i < group.members().size(); i++) {
                reasons.put(name(group.members().get(i)), group.reasons().get(i));
            }
        }
        return reasons;
    }

    private static List<Near> near(Iterable<Long> others, List<Account> members, Accounts accounts, Shown shown)
            throws SQLException {
        Map<Long, Grouping.Compared> closest = new LinkedHashMap<>();
        for (long key : others) {
            accounts.one(key)
                    .account()
                    .flatMap(account -> closest(account, members))
                    .ifPresent(best -> closest.put(key, best));
        }
        List<Map.Entry<Long, Grouping.Compared>> best = closest.entrySet().stream()
                .filter(entry -> entry.getValue().points() > 0)
                .sorted(Comparator.comparingInt((Map.Entry<Long, Grouping.Compared> entry) ->
                                -entry.getValue().points())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_NEAR)
                .toList();
        List<Near> near = new ArrayList<>();
        for (Map.Entry<Long, Grouping.Compared> entry : best) {
            near.add(new Near(
                    shown.happening(entry.getKey()),
                    shown.member(entry.getKey(), ""),
                    entry.getValue().words()));
        }
        return near;
    }

    private static Optional<Grouping.Compared> closest(Account account, List<Account> members) {
        return members.stream()
                .map(member -> Grouping.compare(member, account))
                .max(Comparator.comparingInt(Grouping.Compared::points));
    }

    private static String name(Account account) {
        return account.article() + "\n" + account.record();
    }

    /** The record that speaks for a happening, with the day of both. */
    private record Lead(@Nullable String day, String record) {
        static Lead of(Store store, long happening) throws SQLException {
            String sql = "SELECT day, id FROM records WHERE happening = ? AND current = 1 AND turn = 1";
            try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
                statement.setLong(1, happening);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return new Lead(rows.getString(1), String.valueOf(rows.getString(2)));
                }
            }
        }
    }

    /** Reads records as they are shown. */
    private static final class Shown implements AutoCloseable {
        private final PreparedStatement select;
        private final PreparedStatement happening;
        private final Map<Long, Integer> reports = new HashMap<>();

        Shown(Store store) throws SQLException {
            this.select = store.connection()
                    .prepareStatement(
                            "SELECT a.id, r.id, coalesce(a.report, -a.key), coalesce(r.date_start, a.published),"
                                    + " coalesce(r.source_code, r.source_text), coalesce(r.target_code, r.target_text), coalesce(r.cameo, r.would_be), a.publisher,"
                                    + " a.url, substr(a.text, s.start + 1, s.end - s.start) FROM records AS r"
                                    + " JOIN articles AS a ON a.key = r.article"
                                    + " JOIN sentences AS s ON s.key = r.evidence WHERE r.key = ?");
            this.happening = store.connection()
                    .prepareStatement("SELECT h.id FROM records AS r JOIN happenings AS h ON h.key = r.happening"
                            + " WHERE r.key = ?");
        }

        Member member(long key, String reason) throws SQLException {
            select.setLong(1, key);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                int report = reports.computeIfAbsent(rows.getLong(3), unseen -> reports.size() + 1);
                return new Member(
                        words(rows, 1),
                        words(rows, 2),
                        report,
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7),
                        rows.getString(8),
                        rows.getString(9),
                        words(rows, 10),
                        reason);
            }
        }

        String happening(long record) throws SQLException {
            happening.setLong(1, record);
            try (ResultSet rows = happening.executeQuery()) {
                rows.next();
                return words(rows, 1);
            }
        }

        private static String words(ResultSet rows, int column) throws SQLException {
            return String.valueOf(rows.getString(column));
        }

        @Override
        public void close() throws SQLException {
            select.close();
            happening.close();
        }
    }
}
