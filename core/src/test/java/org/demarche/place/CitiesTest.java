package org.demarche.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.demarche.ShippedFolder;
import org.demarche.codebook.PlaceFact;
import org.demarche.codebook.PlaceKey;
import org.junit.jupiter.api.Test;

class CitiesTest {
    private static final Cities CITIES = Cities.shipped();

    @Test
    void givesCountryCoordinatesAndNumber() {
        Place city = CITIES.named("kharkiv").get(0);
        assertThat(city.name()).isEqualTo("Kharkiv");
        assertThat(city.country()).isEqualTo("UKR");
        assertThat(city.geoname()).isEqualTo(706483);
        assertThat(city.people()).isGreaterThan(1_000_000);
        assertThat(city.lat()).isBetween(49.9, 50.1);
        assertThat(city.lon()).isBetween(36.1, 36.4);
    }

    @Test
    void keepsCoordinatesSouthAndWest() {
        Place city = CITIES.named("montevideo").get(0);
        assertThat(city.lat()).isBetween(-35.0, -34.8);
        assertThat(city.lon()).isBetween(-56.3, -56.0);
    }

    @Test
    void givesTheLargestOfANameFirst() {
        assertThat(CITIES.named("moscow")).extracting(Place::country).startsWith("RUS", "USA");
    }

    @Test
    void knowsTheFirstAndTheLastAndNothingBeyond() {
        assertThat(CITIES.size()).isGreaterThan(130_000);
        assertThat(CITIES.has("")).isFalse();
        assertThat(CITIES.has("zzzz")).isFalse();
        assertThat(CITIES.has("kharki")).isFalse();
        assertThat(CITIES.has("kharkivv")).isFalse();
        assertThat(CITIES.named("nowhere at all")).isEmpty();
    }

    @Test
    void findsNamesWhateverTheirAccents() {
        assertThat(CITIES.named(PlaceKey.of("São Paulo")).get(0).name()).isEqualTo("São Paulo");
        assertThat(CITIES.named(PlaceKey.of("Sao Paulo")).get(0).country()).isEqualTo("BRA");
        assertThat(CITIES.named(PlaceKey.of("Tromsø")).get(0).country()).isEqualTo("NOR");
    }

    @Test
    void codesKosovoAsTheOntologyDoes() {
        assertThat(CITIES.named("pristina").get(0).country()).isEqualTo("KSV");
    }

    @Test
    void holdsEachCityThatATableGivesAnotherNameTo() {
        for (PlaceFact fact : ShippedFolder.codebook().places().all()) {
            if (fact.main() != null && fact.geoname() != null) {
                assertThat(CITIES.named(PlaceKey.of(fact.main())))
                        .as(fact.name())
                        .anyMatch(city -> fact.geoname().equals(city.geoname())
                                && String.valueOf(fact.country()).equals(city.country()));
            }
        }
    }

    @Test
    void isEmptyWithoutAFileAndRefusesAnother() throws IOException {
        assertThat(Cities.none().size()).isZero();
        assertThat(Cities.none().has("kharkiv")).isFalse();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("a file of another program, longer than a header".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Cities.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no gazetteer");
    }
}
