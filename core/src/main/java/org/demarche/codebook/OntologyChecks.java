package org.demarche.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** What must hold between the lines of the ontology's tables. */
final class OntologyChecks {
    private final List<Problem> problems;

    OntologyChecks(List<Problem> problems) {
        this.problems = problems;
    }

    /** No two lines have the same text in the first columns, which name what a line is about. */
    void once(List<Row> rows, int columns) {
        once(rows, IntStream.range(0, columns).boxed().toList());
    }

    private void once(List<Row> rows, List<Integer> columns) {
        Map<List<String>, String> seen = new HashMap<>();
        for (Row row : rows) {
            List<String> key = columns.stream().map(row::get).toList();
            String earlier = seen.putIfAbsent(key, row.where());
            if (earlier != null) {
                problems.add(new Problem(
                        ProblemCode.DM046,
                        row.where(),
                        "'" + String.join(" ", key).strip() + "' stands at " + earlier + " too."));
            }
        }
    }

    /** Operators give codes that exist. */
    void codesExist(List<Row> compositions, Ontology ontology) {
        for (Row row : compositions) {
            String code = row.get(2);
            if (row.sound() && !code.isEmpty() && ontology.code(code).isEmpty()) {
                problems.add(new Problem(ProblemCode.DM031, row.where(2), "'" + code + "'."));
            }
        }
    }

    /** Countries: a code once from one day on, days in order, neighbours in time that exist. */
    void states(List<Row> countries) {
        once(countries, List.of(0, 8));
        daysInOrder(countries, 8);
        Set<String> codes = countries.stream().map(row -> row.get(0)).collect(Collectors.toSet());
        for (Row row : countries) {
            row.words(10).forEach(code -> known(row, 10, code, codes::contains));
            row.words(11).forEach(code -> known(row, 11, code, codes::contains));
        }
    }

    /** Members: organisation and country exist, days in order, nobody joins twice on one day. */
    void members(List<Row> members, List<Row> organisations, Ontology ontology) {
        daysInOrder(organisations, 2);
        once(members, List.of(0, 1, 2));
        daysInOrder(members, 2);
        Set<String> names = organisations.stream().map(row -> row.get(0)).collect(Collectors.toSet());
        for (Row row : members) {
            known(row, 0, row.get(0), names::contains);
            known(row, 1, row.get(1), ontology::isCountry);
        }
    }

    private void daysInOrder(List<Row> rows, int from) {
        for (Row row : rows) {
            if (row.sound() && Period.isReversed(row.orNull(from), row.orNull(from + 1))) {
                problems.add(
                        new Problem(ProblemCode.DM041, row.where(), row.get(from) + " to " + row.get(from + 1) + "."));
            }
        }
    }

    private void known(Row row, int column, String word, Predicate<String> exists) {
        if (row.sound() && !exists.test(word)) {
            problems.add(new Problem(ProblemCode.DM059, row.where(column), "'" + word + "'."));
        }
    }
}
