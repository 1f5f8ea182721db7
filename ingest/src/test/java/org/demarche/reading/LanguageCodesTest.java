package org.demarche.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCodesTest {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN-us, en",
        "en_GB, en",
        "eng, en",
        "zh-Hans-CN, zh",
        "deu, de",
        "xx,",
        "English,",
        "'',",
        ","
    })
    void takesTheLanguageOfATag(String tag, String code) {
        assertThat(LanguageCodes.of(tag)).isEqualTo(code);
    }
}
