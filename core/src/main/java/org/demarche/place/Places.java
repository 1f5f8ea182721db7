package org.demarche.place;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.PlaceKind;

/** Looks names of places up outside a sentence, such as the first word of "Kharkiv mayor". Thread-safe. */
public final class Places {
    private final Codebook codebook;
    private final PlaceChoice choice;

    public Places(Codebook codebook) {
        this.codebook = codebook;
        this.choice = new PlaceChoice(codebook);
    }

    /**
     * The place that a name stands for in an article; empty when it is none, or when nothing tells which.
     *
     * @param name as printed, without articles and titles
     * @param article what else the article names
     */
    public Optional<Place> place(String name, ArticlePlaces article) {
        boolean word = name.indexOf(' ') < 0
                && (codebook.classes().contains("place.word", name.toLowerCase(Locale.ROOT))
                        || codebook.classes().contains("place.time", name.toLowerCase(Locale.ROOT)));
        return word || name.isEmpty() || !Character.isUpperCase(name.charAt(0))
                ? Optional.empty()
                : Optional.ofNullable(
                        choice.choose(name, Set.of(), article, Set.of()).place());
    }

    /**
     * The country of a city, a region or another place within one state, as ISO 3166 alpha-3: UKR for "Kharkiv".
     *
     * @param name as printed
     * @param article what else the article names; of one that is not known, {@link #unknownArticle()}
     */
    public Optional<String> countryOf(String name, ArticlePlaces article) {
        return place(name, article)
                .filter(place -> place.kind() != PlaceKind.COUNTRY)
                .map(Place::country);
    }

    /** An article that says nothing: names are told apart by the number of people alone. */
    public ArticlePlaces unknownArticle() {
        return new ArticlePlaces(codebook, "", null);
    }
}
