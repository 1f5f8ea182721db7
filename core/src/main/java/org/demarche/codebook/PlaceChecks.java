package org.demarche.codebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** What must hold between the cells and the lines of the tables of places. */
final class PlaceChecks {
    private final List<Problem> problems;

    PlaceChecks(List<Problem> problems) {
        this.problems = problems;
    }

    void check(List<Row> rows) {
        Map<String, String> seen = new HashMap<>();
        Set<String> names = new HashSet<>();
        rows.stream().filter(row -> row.get(7).isEmpty()).forEach(row -> names.add(row.get(0)));
        for (Row row : rows) {
            if (!row.sound()) {
                continue;
            }
            String fact =
                    PlaceKey.of(row.get(0)) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3) + " " + row.get(6);
            String earlier = seen.putIfAbsent(fact, row.where());
            if (earlier != null) {
                add(ProblemCode.DM046, row.where(), "'" + row.get(0) + "' stands at " + earlier + " too.");
            }
            if (row.get(4).isEmpty() != row.get(5).isEmpty()) {
                add(ProblemCode.DM034, row.where(4), "'lat' and 'lon' stand together.");
            }
            boolean missing = row.get(6).isEmpty() && !names.contains(row.get(7));
            if (!row.get(7).isEmpty() && missing) {
                add(ProblemCode.DM034, row.where(7), "'main' takes a name of these tables, not '" + row.get(7) + "'.");
            }
        }
    }

    private void add(ProblemCode code, String where, String detail) {
        problems.add(new Problem(code, where, detail));
    }
}
