package org.demarche.happening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts records together that tell of one happening. What comes out depends on the records alone, not on their order: those
 * that agree most are joined first, and a group takes another only where most of their records fit.
 */
public final class Grouping {
    /** Between the records of two groups there must be so many points on average for the two to be one. */
    private static final double MEAN = 4.5;

    /** Of the pairs between two groups no more than this share may forbid that they are one. */
    private static final double FORBIDDEN = 0.15;

    private final List<Account> accounts;
    private final List<List<Account>> copies;
    private final BiPredicate<String, String> apart;

    /**
     * @param accounts in any order; each record once
     * @param apart tells by two ids of records whether a verdict keeps them apart
     */
    public Grouping(List<Account> accounts, BiPredicate<String, String> apart) {
        Map<List<Object>, List<Account>> alike = new LinkedHashMap<>();
        accounts.stream()
                .sorted(Account.ORDER)
                .forEach(account -> alike.computeIfAbsent(account.likeness(), key -> new ArrayList<>())
                        .add(account));
        this.copies = List.copyOf(alike.values());
        this.accounts = copies.stream().map(list -> list.get(0)).toList();
        this.apart = apart;
    }

    /** Whether two records are alike enough to be looked at together. */
    public static boolean touches(Account one, Account other) {
        Weighing weighing = SameHappening.weigh(one, other, false);
        return one.likeness().equals(other.likeness())
                || !weighing.forbidden() && weighing.points() >= SameHappening.JOINS;
    }

    /** What speaks for two records to tell of one happening and what against. */
    public static Compared compare(Account one, Account other) {
        Weighing weighing = SameHappening.weigh(one, other, true);
        int points = weighing.forbidden() ? Integer.MIN_VALUE : weighing.points();
        return new Compared(points, weighing.reasons());
    }

    /**
     * How alike two records are.
     *
     * @param points how much agrees, less what differs; the least there is where something forbids that they are one
     * @param words what agrees and what differs
     */
    public record Compared(int points, String words) {}

    /** The groups, each with its records as they were published. */
    public List<Group> groups() {
        Links links = new Links();
        for (Edge edge : links.edges) {
            links.join(edge);
        }
        return links.groups();
    }

    /**
     * Records that tell of one happening.
     *
     * @param members its records in the order of publication; the first names the happening
     * @param reasons for each why it is there: with which record it was joined, and what agrees
     * @param component number of the set of groups that were weighed against each other; groups of others have nothing in
     *     common
     */
    public record Group(List<Account> members, List<String> reasons, int component) {
        public Group {
            members = List.copyOf(members);
            reasons = List.copyOf(reasons);
        }
    }

    /** Two records that agree. */
    private record Edge(int one, int other, int points) {
        static final Comparator<Edge> STRONGEST = Comparator.comparingInt((Edge edge) -> -edge.points)
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other);
    }

    /**
     * The groups in the making: sums of points and counts of forbidden pairs between any two. Copies of one sentence stand for
     * one, with their number as its weight, so that a report in hundreds of papers costs little.
     */
    private final class Links {
        private final int size = accounts.size();
        private final double[][] points = new double[size][size];
        private final double[][] forbidden = new double[size][size];
        private final boolean[][] divided = new boolean[size][size];
        private final int[] group = new int[size];
        private final int[] component = new int[size];
        private final double[] count = new double[size];
        private final List<Edge> edges = new ArrayList<>();
        private final List<@Nullable Edge> because = new ArrayList<>();

        Links() {
            for (int i = 0; i < size; i++) {
                group[i] = i;
                component[i] = i;
                count[i] = copies.get(i).size();
                because.add(null);
            }
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    weigh(i, j);
                }
            }
            edges.sort(Edge.STRONGEST);
        }

        private void weigh(int i, int j) {
            Account one = accounts.get(i);
            Account other = accounts.get(j);
            Weighing weighing = SameHappening.weigh(one, other, false);
            int sum = weighing.points();
            boolean forbids = weighing.forbidden();
            boolean kept = areApart(copies.get(i), copies.get(j));
            double pairs = count[i] * count[j];
            points[i][j] = points[j][i] = sum * pairs;
            forbidden[i][j] = forbidden[j][i] = forbids ? pairs : 0;
            divided[i][j] = divided[j][i] = kept;
            if (!forbids && sum >= SameHappening.JOINS) {
                edges.add(new Edge(i, j, sum));
                connect(i, j);
            }
        }

        private boolean areApart(List<Account> some, List<Account> others) {
            return some.stream()
                    .anyMatch(one -> others.stream().anyMatch(other -> apart.test(one.record(), other.record())));
        }

        private void connect(int i, int j) {
            int least = Math.min(component[i], component[j]);
            int most = Math.max(component[i], component[j]);
            for (int k = 0; k < size && least != most; k++) {
                component[k] = component[k] == most ? least : component[k];
            }
        }

        void join(Edge edge) {
            int into = Math.min(group[edge.one], group[edge.other]);
            int from = Math.max(group[edge.one], group[edge.other]);
            if (into == from || divided[into][from]) {
                return;
            }
            double pairs = count[into] * count[from];
            if (points[into][from] < MEAN * pairs || forbidden[into][from] > FORBIDDEN * pairs) {
                return;
            }
            for (int k = 0; k < size; k++) {
                points[into][k] = points[k][into] = points[into][k] + points[from][k];
                forbidden[into][k] = forbidden[k][into] = forbidden[into][k] + forbidden[from][k];
                divided[into][k] = divided[k][into] = divided[into][k] || divided[from][k];
            }
            because.set(from, edge);
            count[into] += count[from];
            for (int k = 0; k < size; k++) {
                group[k] = group[k] == from ? into : group[k];
            }
        }

        List<Group> groups() {
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if (group[i] == i) {
                    groups.add(group(i));
                }
            }
            return groups;
        }

        private Group group(int leader) {
            Map<Account, String> reasons = new TreeMap<>(Account.ORDER);
            for (int k = 0; k < size; k++) {
                if (group[k] == leader) {
                    Account first = accounts.get(k);
                    copies.get(k).forEach(copy -> reasons.put(copy, "the same words as " + first.record()));
                    reasons.put(
                            first,
                            Optional.ofNullable(because.get(k))
                                    .map(this::reason)
                                    .orElse(""));
                }
            }
            return new Group(List.copyOf(reasons.keySet()), List.copyOf(reasons.values()), component[leader]);
        }

        /** The edge was kept by the one of the two groups that has the later first record. */
        private String reason(Edge edge) {
            Account one = accounts.get(edge.one);
            Account other = accounts.get(edge.other);
            return "with " + one.record() + ": " + compare(one, other).words();
        }
    }
}
