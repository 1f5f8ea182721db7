package org.demarche.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.record.CodedRecord;

/** Pairs of records that must not stand in one entry: how a user undoes a join. Immutable. */
public final class Apart {
    /** No pairs. */
    public static final Apart NONE = new Apart(Map.of());

    private final Map<String, Set<String>> pairs;

    private Apart(Map<String, Set<String>> pairs) {
        this.pairs = pairs;
    }

    /**
     * Reads lines of two ids of records with space or tab between them. Empty lines and lines that begin with # are
     * passed over.
     *
     * @param lines of a file
     * @param where name of that file, for messages
     * @throws DemarcheException with every line that cannot be read
     */
    public static Apart read(List<String> lines, String where) {
        Map<String, Set<String>> pairs = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] ids = line.split("\\s+");
            String found = ids.length != 2 ? ids.length + (ids.length == 1 ? " id" : " ids") : "the same id twice";
            if (ids.length == 2 && !ids[0].equals(ids[1])) {
                pairs.computeIfAbsent(ids[0], id -> new LinkedHashSet<>()).add(ids[1]);
                pairs.computeIfAbsent(ids[1], id -> new LinkedHashSet<>()).add(ids[0]);
            } else {
                problems.add(new Problem(ProblemCode.DM070, where + ":" + (i + 1), found + " in '" + line + "'."));
            }
        }
        if (!problems.isEmpty()) {
            throw new DemarcheException(problems);
        }
        return new Apart(pairs);
    }

    /** The pairs, each once, by their letters. */
    public List<List<String>> pairs() {
        List<List<String>> all = new ArrayList<>();
        pairs.forEach((one, others) -> others.stream()
                .filter(other -> one.compareTo(other) < 0)
                .forEach(other -> all.add(List.of(one, other))));
        all.sort(Comparator.comparing(String::valueOf));
        return all;
    }

    /** Every id that is named, by its letters. */
    public Set<String> ids() {
        return new TreeSet<>(pairs.keySet());
    }

    /** True where one of some records must not stand with one of others. */
    boolean divides(Collection<String> some, Collection<String> others) {
        return !pairs.isEmpty()
                && some.stream()
                        .anyMatch(
                                id -> pairs.getOrDefault(id, Set.of()).stream().anyMatch(others::contains));
    }

    /** True where two of the records must not stand together. */
    boolean divides(List<CodedRecord> records) {
        if (pairs.isEmpty()) {
            return false;
        }
        Set<String> ids = new HashSet<>();
        records.forEach(record -> ids.add(record.id()));
        return divides(ids, ids);
    }
}
