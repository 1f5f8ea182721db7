package org.demarche.codebook;

import org.jspecify.annotations.Nullable;

/**
 * A name of a place: a line of a table in places/.
 *
 * @param name as printed
 * @param kind what it is
 * @param country ISO 3166 alpha-3 code, or null where it belongs to none or to several
 * @param admin code of a region in GeoNames, such as US.ME, or null
 * @param lat degrees north, or null where no point stands for it
 * @param lon degrees east, or null
 * @param geoname its number in GeoNames, or null
 * @param main its main name when this line is another name of it, or null
 * @param place table and line that say so
 */
public record PlaceFact(
        String name,
        PlaceKind kind,
        @Nullable String country,
        @Nullable String admin,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Integer geoname,
        @Nullable String main,
        String place) {

    static PlaceFact of(Row row) {
        String lat = row.orNull(4);
        String lon = row.orNull(5);
        String geoname = row.orNull(6);
        return new PlaceFact(
                row.get(0),
                PlaceKind.of(row.get(1)),
                row.orNull(2),
                row.orNull(3),
                lat == null ? null : Double.valueOf(lat),
                lon == null ? null : Double.valueOf(lon),
                geoname == null ? null : Integer.valueOf(geoname),
                row.orNull(7),
                row.place());
    }
}
