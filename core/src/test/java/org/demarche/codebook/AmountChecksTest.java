package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.TinyCodebook;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmountChecksTest {
    @TempDir
    Path folder;

    private List<String> findings(String table, String content) throws IOException {
        TinyCodebook.copyTo(folder);
        Path file = folder.resolve("amounts/" + table + ".tsv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return CodebookLoader.read(folder, true).problems().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void takesWhatIsSound() throws IOException {
        assertThat(findings("currencies", "word\tcode\tcountry\nsol\tPEN\nfranc\tCHF\t\nfranc\tFRF\tFRA\n"))
                .isEmpty();
    }

    @Test
    void refusesTwoCodesOfAWordForOneCountry() throws IOException {
        assertThat(findings("currencies", "word\tcode\tcountry\nfranc\tCHF\tFRA\nfranc\tFRF\tFRA\n"))
                .singleElement()
                .asString()
                .contains("currencies.tsv:3", "DM046");
    }

    @Test
    void refusesACountryThatDoesNotExist() throws IOException {
        assertThat(findings("currencies", "word\tcode\tcountry\nfranc\tCHF\tXXQ\n"))
                .singleElement()
                .asString()
                .contains("DM034", "'XXQ' is no country");
    }

    @Test
    void refusesAScaleWithoutAValue() throws IOException {
        assertThat(findings("numbers", "word\tkind\tvalue\tleast\nmyriad\tscale\t\t\n"))
                .singleElement()
                .asString()
                .contains("DM033", "'myriad' has no value");
    }

    @Test
    void refusesAWordTwice() throws IOException {
        assertThat(findings("harms", "word\tclass\tharm\twho\ndrown\tverb\tkilled\tsubj\ndrown\tverb\tkilled\tobj\n"))
                .singleElement()
                .asString()
                .contains("DM046");
    }
}
