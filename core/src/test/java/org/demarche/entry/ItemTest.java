package org.demarche.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "helicopters|8 rescue helicopters",
                "fighter jets|fighter aircraft",
                "fighters|fighter aircraft",
                "patrol vessels|ships",
                "a batch of tanks|tanks",
                "Russian tanks|tanks worth $2 billion",
                "anti-tank missiles|missiles for its army",
                "dozens of used armoured vehicles|armoured vehicles"
            })
    void differentWordsForOneThingAgree(String one, String other) {
        Item item = Item.of(one).orElseThrow();
        Item others = Item.of(other).orElseThrow();

        assertThat(item.agreesWith(others)).isTrue();
        assertThat(others.agreesWith(item)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "helicopters|tanks",
                "anti-tank missiles|ballistic missiles",
                "training aircraft|fighter jets",
                "missile boats|missiles",
                "tank engines|tanks"
            })
    void differentThingsDoNot(String one, String other) {
        assertThat(Item.of(one).orElseThrow().agreesWith(Item.of(other).orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weapons", "military equipment", "arms worth billions", "defence technology"})
    void armsAreNotSaidToBeThisOrThat(String words) {
        assertThat(Item.of(words).orElseThrow().isAny()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "the", "Russian"})
    void whatNamesNothingIsNoItem(String words) {
        assertThat(Item.of(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "F-16,F-16C,true",
        "Su-30MKI,Su 30,true",
        "S-300,S-300PMU2,true",
        "S-300,s300,true",
        "F-16,F-15,false",
        "S-30,S-300,false",
        "MiG-2,MiG-29,false"
    })
    void aDesignationIsThatOfItsVariants(String one, String other, boolean same) {
        String plain = Item.plainDesignation(one);
        String others = Item.plainDesignation(other);

        assertThat(Item.sameDesignation(plain, others)).isEqualTo(same);
        assertThat(Item.sameDesignation(others, plain)).isEqualTo(same);
    }
}
