package org.demarche.place;

import org.demarche.codebook.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * A place in the world.
 *
 * @param name its main name
 * @param kind what it is
 * @param country ISO 3166 alpha-3 code, or null where it belongs to none, to several, or that is disputed
 * @param region code of its region in GeoNames, such as US.ME, or null
 * @param lat degrees north, or null where no point stands for it
 * @param lon degrees east, or null
 * @param geoname its number in GeoNames, or null
 * @param people how many live there; 0 when not known
 * @param rank 4 for the capital of a state, 3 and 2 for the seat of a region, 1 for others, 0 for a part of a city
 */
public record Place(
        String name,
        PlaceKind kind,
        @Nullable String country,
        @Nullable String region,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Integer geoname,
        int people,
        int rank) {

    /** The same place under words that say more of it, such as "southern Lebanon": a part, for which no point stands. */
    Place part(String words) {
        return new Place(words, PlaceKind.AREA, country, region, null, null, null, 0, rank);
    }

    /** The same place without its point, where several of the name lie in one country. */
    Place withoutPoint() {
        return new Place(name, kind, country, null, null, null, null, people, rank);
    }
}
