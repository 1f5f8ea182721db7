package org.demarche.export;

import java.util.ArrayList;
import java.util.List;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor;
import org.demarche.place.Place;
import org.jspecify.annotations.Nullable;

/** ICEWS events, 20 columns: names of countries and sectors and labels of events, beside the code as text. */
final class IcewsLayout implements Layout {
    static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "Event Text",
            "CAMEO Code",
            "Intensity",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Sentence Number",
            "Publisher",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude");

    private final Facts facts;
    private final Words words;

    IcewsLayout(Facts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    @Override
    public List<String> header() {
        return COLUMNS;
    }

    @Override
    public boolean needsPlover() {
        return false;
    }

    @Override
    public boolean mirrors() {
        return true;
    }

    @Override
    public List<String> row(Event event) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Long.toString(Digests.number(event.article(), event.record(), event.mirrored())));
        cells.add(event.day().toString());
        actor(cells, event.source());
        String code = event.code();
        cells.add(facts.icewsLabel(code));
        cells.add(code);
        cells.add(Words.number(event.record().goldstein()));
        actor(cells, event.target());
        cells.add(event.article().id());
        cells.add(Integer.toString(event.record().sentence() + 1));
        cells.add(event.publisher());
        place(cells, event.place());
        return cells;
    }

    private void actor(List<String> cells, @Nullable Actor actor) {
        cells.add(name(actor));
        cells.add(String.join(",", facts.icewsSectors(actor)));
        cells.add(facts.icewsCountry(actor == null ? null : actor.country()));
    }

    /** A state is called by its name in ICEWS, everybody else by the name or the words. */
    private String name(@Nullable Actor actor) {
        return actor != null && Facts.isState(actor) ? facts.icewsCountry(actor.country()) : words.name(actor);
    }

    private void place(List<String> cells, @Nullable Place place) {
        PlaceKind kind = place == null ? null : place.kind();
        String name = place == null ? "" : place.name();
        cells.add(kind == PlaceKind.CITY ? name : "");
        cells.add("");
        cells.add(kind == PlaceKind.REGION ? name : "");
        cells.add(facts.icewsCountry(place == null ? null : place.country()));
        cells.add(Words.number(place == null ? null : place.lat()));
        cells.add(Words.number(place == null ? null : place.lon()));
    }
}
