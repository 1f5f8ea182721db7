package org.demarche.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.place.Place;
import org.jspecify.annotations.Nullable;

/** A place in GDELT's columns: type, full name, codes of FIPS 10-4, coordinates, number of the feature. */
final class GdeltPlace {
    private static final String US = "USA";
    private static final String GAZA_STRIP = "PS.GZ";
    private static final String GAZA = "GZ";
    private static final String UNKNOWN = "0";
    private static final String COUNTRY = "1";
    private static final String US_STATE = "2";
    private static final String US_CITY = "3";
    private static final String WORLD_CITY = "4";
    private static final String WORLD_STATE = "5";

    private final Facts facts;
    private final boolean second;

    GdeltPlace(Facts facts, boolean second) {
        this.facts = facts;
        this.second = second;
    }

    /** Where nothing is known. */
    List<String> none() {
        List<String> cells = new ArrayList<>(Collections.nCopies(second ? 8 : 7, ""));
        cells.set(0, UNKNOWN);
        return cells;
    }

    /** The cells of a place; a place of no country, or of one without a code, has none. */
    List<String> of(@Nullable Place place) {
        String fips = place == null ? "" : fips(place);
        if (place == null || fips.isEmpty()) {
            return none();
        }
        String type = type(place);
        String region = region(place);
        List<String> cells = new ArrayList<>();
        cells.add(type);
        cells.add(fullName(place, type));
        cells.add(fips);
        cells.add(fips + region);
        if (second) {
            cells.add("");
        }
        cells.add(Words.number(place.lat()));
        cells.add(Words.number(place.lon()));
        cells.add(feature(type, fips, region));
        return cells;
    }

    /** Palestine has two codes: one for the Gaza Strip, one for the rest. */
    private String fips(Place place) {
        return GAZA_STRIP.equals(place.region()) ? GAZA : facts.fips(place.country());
    }

    private static String type(Place place) {
        boolean us = US.equals(place.country());
        return switch (place.kind()) {
            case COUNTRY -> COUNTRY;
            case REGION, SHORT -> us ? US_STATE : WORLD_STATE;
            case CITY, SITE -> us ? US_CITY : WORLD_CITY;
            case WATER, ISLAND, AREA, CONTINENT -> place.lat() == null ? COUNTRY : us ? US_CITY : WORLD_CITY;
        };
    }

    /** GDELT's region codes are those of GeoNames for the states of the United States alone. */
    private static String region(Place place) {
        String region = place.region();
        boolean state = US.equals(place.country()) && region != null && region.matches("US\\.[A-Z]{2}");
        return state && region != null ? region.substring(3) : "";
    }

    private String fullName(Place place, String type) {
        String country = facts.countryName(place.country());
        return type.equals(COUNTRY) && place.name().equals(country) ? country : place.name() + ", " + country;
    }

    /** Numbers of GeoNames are not those of GDELT's gazetteer; countries and states stand under their codes. */
    private static String feature(String type, String fips, String region) {
        return switch (type) {
            case COUNTRY -> fips;
            case US_STATE -> region;
            default -> "";
        };
    }
}
