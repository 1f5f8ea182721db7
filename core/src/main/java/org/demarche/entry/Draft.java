package org.demarche.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.article.Hashing;
import org.demarche.entry.Entry.KeptApart;
import org.jspecify.annotations.Nullable;

/** An entry in the making: its reports so far, in the order of time. Not thread-safe. */
final class Draft {
    /** The reason that stands with the record that an entry begins with. */
    static final String FIRST = "first record";

    private final String id;
    private final List<Report> reports = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final Set<String> records = new HashSet<>();
    private final Set<String> articles = new HashSet<>();
    private final List<KeptApart> keptApart;

    /** @param keptApart the entries that its first report was not joined to */
    Draft(Report first, List<KeptApart> keptApart) {
        this.id = Hashing.of(first.kind().label()
                + '\n'
                + first.article()
                + '\n'
                + first.first().record());
        this.keptApart = List.copyOf(keptApart);
        add(first, FIRST);
    }

    void add(Report report, String because) {
        reports.add(report);
        reasons.add(because);
        report.citations().forEach(citation -> records.add(citation.record()));
        articles.add(report.article());
    }

    String id() {
        return id;
    }

    List<Report> reports() {
        return reports;
    }

    /** Why a report was joined. */
    String reason(int report) {
        return reasons.get(report);
    }

    List<KeptApart> keptApart() {
        return keptApart;
    }

    /** Ids of its records. */
    Set<String> records() {
        return records;
    }

    boolean hasArticle(String article) {
        return articles.contains(article);
    }

    /** What its reports say of something, without those that say nothing. */
    <T> Stream<T> say(Function<Report, @Nullable T> what) {
        return reports.stream().map(what).filter(Objects::nonNull);
    }

    /** Its report that is nearest in time; null where none has a day. */
    @Nullable
    Days nearest(@Nullable Days days) {
        Days best = null;
        long least = Long.MAX_VALUE;
        if (days != null) {
            for (Report report : reports) {
                Days told = report.when().told();
                long gap = told == null ? Long.MAX_VALUE : days.gapTo(told);
                if (told != null && gap <= least) {
                    best = told;
                    least = gap;
                }
            }
        }
        return best;
    }

    /** Days between a report and its nearest; empty where one has no day. */
    OptionalLong gap(Report report) {
        Days days = report.when().told();
        Days nearest = nearest(days);
        return days == null || nearest == null ? OptionalLong.empty() : OptionalLong.of(days.gapTo(nearest));
    }
}
