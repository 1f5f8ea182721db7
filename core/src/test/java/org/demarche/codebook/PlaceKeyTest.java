package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deir ez-Zor|deir ez zor",
                "Sana’a|sanaa",
                "St. Petersburg|st petersburg",
                "Łódź|lodz",
                "Ḩamāh|hamah",
                "İzmir|izmir",
                "Großenhain|grossenhain",
                "Washington, D.C.|washington dc",
                "Port–au–Prince|port au prince",
                "Москва|''",
            })
    void leavesLettersAndSpaces(String name, String key) {
        assertThat(PlaceKey.of(name)).isEqualTo(key);
    }
}
