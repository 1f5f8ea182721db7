package org.demarche.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTest {
    @ParameterizedTest
    @CsvSource({
        "treaty,treaty,",
        "peace treaty,treaty,peace",
        "Friendship Treaty,treaty,friendship",
        "agreements,,",
        "free trade agreement,,trade",
        "memorandum of understanding,memorandum,",
        "letter of intent,memorandum,",
        "ceasefire,ceasefire,ceasefire",
        "truce,ceasefire,ceasefire",
        "humanitarian pause,ceasefire,ceasefire",
        "cessation of hostilities,ceasefire,ceasefire",
        "ceasefire deal,,ceasefire",
        "arms control treaty,treaty,arm control",
        "customs union,union,custom"
    })
    void theNounGivesTheFamilyAndTheRestTheSubject(String phrase, String family, String subject) {
        Instrument instrument = Instrument.of(phrase);

        assertThat(instrument.family()).isEqualTo(family);
        assertThat(String.join(" ", instrument.subject())).isEqualTo(subject == null ? "" : subject);
    }
}
