package org.demarche.codebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What sort of place a name stands for. */
public enum PlaceKind {
    CITY,
    COUNTRY,
    /** A state, province, oblast or another part of a country with bounds of its own. */
    REGION,
    /** A sea, gulf, strait, lake, river or canal. */
    WATER,
    ISLAND,
    /** Land without bounds of its own, or whose bounds are disputed. */
    AREA,
    CONTINENT,
    /** A base, a camp, a crossing, an airport, a nuclear site, a building: a point on the map. */
    SITE,
    /** A short form of a region that is meant only after a comma: "Calif." */
    SHORT;

    /** The word that tables use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True where one pair of coordinates says where it is. */
    public boolean isPoint() {
        return this == CITY || this == SITE;
    }

    static List<String> labels() {
        return Stream.of(values()).map(PlaceKind::label).toList();
    }

    static PlaceKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
