package org.demarche.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** What must hold in the tables of equipment beyond the shape of their cells. */
final class EquipmentChecks {
    private final List<Problem> problems;

    EquipmentChecks(List<Problem> problems) {
        this.problems = problems;
    }

    /** A name means one weapon, unless other words must stand near it; each maker is a country. */
    void check(List<Row> rows, Ontology ontology) {
        Map<String, Row> seen = new HashMap<>();
        for (Row row : rows) {
            if (!row.sound()) {
                continue;
            }
            for (String maker : row.words(4)) {
                if (!ontology.isCountry(maker)) {
                    problems.add(new Problem(ProblemCode.DM034, row.where(4), "'" + maker + "' is no country."));
                }
            }
            for (String name : EquipmentTable.namesOf(row)) {
                String key = EquipmentTable.key(EquipmentTable.pieces(name)) + "\t" + row.get(5);
                Row earlier = seen.putIfAbsent(key, row);
                if (earlier != null && earlier != row) {
                    problems.add(new Problem(
                            ProblemCode.DM046, row.where(1), "'" + name + "' stands at " + earlier.where() + " too."));
                }
            }
        }
    }
}
