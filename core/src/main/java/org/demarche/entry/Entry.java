package org.demarche.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A line of a register: one deal, agreement, exercise or visit, with its history. docs/entries.md describes how it is
 * written. Immutable.
 *
 * @param id hash of the kind and of the record that tells its first step: articles read in another order, or later
 *     ones, leave it as it is
 * @param kind agreement, arms, exercise or visit
 * @param parties codes of all that take part, by their letters
 * @param from code of the supplier or the guest, or null where it is not said who of the parties that is
 * @param to code of the recipient or the host, or null
 * @param what the thing itself, under the names of docs/entries.md; values are strings, numbers, lists or maps
 * @param first date of the first step; of exercises and visits the day on which they begin
 * @param last date of the last step; of exercises and visits the day on which they end
 * @param stage how far it has got, or null
 * @param stageDate when it got there, or null
 * @param steps its history, in the order of time
 * @param keptApart the entries that it came nearest to and was not joined with
 * @param origin what made the first record
 */
public record Entry(
        String id,
        Kind kind,
        List<String> parties,
        @Nullable String from,
        @Nullable String to,
        Map<String, Object> what,
        @Nullable String first,
        @Nullable String last,
        @Nullable String stage,
        @Nullable String stageDate,
        List<Step> steps,
        List<KeptApart> keptApart,
        Origin origin) {

    public Entry {
        parties = List.copyOf(parties);
        what = Collections.unmodifiableMap(new LinkedHashMap<>(what));
        steps = List.copyOf(steps);
        keptApart = List.copyOf(keptApart);
    }

    /** All records that tell of it, step by step. */
    public Stream<Citation> records() {
        return steps.stream().flatMap(step -> step.records().stream());
    }

    /**
     * A join that was refused.
     *
     * @param entry id of the entry that a record might have belonged to
     * @param article id of its article
     * @param record id of that record
     * @param because what speaks for the join, and what against
     */
    public record KeptApart(String entry, String article, String record, String because) {}
}
