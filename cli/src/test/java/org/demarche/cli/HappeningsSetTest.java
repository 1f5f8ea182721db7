package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred articles on forty happenings and forty near misses, through the whole program; {@code tools/happenings} prints
 * the figures of docs/happenings.md from the same file.
 */
class HappeningsSetTest {
    private static final Path SET = Path.of("src/test/resources/org/demarche/cli/happenings/articles.jsonl");

    @TempDir
    Path folder;

    @Test
    void bringsTogetherWhatBelongsTogetherInAnyOrder() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(SET));
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> articles = new ArrayList<>();
        for (String line : lines) {
            articles.add(json.readTree(line));
        }
        Map<String, Set<String>> reports = sets(lines, "given", "reports");
        Map<String, Set<String>> happenings = sets(lines, "given", "happenings");

        Pairs same = new Pairs(articles, reports, (one, other) -> is("report", one, other), (one, other) -> false);
        assertThat(same.precision()).as("reports, precision").isGreaterThanOrEqualTo(0.98);
        assertThat(same.recall()).as("reports, recall").isGreaterThanOrEqualTo(0.95);
        Pairs told = new Pairs(
                articles, happenings, (one, other) -> is("happening", one, other), HappeningsSetTest::mentions);
        assertThat(told.precision()).as("happenings, precision").isGreaterThanOrEqualTo(0.95);
        assertThat(told.recall()).as("happenings, recall").isGreaterThanOrEqualTo(0.80);

        Collections.reverse(lines);
        assertThat(sets(lines, "reversed", "reports")).isEqualTo(reports);
        assertThat(sets(lines, "reversed", "happenings")).isEqualTo(happenings);
    }

    /** The ids of the articles of each report or happening, by its id. */
    private Map<String, Set<String>> sets(List<String> lines, String name, String table) throws IOException {
        String database = folder.resolve(name + ".db").toString();
        if (!Files.exists(Path.of(database))) {
            Path file = Files.write(folder.resolve(name + ".jsonl"), lines);
            assertThat(Command.run("", "ingest", "--db", database, file.toString())
                            .exit())
                    .isZero();
        }
        String sql = table.equals("reports")
                ? "SELECT r.id, a.id FROM articles AS a JOIN reports AS r ON r.key = a.report"
                : "SELECT h.id, a.id FROM records AS r JOIN articles AS a ON a.key = r.article"
                        + " JOIN happenings AS h ON h.key = r.happening WHERE r.current = 1";
        Map<String, Set<String>> sets = new TreeMap<>();
        Command.run("", "query", "--db", database, "--sql", sql, "--to", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells ->
                        sets.computeIfAbsent(cells[0], id -> new TreeSet<>()).add(cells[1]));
        assertThat(sets).hasSizeGreaterThan(80);
        return sets;
    }

    private static boolean is(String label, JsonNode one, JsonNode other) {
        return one.get(label).equals(other.get(label));
    }

    /** A near miss that tells of the first happening in passing may or may not be brought together with it. */
    private static boolean mentions(JsonNode one, JsonNode other) {
        return one.path("mentions").path(0).equals(other.get("happening"))
                || other.path("mentions").path(0).equals(one.get("happening"));
    }

    /** Counts pairs of articles. */
    private static final class Pairs {
        private int right;
        private int wrong;
        private int missed;

        Pairs(
                List<JsonNode> articles,
                Map<String, Set<String>> sets,
                BiPredicate<JsonNode, JsonNode> belong,
                BiPredicate<JsonNode, JsonNode> either) {
            for (int i = 0; i < articles.size(); i++) {
                for (int j = i + 1; j < articles.size(); j++) {
                    JsonNode one = articles.get(i);
                    JsonNode other = articles.get(j);
                    if (!either.test(one, other)) {
                        count(isTogether(sets, one, other), belong.test(one, other));
                    }
                }
            }
        }

        private static boolean isTogether(Map<String, Set<String>> sets, JsonNode one, JsonNode other) {
            List<String> both = List.of(one.get("id").asText(), other.get("id").asText());
            return sets.values().stream().anyMatch(set -> set.containsAll(both));
        }

        private void count(boolean found, boolean belongs) {
            right += found && belongs ? 1 : 0;
            wrong += found && !belongs ? 1 : 0;
            missed += !found && belongs ? 1 : 0;
        }

        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }
    }
}
