package org.demarche.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.PlaceFact;
import org.demarche.codebook.PlaceKey;
import org.demarche.codebook.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a name of a place stands for: by the words behind it, by the countries and regions that the article
 * names, and by how many people live there. Thread-safe.
 */
final class PlaceChoice {
    /** A city of at least so many people is taken when the article says nothing of its country. */
    private static final int LARGE = 100_000;

    /** A city of at least so many people is taken when it is the only one of its name. */
    private static final int TOWN = 10_000;

    /** A smaller place is taken only when the article names its region or no other country has one of that name. */
    private static final int VILLAGE = 5_000;

    private static final double MARGIN = 0.7;
    private static final double SAME = 0.5;

    private final Codebook codebook;
    private final Cities cities;

    PlaceChoice(Codebook codebook) {
        this.codebook = codebook;
        this.cities = Cities.shipped();
    }

    /** What was chosen, or null with the reason why nothing was. */
    record Choice(@Nullable Place place, String why) {}

    /** One of the places that a name can stand for. */
    private record Reading(Place place, double score, boolean spoken) {}

    /** A place that a name can stand for; {@code table} when a line of a table says so, as it does of well-known ones. */
    private record Known(Place place, boolean table) {}

    /** True when a name stands for some place. */
    boolean knows(String key) {
        return !codebook.places().facts(key).isEmpty() || cities.has(key);
    }

    /**
     * @param name as printed
     * @param within codes of the country or region behind the name; empty when none stands there
     * @param article what else the article names
     * @param sentence codes of countries and regions that the sentence names
     */
    Choice choose(String name, Set<String> within, ArticlePlaces article, Set<String> sentence) {
        String key = PlaceKey.of(name);
        List<Known> places = readings(name, key, article);
        if (places.isEmpty()) {
            return new Choice(null, "no place of that name is known");
        }
        Set<String> bounds = new HashSet<>(within);
        if (bounds.isEmpty()) {
            bounds.addAll(article.qualifiersOf(key));
        }
        List<Known> fitting = fitting(places, bounds);
        if (!fitting.isEmpty() && fitting.size() == places.size() && places.size() == 1) {
            return new Choice(places.get(0).place(), "the words behind it");
        }
        if (!fitting.isEmpty()) {
            return among(fitting, article, sentence, true);
        }
        if (!within.isEmpty() && places.stream().allMatch(known -> known.place().kind() == PlaceKind.CITY)) {
            return new Choice(null, "none of that name is known where the words behind it say");
        }
        return among(places, article, sentence, false);
    }

    /**
     * Those within the bounds. A country behind the name of a region or a land is another item of a list and no bound:
     * "in Normandy, the United States and ...".
     */
    private static List<Known> fitting(List<Known> places, Set<String> bounds) {
        List<Known> fitting =
                places.stream().filter(known -> lies(known.place(), bounds)).toList();
        boolean wide = bounds.stream().allMatch(code -> code.indexOf('.') < 0);
        boolean land = places.stream().anyMatch(known -> known.place().kind() != PlaceKind.CITY);
        boolean kept = fitting.stream().anyMatch(known -> known.place().kind() != PlaceKind.CITY);
        return wide && land && !kept ? List.of() : fitting;
    }

    private static boolean lies(Place place, Set<String> bounds) {
        boolean whole = place.kind() == PlaceKind.COUNTRY;
        return !whole && (holds(bounds, place.country()) || holds(bounds, place.region()));
    }

    private static boolean holds(Set<String> codes, @Nullable String code) {
        return code != null && codes.contains(code);
    }

    private List<Known> readings(String name, String key, ArticlePlaces article) {
        List<Known> found = new ArrayList<>();
        for (PlaceFact fact : codebook.places().facts(key)) {
            if (fact.kind() != PlaceKind.SHORT) {
                meant(fact).ifPresent(place -> found.add(new Known(place, true)));
            }
        }
        boolean own = found.stream().anyMatch(known -> known.place().kind() != PlaceKind.CITY)
                || codebook.places().facts(key).stream().anyMatch(fact -> fact.main() != null);
        Optional<String> country = article.country(name, false);
        if (country.isPresent() && own && article.isCountryBesideRegion(name)) {
            return List.of(new Known(country(country.get()), true));
        }
        if (country.isPresent() && !own) {
            found.add(new Known(country(country.get()), true));
        }
        if (name.indexOf(',') < 0) {
            for (Place city : cities.named(key)) {
                if (found.stream()
                        .noneMatch(other ->
                                Objects.equals(city.geoname(), other.place().geoname()))) {
                    found.add(new Known(city, false));
                }
            }
        }
        return found;
    }

    private Place country(String code) {
        return new Place(codebook.ontology().countryName(code), PlaceKind.COUNTRY, code, null, null, null, null, 0, 0);
    }

    /** The place that a line of a table stands for; a city under another name is looked up in the gazetteer. */
    private Optional<Place> meant(PlaceFact fact) {
        if (fact.main() != null && fact.geoname() != null) {
            return cities.named(PlaceKey.of(fact.main())).stream()
                    .filter(city -> fact.geoname().equals(city.geoname()))
                    .findFirst();
        }
        if (fact.main() != null) {
            return codebook.places().facts(PlaceKey.of(fact.main())).stream()
                    .filter(other -> other.main() == null && other.name().equals(fact.main()))
                    .findFirst()
                    .map(PlaceChoice::place);
        }
        return Optional.of(place(fact));
    }

    private static Place place(PlaceFact fact) {
        return new Place(
                fact.name(), fact.kind(), fact.country(), fact.admin(), fact.lat(), fact.lon(), fact.geoname(), 0, 1);
    }

    private Choice among(List<Known> places, ArticlePlaces article, Set<String> sentence, boolean bound) {
        List<Reading> readings = places.stream()
                .map(known -> reading(known, article, sentence))
                .sorted(Comparator.comparingDouble(Reading::score).reversed())
                .toList();
        Reading best = readings.get(0);
        Place place = best.place();
        if (place.kind() != PlaceKind.CITY || place.geoname() == null) {
            return new Choice(place, readings.size() == 1 ? "the only one known" : "the best known");
        }
        Optional<Reading> rival = readings.stream()
                .skip(1)
                .filter(other -> best.score() - other.score() < SAME)
                .findFirst();
        if (rival.isPresent() && sameCountry(rival.get().place(), place)) {
            return best.spoken() || bound
                    ? new Choice(place.withoutPoint(), "several of that name in one country, so without coordinates")
                    : new Choice(null, "several of that name, and the article says nothing of where");
        }
        if (bound) {
            return new Choice(place, "the words behind it");
        }
        boolean alone = readings.stream().allMatch(r -> sameCountry(r.place(), place));
        boolean village = place.people() < VILLAGE && !alone && !article.namesRegion(place.region());
        if (best.spoken() && !village) {
            return new Choice(place, "the article names its country or region");
        }
        boolean clear =
                readings.stream().allMatch(r -> sameCountry(r.place(), place) || best.score() - r.score() >= MARGIN);
        if (alone && place.people() >= TOWN) {
            return new Choice(place, "no other country has one of that name");
        }
        if (clear && place.people() >= LARGE) {
            return new Choice(place, "by far the largest of that name");
        }
        return new Choice(null, "small or one of several, and the article says nothing of where");
    }

    private static boolean sameCountry(Place a, Place b) {
        return a.country() != null && a.country().equals(b.country());
    }

    private static Reading reading(Known known, ArticlePlaces article, Set<String> sentence) {
        Place place = known.place();
        double country = 0;
        if (place.country() != null) {
            country = article.names(place.country()) ? 1 + Math.min(article.count(place.country()), 10) * 0.02 : 0;
            country = holds(sentence, place.country()) ? 1.5 : country;
        }
        double region = article.namesRegion(place.region()) ? 1.2 : 0;
        region = holds(sentence, place.region()) ? 1.5 : region;
        double table = known.table() && place.kind() == PlaceKind.CITY ? 1.5 : 0;
        return new Reading(place, prior(place) + table + country + region, country + region > 0);
    }

    /** How likely a place is meant when nothing else is known: tens of people, and more for capitals. */
    private static double prior(Place place) {
        return switch (place.kind()) {
            case COUNTRY -> 10.5;
            case REGION -> 8.8;
            case WATER, ISLAND, AREA, CONTINENT, SITE, SHORT -> 9.2;
            case CITY -> {
                double people = place.geoname() == null ? 5 : Math.log10(Math.max(place.people(), 500));
                yield people
                        + switch (place.rank()) {
                            case 4 -> 2;
                            case 3 -> 0.7;
                            case 2 -> 0.2;
                            case 0 -> -1;
                            default -> 0;
                        };
            }
        };
    }
}
