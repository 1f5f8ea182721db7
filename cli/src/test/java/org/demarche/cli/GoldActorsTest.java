package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.pipeline.Coder;
import org.junit.jupiter.api.Test;

/** Codes of marked actors do not fall below a floor. */
class GoldActorsTest {
    private final Coder coder = new Coder(Shipped.codebook(), Shipped.PARSER, new Coder.Options(true));

    @Test
    void countryAndSectorAreMostlyRight() throws IOException {
        Path gold = Shipped.gold("actors-codes-dev.jsonl");
        List<MarkedActors.Marked> coded = MarkedActors.read(gold, coder).stream()
                .filter(MarkedActors.Marked::isCoded)
                .toList();
        List<MarkedActors.Marked> sectors =
                coded.stream().filter(marked -> marked.sector() != null).toList();

        assertThat(share(coded.stream().filter(MarkedActors.Marked::countryFits).count(), coded.size()))
                .as("country")
                .isGreaterThan(0.8);
        assertThat(share(
                        sectors.stream().filter(MarkedActors.Marked::sectorFits).count(), sectors.size()))
                .as("sector")
                .isGreaterThan(0.6);
    }

    private static double share(long right, int all) {
        return (double) right / all;
    }
}
