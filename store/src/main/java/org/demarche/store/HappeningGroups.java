package org.demarche.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.happening.Account;
import org.demarche.happening.Grouping;
import org.demarche.happening.Grouping.Group;
import org.demarche.record.CodedRecord;

/**
 * Brings records together that tell of one happening, as they come and go. A component is a set of records of which each is
 * alike enough to another one; when one comes or goes, its component alone is grouped anew, from the records alone, so that
 * the happenings are the same whatever the order in which articles came. Called inside the transaction that keeps an
 * article. Not thread-safe.
 */
final class HappeningGroups implements AutoCloseable {
    private final Accounts accounts;
    private final Neighbours neighbours;
    private final HappeningRows rows;
    private final KeptApart apart;

    HappeningGroups(Store store) throws SQLException {
        Connection connection = store.connection();
        this.accounts = new Accounts(connection);
        this.neighbours = new Neighbours(connection);
        this.rows = new HappeningRows(store);
        this.apart = new KeptApart(connection);
    }

    /**
     * Keys of the happenings that so far hold one record each.
     *
     * @param article id of the article
     * @param records ids of its records
     */
    long[] alone(String article, List<String> records) throws SQLException {
        long[] keys = new long[records.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = rows.alone(id(article, records.get(i)));
        }
        return keys;
    }

    /**
     * A record that was kept just now.
     *
     * @param key its key
     * @param happening key of the happening that holds it alone
     */
    record Added(long key, long happening, CodedRecord record) {}

    /** Takes note of an article that was kept just now. */
    void know(long key, Article article) {
        accounts.added(key, article);
    }

    /** Groups the records of an article, which were kept just now and stand alone. */
    void add(long article, List<Added> records) throws SQLException {
        List<Accounts.Kept> added = new ArrayList<>();
        for (Added record : records) {
            added.add(accounts.added(article, record));
        }
        for (Accounts.Kept kept : added) {
            if (kept.account().isPresent()) {
                neighbours.keep(kept.key(), kept.account().get());
            }
        }
        Components components = new Components();
        for (Accounts.Kept kept : added) {
            if (kept.account().isPresent()) {
                connect(kept, kept.account().get(), components);
            }
        }
        for (Set<Long> together : components.sets()) {
            regroup(together);
        }
    }

    private void connect(Accounts.Kept kept, Account account, Components components) throws SQLException {
        long own = rows.component(kept.happening());
        for (long key : neighbours.of(account)) {
            if (key != kept.key()) {
                Accounts.Kept near = accounts.one(key);
                if (near.account().isPresent()
                        && Grouping.touches(account, near.account().get())) {
                    components.unite(own, rows.component(near.happening()));
                }
            }
        }
    }

    /**
     * Prepares for records of an article to be no longer the current ones.
     *
     * @return the components to be given to {@link #regroup} when that is done
     */
    Set<Long> leave(long article) throws SQLException {
        Set<Long> components = rows.componentsOf(article);
        neighbours.drop(article);
        return components;
    }

    /** Groups the current records of some components anew. */
    void regroup(Collection<Long> components) throws SQLException {
        Map<String, Accounts.Kept> members = new LinkedHashMap<>();
        List<Account> list = new ArrayList<>();
        for (long component : components) {
            for (Accounts.Kept kept : accounts.ofComponent(component)) {
                kept.account().ifPresent(account -> {
                    members.put(name(account), kept);
                    list.add(account);
                });
            }
        }
        Map<Long, String> known = rows.ids(components);
        assign(new Grouping(list, apart.pairs()).groups(), members, known);
    }

    private void assign(List<Group> groups, Map<String, Accounts.Kept> members, Map<Long, String> known)
            throws SQLException {
        Map<Group, Long> keys = claim(groups, members, known);
        Map<String, Long> holders = new HashMap<>();
        Map<Integer, Long> components = new HashMap<>();
        for (Group group : groups) {
            long key = Objects.requireNonNull(keys.get(group));
            long component = components.computeIfAbsent(group.component(), number -> key);
            for (Account account : group.members()) {
                Accounts.Kept kept = Objects.requireNonNull(members.get(name(account)));
                holders.put(id(account.article(), account.record()), key);
                if (kept.happening() != key) {
                    rows.move(kept.key(), key);
                }
            }
            rows.update(key, id(group), component);
        }
        Set<Long> left = new TreeSet<>(known.keySet());
        keys.values().forEach(left::remove);
        for (long row : left) {
            rows.leave(row, holders.get(known.get(row)));
        }
    }

    /** Gives each group the row of its name, or one that none of the others has a better right to. */
    private Map<Group, Long> claim(List<Group> groups, Map<String, Accounts.Kept> members, Map<Long, String> known)
            throws SQLException {
        Map<String, Long> named = new HashMap<>();
        known.forEach((key, id) -> named.putIfAbsent(id, key));
        Map<Group, Long> keys = new HashMap<>();
        Set<Long> free = new HashSet<>(known.keySet());
        for (Group group : groups) {
            Long key = named.get(id(group));
            if (key != null && free.remove(key)) {
                keys.put(group, key);
            }
        }
        for (Group group : groups) {
            if (!keys.containsKey(group)) {
                Accounts.Kept first =
                        Objects.requireNonNull(members.get(name(group.members().get(0))));
                long before = first.happening();
                keys.put(group, free.remove(before) ? before : rows.insert(id(group)));
            }
        }
        return keys;
    }

    /** The counts of the happenings that an article tells of, after it has gone over to another report. */
    void recount(long article) throws SQLException {
        rows.recount(article);
    }

    /** Lets go of what was read in a transaction that was taken back. */
    void forget() {
        accounts.forget();
        apart.forget();
    }

    /** Reads anew which records a verdict keeps apart, and groups their components. */
    void keepApart() throws SQLException {
        apart.forget();
        for (long component : rows.componentsKeptApart()) {
            regroup(Set.of(component));
        }
    }

    private static String name(Account account) {
        return account.article() + "\n" + account.record();
    }

    private static String id(Group group) {
        Account first = group.members().get(0);
        return id(first.article(), first.record());
    }

    private static String id(String article, String record) {
        return Hashing.of(article + "\n" + record);
    }

    @Override
    public void close() throws SQLException {
        accounts.close();
        neighbours.close();
        rows.close();
        apart.close();
    }

    /** Sets of components that a new record brings together. */
    private static final class Components {
        private final Map<Long, Set<Long>> sets = new LinkedHashMap<>();

        void unite(long one, long other) {
            Set<Long> both = new TreeSet<>(sets.getOrDefault(one, Set.of(one)));
            both.addAll(sets.getOrDefault(other, Set.of(other)));
            both.forEach(member -> sets.put(member, both));
        }

        Set<Set<Long>> sets() {
            return new LinkedHashSet<>(sets.values());
        }
    }
}
