package org.demarche.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.codebook.Country;
import org.demarche.codebook.EventCode;
import org.demarche.codebook.Ontology;
import org.demarche.mention.Actor;
import org.jspecify.annotations.Nullable;

/** What other formats call the countries and roles of the codebook. Immutable. */
final class Facts {
    private static final FactTable FIPS = FactTable.of("fips.tsv");
    private static final FactTable ICEWS = FactTable.of("icews-countries.tsv");
    private static final FactTable LABELS = FactTable.of("icews-labels.tsv");
    private static final FactTable SECTORS = FactTable.of("sectors.tsv");

    private final Ontology ontology;

    Facts(Ontology ontology) {
        this.ontology = ontology;
    }

    Ontology ontology() {
        return ontology;
    }

    /** Code of a country in FIPS 10-4, or "" where the standard has none. */
    String fips(@Nullable String country) {
        return country == null ? "" : FIPS.get(country, "fips").orElse("");
    }

    /** True for an actor that is a state or territory as a whole. */
    static boolean isState(Actor actor) {
        return actor.country() != null && actor.country().equals(actor.code());
    }

    /** Name or words of an actor; where no words may be written, a state has the name of its country. */
    String name(@Nullable Actor actor, Words words) {
        String name = words.name(actor);
        return name.isEmpty() && actor != null && isState(actor) ? countryName(actor.country()) : name;
    }

    /** Short name of a country, or "". */
    String countryName(@Nullable String country) {
        return country == null ? "" : ontology.countryName(country);
    }

    /** Name of a country as ICEWS writes it, else the codebook's name, or "". */
    String icewsCountry(@Nullable String country) {
        return country == null ? "" : ICEWS.get(country, "name").orElseGet(() -> ontology.countryName(country));
    }

    /** Label of an event as ICEWS writes it, else the codebook's, else the code. */
    String icewsLabel(String code) {
        return LABELS.get(code, "label")
                .or(() -> ontology.code(code).map(EventCode::name))
                .orElse(code);
    }

    /** Number of a country in the list of the Correlates of War project on a day, or "". */
    String cow(@Nullable String country, String day) {
        if (country == null) {
            return "";
        }
        List<Country> states = ontology.countries(country);
        Optional<Country> then =
                states.stream().filter(state -> state.existsOn(day)).findFirst();
        Optional<Country> last = states.isEmpty() ? Optional.empty() : Optional.of(states.get(states.size() - 1));
        return then.or(() -> last).map(Country::cow).orElse("");
    }

    /** Names of an actor's sectors as ICEWS writes them, each once, the narrow before the wide. */
    List<String> icewsSectors(@Nullable Actor actor) {
        Set<String> names = new LinkedHashSet<>();
        roles(actor)
                .forEach(role -> SECTORS.get(role, "icews").ifPresent(all -> names.addAll(List.of(all.split("; ")))));
        return List.copyOf(names);
    }

    /** PLOVER's sectors of an actor, the first being the primary one. */
    List<String> ploverSectors(@Nullable Actor actor) {
        return roles(actor)
                .flatMap(role -> SECTORS.get(role, "plover").stream())
                .distinct()
                .toList();
    }

    /** The actor's religion in words, where a role says it. */
    Optional<String> religion(@Nullable Actor actor) {
        return roles(actor)
                .flatMap(role -> SECTORS.get(role, "religion").stream())
                .findFirst();
    }

    private Stream<String> roles(@Nullable Actor actor) {
        if (actor == null) {
            return Stream.empty();
        }
        CodeParts parts = CodeParts.of(actor, ontology);
        return Stream.of(parts.types(), actor.sectors(), parts.religions())
                .flatMap(List::stream)
                .distinct();
    }
}
