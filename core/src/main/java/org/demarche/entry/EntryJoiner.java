package org.demarche.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Article;
import org.demarche.entry.Entry.KeptApart;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of many articles together into entries. Articles may come in any order: the entries are the same.
 * docs/entries.md tells how joining is decided. Not thread-safe.
 */
public final class EntryJoiner {
    /** The kinds that have entries. */
    public static final Set<Kind> KINDS = Set.copyOf(EnumSet.of(Kind.AGREEMENT, Kind.ARMS, Kind.EXERCISE, Kind.VISIT));

    /** So many refused joins are told of a record. */
    private static final int TOLD = 5;

    /** Entries so many days apart are compared in any case, so that it can be told why they were not joined. */
    private static final long NEAR = 92;

    private final Set<Kind> kinds;
    private final Apart apart;
    private final List<Report> reports = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param kinds the kinds of entries that are wanted, of {@link #KINDS}
     * @param apart what must not stand together
     */
    public EntryJoiner(Collection<Kind> kinds, Apart apart) {
        this.kinds = EnumSet.copyOf(kinds);
        this.apart = apart;
        if (!KINDS.containsAll(this.kinds)) {
            throw new IllegalArgumentException("no entries of " + kinds);
        }
    }

    /** Takes the records of one article. Nothing of its text is kept but the words that they cite. */
    public void add(Article article, List<CodedRecord> records, Origin origin) {
        if (records.isEmpty()) {
            return;
        }
        ReportReader reader = new ReportReader(article, origin, apart);
        for (Kind kind : kinds) {
            for (Report report : reader.read(kind, records)) {
                if (seen.add(
                        kind + "\n" + report.article() + "\n" + report.first().record())) {
                    reports.add(report);
                }
            }
        }
    }

    /** The ids that are to be kept apart and that no record has. */
    public Set<String> unknownIds() {
        Set<String> ids = new TreeSet<>(apart.ids());
        reports.forEach(report -> report.citations().forEach(citation -> ids.remove(citation.record())));
        return ids;
    }

    /** The entries of all that was added, by their first date, then by id. */
    public List<Entry> join() {
        Map<String, List<Draft>> drafts = new HashMap<>();
        List<Draft> all = new ArrayList<>();
        for (Report report : reports.stream().sorted(Report.ORDER).toList()) {
            List<Draft> alike = report.isWhole()
                    ? drafts.computeIfAbsent(report.kind() + "\n" + report.key(), key -> new ArrayList<>())
                    : List.of();
            Choice choice = choose(report, alike);
            if (choice.best == null) {
                Draft draft = new Draft(report, choice.refused());
                all.add(draft);
                if (report.isWhole()) {
                    alike.add(draft);
                }
            } else {
                choice.best.draft.add(report, choice.best.verdict.reasons());
            }
        }
        return all.stream()
                .map(Summary::of)
                .sorted(Comparator.comparing(Entry::first, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Entry::id))
                .toList();
    }

    private Choice choose(Report report, List<Draft> alike) {
        Likeness likeness = Likeness.of(report.kind());
        List<String> ids =
                report.citations().stream().map(citation -> citation.record()).toList();
        Choice choice = new Choice(report);
        for (Draft draft : alike) {
            OptionalLong gap = draft.gap(report);
            if (gap.orElse(0) <= Math.max(NEAR, likeness.reach())) {
                Verdict verdict = likeness.weigh(report, draft);
                if (apart.divides(ids, draft.records())) {
                    verdict.differs(() -> "kept apart by the list");
                }
                choice.offer(new Candidate(draft, verdict, gap.orElse(Long.MAX_VALUE)));
            }
        }
        return choice;
    }

    /** An entry that a report might belong to. */
    private record Candidate(Draft draft, Verdict verdict, long gap) {
        /** The one with the most that agrees, then the nearest in time, then by id. */
        static final Comparator<Candidate> BEST = Comparator.comparingInt(
                        (Candidate candidate) -> -candidate.verdict.weight())
                .thenComparingLong(Candidate::gap)
                .thenComparing(candidate -> candidate.draft.id());
    }

    /** The candidates of one report. */
    private static final class Choice {
        private final Report report;
        private final List<Candidate> against = new ArrayList<>();
        private @Nullable Candidate best;

        Choice(Report report) {
            this.report = report;
        }

        void offer(Candidate candidate) {
            if (!candidate.verdict.joins()) {
                against.add(candidate);
            } else if (best == null || Candidate.BEST.compare(candidate, best) < 0) {
                best = candidate;
            }
        }

        List<KeptApart> refused() {
            return against.stream()
                    .sorted(Candidate.BEST)
                    .limit(TOLD)
                    .map(one -> new KeptApart(
                            one.draft.id(), report.article(), report.first().record(), one.verdict.refusal()))
                    .toList();
        }
    }
}
