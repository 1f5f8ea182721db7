package org.demarche.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.demarche.dictionary.Macros.BrokenMacroException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacrosTest {
    private final Macros macros = new Macros();

    @Test
    void putsEachWordInPlace() throws BrokenMacroException {
        assertThat(macros.define("!HAND! = HAND, HANDS")).isTrue();

        assertThat(macros.expand("FARM!HAND!")).containsExactly("FARMHAND", "FARMHANDS");
        assertThat(macros.expand("!HAND!_OF_!HAND!"))
                .containsExactly("HAND_OF_HAND", "HAND_OF_HANDS", "HANDS_OF_HAND", "HANDS_OF_HANDS");
        assertThat(macros.expand("DECK CREW")).containsExactly("DECK CREW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!NOBODY!_OF_NOWHERE", "UN!HAND!ED", "WHAT!", "!HAND!_!HAND!_!HAND!_!HAND!"})
    void refusesWhatCannotBePutInPlace(String phrase) throws BrokenMacroException {
        macros.define("!HAND! = HAND, HANDS");

        assertThatThrownBy(() -> macros.expand(phrase)).isInstanceOf(BrokenMacroException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!A! = ", "!A! = B, !A!"})
    void refusesSetsWithoutWords(String line) {
        assertThatThrownBy(() -> macros.define(line)).isInstanceOf(BrokenMacroException.class);
    }
}
