package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One real story against what a careful reader records of it. */
class SeedArticleTest {
    private static final Pattern MET = Pattern.compile("(\\d+) of \\d+ required");
    private static final int AT_LEAST = 9;

    @TempDir
    Path folder;

    @Test
    void mostOfWhatItTellsIsCodedAndNothingForbiddenIs() throws IOException, InterruptedException {
        Path gold = Shipped.gold("seed-article");
        Path records = folder.resolve("records.jsonl");
        Command coded = Command.run(
                "",
                "code",
                "--date",
                "2006-01-13",
                "-o",
                records.toString(),
                gold.resolve("article.txt").toString());
        assertThat(coded.exit()).as(coded.err()).isZero();

        String verdict = check(gold, records);

        assertThat(verdict.lines()).noneMatch(line -> line.startsWith("FALSE") || line.startsWith("WRONG"));
        Matcher met = MET.matcher(verdict);
        assertThat(met.find()).as(verdict).isTrue();
        assertThat(Integer.parseInt(met.group(1))).as(verdict).isGreaterThanOrEqualTo(AT_LEAST);
    }

    private static String check(Path gold, Path records) throws IOException, InterruptedException {
        ProcessBuilder script =
                new ProcessBuilder("python3", gold.resolve("check.py").toString(), records.toString(), gold.toString());
        Process process;
        try {
            process = script.redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort("python3 is absent: not checked");
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
