package org.demarche.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;
import org.jspecify.annotations.Nullable;

/** Writes POLECAT events: 40 columns with a header, tabs between cells, "None" for what is empty, UTF-8. */
final class PolecatWriter extends EventWriter {
    static final List<String> COLUMNS = columns();

    private static final String NONE = "None";
    private static final String AND = "; ";
    private static final List<String> QUADS =
            List.of("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT");

    private final Facts facts;
    private final Words words;

    /** @param out where lines go; closed with this writer */
    PolecatWriter(Writer out, Facts facts, Words words) {
        super(out, new Screen(true), COLUMNS, NONE);
        this.facts = facts;
        this.words = words;
    }

    private static List<String> columns() {
        List<String> names =
                new ArrayList<>(List.of("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity"));
        names.addAll(List.of("Quad Code", "Contexts"));
        for (String side : List.of("Actor", "Recipient")) {
            Stream.of("%s Name", "%s Country", "%s COW", "Primary %s Sector", "%s Sectors", "%s Title", "%s Name Raw")
                    .forEach(name -> names.add(name.replace("%s", side)));
            names.add("Wikipedia " + side + " ID");
        }
        names.addAll(List.of("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude"));
        names.addAll(List.of("GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date"));
        names.addAll(List.of("Story People", "Story Organizations", "Story Locations", "Language", "Version"));
        return List.copyOf(names);
    }

    @Override
    public void write(Article article, List<CodedRecord> records, Origin origin) throws IOException {
        for (Bundle bundle : Bundle.of(article, records, origin, screen())) {
            row(cells(bundle));
        }
    }

    private List<String> cells(Bundle bundle) {
        Event event = bundle.first();
        CodedRecord record = event.record();
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Digests.id(event.article(), record));
        cells.add(event.day().toString());
        cells.add(Words.cell(record.plover()));
        cells.add(Words.cell(record.mode()));
        cells.add(Words.number(record.goldstein()));
        cells.add(record.ploverQuad() == null ? "" : QUADS.get(record.ploverQuad() - 1));
        cells.add(String.join(AND, record.contexts()));
        side(cells, bundle.actors(), event);
        side(cells, bundle.recipients(), event);
        place(cells, record.place());
        cells.add(event.publisher());
        cells.add(Words.cell(event.article().published()));
        cells.addAll(List.of("", "", ""));
        cells.add(Words.cell(event.article().language()));
        Origin origin = event.origin();
        cells.add(origin.program() + " " + origin.codebook() + " " + origin.version());
        return cells;
    }

    private void side(List<String> cells, List<Actor> actors, Event event) {
        String day = event.day().toString();
        cells.add(joined(actors, actor -> facts.name(actor, words)));
        cells.add(joined(actors, actor -> Words.cell(actor.country())));
        cells.add(joined(actors, actor -> facts.cow(actor.country(), day)));
        cells.add(joined(actors, actor -> first(facts.ploverSectors(actor))));
        cells.add(distinct(actors.stream()
                .flatMap(actor -> facts.ploverSectors(actor).stream())
                .toList()));
        cells.add(joined(actors, actor -> words.raw(Event.title(actor))));
        cells.add(joined(actors, actor -> words.raw(actor.text())));
        cells.add("");
    }

    private void place(List<String> cells, @Nullable NamedPlace named) {
        Place place = named == null ? null : named.place();
        PlaceKind kind = place == null ? null : place.kind();
        String name = place == null ? "" : place.name();
        cells.add(name);
        cells.add(kind == PlaceKind.CITY ? name : "");
        cells.add("");
        cells.add(kind == PlaceKind.REGION ? name : "");
        cells.add(Words.cell(place == null ? null : place.country()));
        cells.add(Words.number(place == null ? null : place.lat()));
        cells.add(Words.number(place == null ? null : place.lon()));
        cells.add(Words.cell(place == null ? null : place.geoname()));
        cells.add(named == null || place == null ? "" : words.raw(named.text()));
        cells.add("");
    }

    /** The values of each of several in one cell; one that lacks it says so, so that the lists stay side by side. */
    private static String joined(List<Actor> actors, Function<Actor, String> value) {
        List<String> values = actors.stream().map(value).toList();
        if (values.stream().allMatch(String::isEmpty)) {
            return "";
        }
        return values.stream().map(text -> text.isEmpty() ? NONE : text).collect(Collectors.joining(AND));
    }

    private static String distinct(Collection<String> values) {
        return values.stream().distinct().collect(Collectors.joining(AND));
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.get(0);
    }
}
