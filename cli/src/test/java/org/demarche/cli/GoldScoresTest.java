package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.score.OpenScore;
import org.demarche.score.PairScore;
import org.demarche.score.ScoreFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agreement with marked sentences does not fall below a floor. */
class GoldScoresTest {
    private static final double FLOOR = 0.60;

    @TempDir
    Path folder;

    @Test
    void theRootOfAMarkedPairIsMostlyRight() throws IOException {
        Path gold = Shipped.gold("news-pairs-dev.jsonl");
        PairScore score = PairScore.of(ScoreFiles.gold(gold), ScoreFiles.records(code(gold, true)));

        assertThat(score.rootAccuracy().value())
                .as("root accuracy, spans given")
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void theRootIsMostlyAmongTheRecordsOfTheBareText() throws IOException {
        Path gold = Shipped.gold("news-pairs-dev.jsonl");
        OpenScore score = OpenScore.of(ScoreFiles.gold(gold), ScoreFiles.records(code(gold, false)));

        assertThat(score.anyRoot().value())
                .as("any record of the right root, bare text")
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private Path code(Path gold, boolean marked) throws IOException {
        Path articles = GoldSpans.write(gold, folder.resolve("articles.jsonl"), marked);
        Path records = folder.resolve("records.jsonl");
        Command coded = Command.run("", "code", "--keep-uncoded", "-o", records.toString(), articles.toString());
        assertThat(coded.exit()).as(coded.err()).isZero();
        return records;
    }
}
