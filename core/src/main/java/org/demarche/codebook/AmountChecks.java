package org.demarche.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** What must hold in the tables that say how much, beyond the shape of their cells. */
final class AmountChecks {
    private final List<Problem> problems;

    AmountChecks(List<Problem> problems) {
        this.problems = problems;
    }

    /** A word has one code for a country, and each country exists. */
    void currencies(List<Row> rows, Ontology ontology) {
        Map<String, String> seen = new HashMap<>();
        for (Row row : rows) {
            String country = row.get(2);
            String earlier = seen.putIfAbsent(row.get(0) + "\t" + country, row.where());
            if (earlier != null) {
                problems.add(new Problem(
                        ProblemCode.DM046, row.where(), "'" + row.get(0) + "' stands at " + earlier + " too."));
            }
            if (row.sound() && !country.isEmpty() && !ontology.isCountry(country)) {
                problems.add(new Problem(ProblemCode.DM034, row.where(2), "'" + country + "' is no country."));
            }
        }
    }

    /** Only words of the kinds plural and some say no number. */
    void numbers(List<Row> rows) {
        for (Row row : rows) {
            boolean vague = row.get(1).equals("plural") || row.get(1).equals("some");
            if (row.sound() && !vague && row.get(2).isEmpty()) {
                problems.add(new Problem(ProblemCode.DM033, row.where(2), "'" + row.get(0) + "' has no value."));
            }
        }
    }
}
