package org.demarche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor;
import org.demarche.place.Place;
import org.jspecify.annotations.Nullable;

/** Phoenix events, 26 columns without a header, as the Phoenix pipeline wrote them. */
final class PhoenixLayout implements Layout {
    /** The columns in order, which the files do not name. */
    static final List<String> COLUMNS = List.of(
            "EventID",
            "Date",
            "Year",
            "Month",
            "Day",
            "SourceActorFull",
            "SourceActorEntity",
            "SourceActorRole",
            "SourceActorAttribute",
            "TargetActorFull",
            "TargetActorEntity",
            "TargetActorRole",
            "TargetActorAttribute",
            "EventCode",
            "EventRootCode",
            "PentaClass",
            "GoldsteinScore",
            "Issues",
            "Lat",
            "Lon",
            "LocationName",
            "StateName",
            "CountryCode",
            "SentenceID",
            "URLs",
            "NewsSources");

    private static final Set<String> ROLES =
            Set.of("GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM", "CVL");
    private static final Set<String> ENTITIES = Set.of("IGO", "NGO", "IMG", "MNC");

    /** The five classes of the pipeline; reduced relations (16) count as words there. */
    private static final Map<String, String> PENTA = Map.ofEntries(
            Map.entry("01", "0"),
            Map.entry("02", "0"),
            Map.entry("03", "1"),
            Map.entry("04", "1"),
            Map.entry("05", "1"),
            Map.entry("06", "2"),
            Map.entry("07", "2"),
            Map.entry("08", "2"),
            Map.entry("09", "3"),
            Map.entry("10", "3"),
            Map.entry("11", "3"),
            Map.entry("12", "3"),
            Map.entry("13", "3"),
            Map.entry("16", "3"),
            Map.entry("14", "4"),
            Map.entry("15", "4"),
            Map.entry("17", "4"),
            Map.entry("18", "4"),
            Map.entry("19", "4"),
            Map.entry("20", "4"));

    private final Facts facts;

    PhoenixLayout(Facts facts) {
        this.facts = facts;
    }

    @Override
    public List<String> header() {
        return List.of();
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
        long number = Digests.number(event.article(), event.record(), event.mirrored());
        cells.add(number + "_" + event.origin().version().replaceAll("[^A-Za-z0-9.]", "-"));
        cells.add(String.format(Locale.ROOT, "%tY%<tm%<td", event.day()));
        cells.add(String.format(Locale.ROOT, "%tY", event.day()));
        cells.add(String.format(Locale.ROOT, "%tm", event.day()));
        cells.add(String.format(Locale.ROOT, "%td", event.day()));
        actor(cells, event.source());
        actor(cells, event.target());
        cells.addAll(List.of(event.code(), event.root(), PENTA.getOrDefault(event.root(), "")));
        cells.add(Words.cell(event.record().goldstein()));
        cells.add("");
        place(cells, event.place());
        cells.add(event.article().id() + "_" + event.record().sentence());
        cells.add(Words.cell(event.article().url()));
        cells.add(event.publisher());
        return cells;
    }

    private void actor(List<String> cells, @Nullable Actor actor) {
        String code = actor == null || actor.code() == null ? "---" : actor.code();
        List<String> blocks = CodeParts.blocks(code);
        String first = blocks.isEmpty() ? "" : blocks.get(0);
        boolean placed = facts.ontology().isCountry(first) || ENTITIES.contains(first);
        String entity = placed ? first : "";
        int next = placed || first.equals("---") ? 1 : 0;
        String role = next < blocks.size() && ROLES.contains(blocks.get(next)) ? blocks.get(next) : "";
        next += role.isEmpty() ? 0 : 1;
        cells.addAll(List.of(code, entity, role, String.join(";", blocks.subList(next, blocks.size()))));
    }

    private void place(List<String> cells, @Nullable Place place) {
        PlaceKind kind = place == null ? null : place.kind();
        String name = place == null ? "" : place.name();
        cells.add(Words.number(place == null ? null : place.lat()));
        cells.add(Words.number(place == null ? null : place.lon()));
        cells.add(kind == PlaceKind.COUNTRY || kind == PlaceKind.REGION ? "" : name);
        cells.add(kind == PlaceKind.REGION ? name : "");
        cells.add(Words.cell(place == null ? null : place.country()));
    }
}
