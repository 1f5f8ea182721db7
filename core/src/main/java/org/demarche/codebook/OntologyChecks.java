package org.demarche.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<List<String>, String> seen = new HashMap<>();
        for (Row row : rows) {
            List<String> key =
                    row.cells().subList(0, Math.min(columns, row.cells().size()));
            String earlier = seen.putIfAbsent(key, row.where());
            if (earlier != null) {
                problems.add(new Problem(
                        ProblemCode.DM046,
                        row.where(),
                        "'" + String.join(" ", key) + "' stands at " + earlier + " too."));
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
}
