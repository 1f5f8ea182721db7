package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one paper dates the last day of a year and another the first of the next is one happening of one day everywhere. */
class OneDayTest {
    private static final String EVE = article("eve", "2023-12-31");
    private static final String MORNING = article("morning", "2024-01-01");

    @TempDir
    Path folder;

    private static String article(String id, String day) {
        return "{\"id\":\"" + id + "\",\"date\":\"" + day + "\",\"publisher\":\"Paper " + id
                + "\",\"text\":\"Chile expelled three diplomats of Peru over a dispute about fishing.\"}\n";
    }

    private String run(String database, String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--db", database));
        Command done = Command.run("", command.toArray(String[]::new));
        assertThat(done.exit()).as(done.err()).isZero();
        return done.out();
    }

    private String ingest(String name, String articles) throws IOException {
        String database = folder.resolve(name + ".db").toString();
        Path file = Files.writeString(folder.resolve(name + ".jsonl"), articles);
        run(database, "ingest", file.toString());
        return database;
    }

    @Test
    void countsOnceAndTheSameInListPanelAndDyad() throws IOException {
        for (String articles : List.of(EVE + MORNING, MORNING + EVE)) {
            String database = ingest("d" + articles.indexOf("eve"), articles);
            String list = run(database, "query", "--level", "happening", "--to", "csv");
            assertThat(list.lines()).hasSize(2);
            assertThat(list).contains(",2023-12-31,", ",eve,").doesNotContain("2024-01-01", ",morning,");
            assertThat(run(database, "query", "--level", "happening", "--since", "2024", "--to", "csv")
                            .lines()
                            .skip(1))
                    .isEmpty();
            String panel = run(database, "panel", "--by", "year", "--dyads", "CHL-PER", "--to", "csv");
            List<String> happenings = panel.lines()
                    .skip(1)
                    .map(line -> line.split(",")[4] + " " + line.split(",")[8])
                    .toList();
            assertThat(happenings).containsExactly("2023 1", "2024 0");
            String dyad = run(database, "dyad", "CHL", "PER", "--to", "json");
            assertThat(dyad).contains("\"day\":\"2023-12-31\"").doesNotContain("\"day\":\"2024-01-01\"");
        }
    }
}
