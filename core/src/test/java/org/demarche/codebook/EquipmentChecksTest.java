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

class EquipmentChecksTest {
    private static final String HEADER = "designation\tnames\tdescription\tcategory\tcountry\tcue\n";

    @TempDir
    Path folder;

    private List<String> findings(String lines) throws IOException {
        TinyCodebook.copyTo(folder);
        Path file = folder.resolve("equipment/own.tsv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADER + lines);
        return CodebookLoader.read(folder, true).problems().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void takesANameOfTwoWeaponsWithOtherCues() throws IOException {
        assertThat(findings(
                        "Boreas\t\tmissile\tMissiles\tFRA\tmissile\nBoreas\t\tfrigate\tShips\tFRA\tfrigate; navy\n"))
                .isEmpty();
    }

    @Test
    void refusesANameOfTwoWeapons() throws IOException {
        assertThat(
                        findings(
                                "XT-9\tBoreas\ttank\tArmoured vehicles\tFRA\t\nXT-10\tBoreas\ttank\tArmoured vehicles\tFRA\t\n"))
                .singleElement()
                .asString()
                .contains("DM046", "own.tsv:3:7", "'Boreas'");
    }

    @Test
    void refusesAnUnknownMaker() throws IOException {
        assertThat(findings("XT-9\t\ttank\tArmoured vehicles\tFRA XXQ\t\n"))
                .singleElement()
                .asString()
                .contains("DM034", "'XXQ' is no country");
    }

    @Test
    void refusesAnUnknownCategory() throws IOException {
        assertThat(findings("XT-9\t\ttank\tTanks\tFRA\t\n"))
                .singleElement()
                .asString()
                .contains("DM034", "own.tsv:2:12", "Armoured vehicles");
    }
}
