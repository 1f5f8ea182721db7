package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HappeningCommandTest {
    @TempDir
    Path folder;

    private String database = "";

    @BeforeEach
    void ingest() throws IOException {
        database = folder.resolve("a.db").toString();
        Path articles = Files.writeString(
                folder.resolve("a.jsonl"),
                article("one", "Chile expelled two Peruvian diplomats on Tuesday over the theft of naval charts.")
                        + article("two", "Over stolen naval charts two Peruvian diplomats were expelled by Chile.")
                        + article("three", "Chile praised Peru."));
        assertThat(Command.run("", "ingest", "--db", database, articles.toString())
                        .exit())
                .isZero();
    }

    private static String article(String id, String text) {
        return "{\"id\":\"" + id + "\",\"date\":\"2024-05-14\",\"publisher\":\"Paper " + id + "\",\"text\":\"" + text
                + "\"}\n";
    }

    private String ids(String code) {
        return Command.run(
                        "",
                        "query",
                        "--db",
                        database,
                        "--sql",
                        "SELECT DISTINCT h.id FROM happenings AS h JOIN records AS r ON r.happening = h.key"
                                + " WHERE r.current = 1 AND r.cameo LIKE '" + code + "%'",
                        "--to",
                        "csv")
                .out()
                .replaceFirst("id\\s+", "")
                .strip();
    }

    @Test
    void tellsWhichReportsTellOfItAndWhy() {
        String id = ids("161");
        Command told = Command.run("", "happening", "--db", database, id.substring(0, 10));
        assertThat(told.exit()).isZero();
        assertThat(told.out())
                .startsWith("happening " + id + ": 2 records in 2 reports; day 2024-05-14, lead record ")
                .contains("CHL > PER", "161", "the first", "joined with ", "the same day", "Paper one", "Paper two");
    }

    @Test
    void aWordOfTheUserDividesIt() throws IOException {
        String pair = Command.run(
                        "",
                        "query",
                        "--db",
                        database,
                        "--sql",
                        "SELECT id FROM records WHERE cameo LIKE '161%' ORDER BY id",
                        "--to",
                        "csv")
                .out()
                .replaceFirst("id\\s+", "")
                .strip()
                .replaceAll("\\s+", " ");
        Path apart = Files.writeString(folder.resolve("apart.txt"), pair + "\n");
        Command done = Command.run("", "ingest", "--db", database, "--apart", apart.toString());
        assertThat(done.exit()).isZero();
        assertThat(done.err()).doesNotContain("DM072");
        assertThat(ids("161").lines()).hasSize(2);
    }

    @Test
    void saysWhichIdsNoRecordHas() throws IOException {
        Path apart = Files.writeString(folder.resolve("apart.txt"), "0000 1111\n");
        Command done = Command.run("", "ingest", "--db", database, "--apart", apart.toString());
        assertThat(done.exit()).isZero();
        assertThat(done.err()).contains("apart.txt: DM072", "'0000'", "'1111'");
    }

    @Test
    void saysWhatToTryWhenThereIsNone() {
        assertThat(Command.run("", "happening", "--db", database, "zz").err())
                .contains("No happening and no record", "query --level happening");
        assertThat(Command.run("", "happening", "--db", database, "").exit()).isEqualTo(2);
    }
}
