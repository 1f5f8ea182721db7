package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares scores with those of the reference script on made-up data. Skipped where script or Python is absent. */
class ReferenceScoreTest {
    private static final Path SCRIPT = Path.of("../../shared/gold/score.py");
    private static final List<String> ROOTS = List.of("AGREE", "AID", "ACCUSE", "YIELD", "ASSAULT", "REQUEST");
    private static final List<String> TYPES =
            List.of("AGREE", "AID", "ACCUSE", "RETREAT", "CONCEDE", "ASSAULT", "REQUEST", "PROTEST", "fight");

    @TempDir
    Path folder;

    @Test
    void givesTheNumbersOfTheReference() throws IOException, InterruptedException {
        assumeTrue(Files.exists(SCRIPT), "the reference script is not here: " + SCRIPT);
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            List<String> gold = new ArrayList<>();
            List<String> records = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                line(i, random, gold, records);
            }
            Path goldFile = Files.write(folder.resolve("gold.jsonl"), gold);
            Path recordFile = Files.write(folder.resolve("records.jsonl"), records);

            List<MarkedLine> lines = ScoreFiles.gold(goldFile);
            RecordsByArticle coded = ScoreFiles.records(recordFile);
            assertThat(pair(PairScore.of(lines, coded))).isEqualTo(script(goldFile, recordFile, "pair"));
            assertThat(open(OpenScore.of(lines, coded))).isEqualTo(script(goldFile, recordFile, "open"));
        }
    }

    private static void line(int i, Random random, List<String> gold, List<String> records) {
        String text = (random.nextInt(4) == 0 ? "😀" : "x") + " France met Spain and others";
        String root = ROOTS.get(random.nextInt(ROOTS.size()));
        gold.add("{\"id\":\"" + i + "\",\"text\":\"" + text + "\",\"source\":[" + place(2, 8, "France")
                + "],\"target\":[" + place(13, 18, "Spain") + "],\"root\":\"" + root + "\",\"quad\":" + Roots.quad(root)
                + "}");
        for (int k = random.nextInt(4); k > 0; k--) {
            String type =
                    random.nextInt(2) == 0 ? root.replace("YIELD", "RETREAT") : TYPES.get(random.nextInt(TYPES.size()));
            boolean turned = random.nextInt(4) == 0;
            String source = place(2, 8, random.nextInt(9) == 0 ? "Franco" : "France");
            String target = random.nextInt(9) == 0 ? "null" : place(13, 18, "Spain");
            records.add("{\"article\":\"" + i + "\",\"source\":" + (turned ? target : source) + ",\"target\":"
                    + (turned ? source : target) + ",\"plover\":"
                    + (random.nextInt(9) == 0 ? "null" : "\"" + type + "\"")
                    + ",\"reciprocal\":" + random.nextBoolean() + ",\"confidence\":0." + random.nextInt(4) + "}");
        }
    }

    private static String place(int start, int end, String text) {
        return "{\"start\":" + start + ",\"end\":" + end + ",\"text\":\"" + text + "\"}";
    }

    private static String pair(PairScore score) {
        StringBuilder out =
                new StringBuilder("pair: lines " + score.lines() + "  coded " + score.coded() + "  root acc "
                        + score.rootAccuracy() + " macro-F1 " + Share.fixed(score.rootMacroF1(), 3) + "  quad acc "
                        + score.quadAccuracy() + " macro-F1 " + Share.fixed(score.quadMacroF1(), 3) + "\n");
        for (ClassScore each : score.roots()) {
            out.append(String.format(
                    Locale.ROOT,
                    "  %-10s P %s R %s F1 %s n %d%n",
                    each.label(),
                    Share.fixed(each.precision().value(), 2),
                    Share.fixed(each.recall().value(), 2),
                    Share.fixed(each.f1(), 2),
                    each.recall().total()));
        }
        return out.toString();
    }

    private static String open(OpenScore score) {
        return "open: lines " + score.lines() + "  coded " + score.coded() + "  any-root " + score.anyRoot()
                + "  any-quad " + score.anyQuad() + "  full " + score.full() + "  records/line "
                + Share.fixed(score.volume(), 2) + "\n";
    }

    private static String script(Path gold, Path records, String mode) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3", SCRIPT.toString(), gold.toString(), records.toString(), "--mode", mode)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "Python is not here");
            return "";
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
