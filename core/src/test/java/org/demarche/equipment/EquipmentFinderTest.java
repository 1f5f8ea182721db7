package org.demarche.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.Graphs;
import org.demarche.TinyCodebook;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquipmentFinderTest {
    private static final String TABLE = """
            designation\tnames\tdescription\tcategory\tcountry\tcue
            XT-9\tXT-9 Boreas\ttank\tArmoured vehicles\tFRA\t
            XT-9K\t\ttank\tArmoured vehicles\tFRA\t
            Zephyr\t\tmissile\tMissiles\tFRA\tmissile; battery
            TAW\t\tmissile\tMissiles\tFRA\t
            """;

    @TempDir
    Path folder;

    private Codebook codebook = TinyCodebook.load();

    @BeforeEach
    void withEquipment() throws IOException {
        TinyCodebook.copyTo(folder);
        Files.createDirectories(folder.resolve("equipment"));
        Files.writeString(folder.resolve("equipment/own.tsv"), TABLE);
        Files.writeString(folder.resolve("classes/own.tsv"), "class\tword\tnote\nequipment.noun\ttank\t\n");
        codebook = CodebookLoader.load(folder);
    }

    private EquipmentFinder finder(String words) {
        return new EquipmentFinder(parse(words).last(), codebook);
    }

    /** The words, all of them nouns below the first. */
    private static Graphs.Parsed parse(String words) {
        List<String> all = List.of(words.split(" "));
        return Graphs.parse(all.stream()
                .map(word -> word + " - NN " + (all.indexOf(word) == 0 ? "0 root" : "1 dep"))
                .collect(Collectors.joining("\n")));
    }

    private String found(String words) {
        String found = finder(words).all().stream()
                .map(weapon -> weapon.weapon().designation() + (weapon.sure() ? "" : "?"))
                .collect(Collectors.joining(" "));
        return found.isEmpty() ? "-" : found;
    }

    @ParameterizedTest
    @CsvSource({
        "sold XT-9,XT-9",
        "sold XT9,XT-9",
        "sold XT 9,XT-9",
        "sold XT-9s,XT-9",
        "sold XT-9C,XT-9",
        "sold XT-9C/D,XT-9",
        "sold XT-9MK2-1,XT-9",
        "sold XT-9K,XT-9K",
        "sold XT-9 Boreas,XT-9",
        "sold XT-90,-",
        "sold xt-9,-",
        "sold AXT-9,-",
        "sold XT-9th,-",
        "sold Zephyrs,Zephyr?",
        "sold Zephyr missiles,Zephyr",
        "sold Zephyr batteries,Zephyr",
        "a zephyr missile,-",
        "sold TAW,TAW",
        "a Taw,-",
    })
    void knowsADesignationInEverySpelling(String words, String expected) {
        assertThat(found(words)).isEqualTo(expected);
    }

    @Test
    void aNounBehindADesignationMeansTheSameOrNot() {
        Graphs.Parsed tanks = parse("sold XT-9 battle tank");
        Graphs.Parsed pilots = parse("sold XT-9 pilot");
        assertThat(new EquipmentFinder(tanks.last(), codebook).of(tanks.word("tank")))
                .isPresent();
        assertThat(new EquipmentFinder(pilots.last(), codebook).of(pilots.word("pilot")))
                .isEmpty();
    }
}
