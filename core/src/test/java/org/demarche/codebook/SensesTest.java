package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SensesTest {
    private final Senses senses = new Senses(List.of(
            line("Arden", "PERBUS", "mill; Mill Lane"),
            line("Arden", "PEROPP", "Mr. Arden"),
            line("Arden", "", "dog")));

    private static Row line(String... cells) {
        return new Row(List.of(cells), "senses/own.tsv", 1, true);
    }

    @Test
    void theFirstLineWithAWordOfTheTextIsTaken() {
        assertThat(senses.in("arden", "The dog and Mr. Arden met."))
                .get()
                .extracting(Senses.Sense::code)
                .isEqualTo("PEROPP");
        assertThat(senses.in("arden", "In Mill Lane, Mr. Arden met her."))
                .get()
                .extracting(Senses.Sense::code)
                .isEqualTo("PERBUS");
    }

    @Test
    void anEmptyCodeIsNobody() {
        assertThat(senses.in("arden", "The dog barked."))
                .get()
                .extracting(Senses.Sense::code)
                .isNull();
    }

    @Test
    void wordsAreWholeAndKeepTheirCapitals() {
        assertThat(senses.in("arden", "The millstone and the Dog.")).isEmpty();
        assertThat(senses.in("holm", "dog")).isEmpty();
        assertThat(senses.has("arden")).isTrue();
        assertThat(senses.has("holm")).isFalse();
    }
}
