package org.demarche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Names of GDELT's columns, which its files do not hold. */
final class GdeltColumns {
    private static final List<String> ACTOR = List.of(
            "Code",
            "Name",
            "CountryCode",
            "KnownGroupCode",
            "EthnicCode",
            "Religion1Code",
            "Religion2Code",
            "Type1Code",
            "Type2Code",
            "Type3Code");

    private static final List<String> GEO =
            List.of("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID");

    private GdeltColumns() {}

    /** The 61 names of version 2, or the 58 of version 1, which has no ADM2Code. */
    static List<String> of(boolean second) {
        List<String> names = new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        Stream.of("Actor1", "Actor2").forEach(actor -> ACTOR.forEach(part -> names.add(actor + part)));
        names.addAll(List.of("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass"));
        names.addAll(List.of("GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"));
        Stream.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")
                .forEach(place -> GEO.stream()
                        .filter(part -> second || !part.equals("ADM2Code"))
                        .forEach(part -> names.add(place + part)));
        names.addAll(List.of("DATEADDED", "SOURCEURL"));
        return List.copyOf(names);
    }
}
