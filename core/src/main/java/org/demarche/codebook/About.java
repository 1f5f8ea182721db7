package org.demarche.codebook;

import java.util.List;
import java.util.Map;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * What codebook.yml says.
 *
 * @param name name of the codebook
 * @param version its version
 */
record About(String name, String version) {
    /** Keys of codebook.yml, all needed; codebook.schema.json says the same (a test compares them). */
    static final List<String> KEYS = List.of("name", "version");

    /** Reads the file; what is wrong is added to the problems. */
    static About read(Node file, List<Problem> problems) {
        if (file.map() == null) {
            problems.add(new Problem(ProblemCode.DM034, file.where(), "codebook.yml is a mapping of keys to text."));
            return new About("unnamed", "0");
        }
        file.map().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                problems.add(
                        new Problem(ProblemCode.DM032, value.keyWhere(), "'" + key + "'." + Suggestion.of(key, KEYS)));
            }
        });
        return new About(text(file, file.map(), "name", problems), text(file, file.map(), "version", problems));
    }

    private static String text(Node file, Map<String, Node> entries, String key, List<Problem> problems) {
        Node value = entries.get(key);
        if (value == null) {
            problems.add(new Problem(ProblemCode.DM033, file.where(), "codebook.yml has no '" + key + "'."));
            return "";
        }
        if (value.text() == null || value.text().isEmpty()) {
            problems.add(new Problem(ProblemCode.DM034, value.where(), "'" + key + "' is text."));
            return "";
        }
        return value.text();
    }
}
