package org.demarche.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.ShippedFolder;
import org.demarche.codebook.Codebook;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Codebook CODEBOOK = ShippedFolder.codebook();
    private static final Places PLACES = new Places(CODEBOOK);

    private static ArticlePlaces article(String text) {
        return new ArticlePlaces(CODEBOOK, text, null);
    }

    @Test
    void givesTheCountryOfACityThatIsNoCapital() {
        ArticlePlaces unknown = PLACES.unknownArticle();
        assertThat(PLACES.countryOf("Kharkiv", unknown)).contains("UKR");
        assertThat(PLACES.countryOf("Belgorod", unknown)).contains("RUS");
        assertThat(PLACES.countryOf("Basra", unknown)).contains("IRQ");
        assertThat(PLACES.countryOf("Helmand", unknown)).contains("AFG");
        assertThat(PLACES.countryOf("Rafah", article("Israel and the Palestinians")))
                .contains("PSE");
    }

    @Test
    void givesNoneForWordsNamesAndWholeCountries() {
        ArticlePlaces unknown = PLACES.unknownArticle();
        assertThat(PLACES.countryOf("Iraq", unknown)).isEmpty();
        assertThat(PLACES.countryOf("Of", unknown)).isEmpty();
        assertThat(PLACES.countryOf("March", unknown)).isEmpty();
        assertThat(PLACES.countryOf("Police", unknown)).isEmpty();
        assertThat(PLACES.countryOf("kharkiv", unknown)).isEmpty();
        assertThat(PLACES.countryOf("Springfield", unknown)).isEmpty();
        assertThat(PLACES.countryOf("", unknown)).isEmpty();
    }

    @Test
    void choosesByWhatTheArticleNames() {
        assertThat(PLACES.countryOf("Bangor", article("Police in Belfast, Northern Ireland, said")))
                .contains("GBR");
        assertThat(PLACES.place("Bangor", article("The governor of Maine said")).map(Place::region))
                .contains("US.ME");
        assertThat(PLACES.countryOf("Tripoli", article("Tripoli, Lebanon"))).contains("LBN");
    }

    @Test
    void keepsWhereAnArticleWasFiled() {
        assertThat(new ArticlePlaces(CODEBOOK, "", "KHARKIV, Ukraine")
                        .dateline()
                        .map(Place::name))
                .contains("Kharkiv");
        assertThat(new ArticlePlaces(CODEBOOK, "", "BANGOR, Maine").dateline().map(Place::region))
                .contains("US.ME");
        assertThat(new ArticlePlaces(CODEBOOK, "", "UNHEARDOF").dateline()).isEmpty();
        assertThat(new ArticlePlaces(CODEBOOK, "", "UNHEARDOF").datelineWords()).contains("UNHEARDOF");
        assertThat(article("Kharkiv").dateline()).isEmpty();
    }

    @Test
    void countriesHaveNoPoint() {
        Place country = PLACES.place("Iraq", PLACES.unknownArticle()).orElseThrow();
        assertThat(country.country()).isEqualTo("IRQ");
        assertThat(country.lat()).isNull();
        assertThat(country.lon()).isNull();
        assertThat(country.geoname()).isNull();
    }

    @Test
    void namesOfOneCountryThatCannotBeToldApartHaveNoPoint() {
        Place town =
                PLACES.place("Springfield", article("American police said")).orElseThrow();
        assertThat(town.country()).isEqualTo("USA");
        assertThat(town.lat()).isNull();
        assertThat(town.geoname()).isNull();
    }
}
