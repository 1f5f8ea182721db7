package org.demarche.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.CodePoints;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.JsonLine;
import org.demarche.record.Origin;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/** Writes events as PLOVER's JSON, one a line; what is not known is left out. */
final class PloverWriter extends EventWriter {
    private final Facts facts;
    private final ExportOptions options;
    private final Words words;

    /** @param out where lines go; closed with this writer */
    PloverWriter(Writer out, Facts facts, ExportOptions options) {
        super(out, new Screen(true), List.of(), "");
        this.facts = facts;
        this.options = options;
        this.words = new Words(options.text());
    }

    @Override
    public void write(Article article, List<CodedRecord> records, Origin origin) throws IOException {
        List<Bundle> bundles = Bundle.of(article, records, origin, screen());
        CodePoints points = CodePoints.of(bundles.isEmpty() ? "" : article.text());
        for (Bundle bundle : bundles) {
            StringWriter line = new StringWriter();
            JsonLine.write(line, event(bundle, points));
            row(line.toString());
        }
    }

    private Map<String, Object> event(Bundle bundle, CodePoints points) {
        Event event = bundle.first();
        CodedRecord record = event.record();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", Digests.id(event.article(), record));
        line.put("has_event", true);
        line.put("date", event.day().toString());
        put(line, "enddate", endDate(event));
        line.put("actor", bundle.actors().stream().map(this::entity).toList());
        if (!bundle.recipients().isEmpty()) {
            line.put("recipient", bundle.recipients().stream().map(this::entity).toList());
        }
        line.put("event", List.of(Words.cell(record.plover())));
        put(line, "event_loc", location(record.place()));
        if (options.text().words()) {
            line.put("event_text", List.of(record.trigger().text()));
        }
        put(line, "quad_code", record.ploverQuad());
        put(line, "event_scale", record.goldstein());
        put(line, "mode", record.mode());
        if (!record.contexts().isEmpty()) {
            line.put("context", record.contexts());
        }
        put(line, "size", size(record.attributes()));
        line.put("link", record.group());
        if (options.text().words()) {
            line.put("text", record.evidence().text());
        }
        line.put("text_info", textInfo(event, points));
        line.put("cite_info", citeInfo(event));
        Origin origin = event.origin();
        line.put("coder", origin.program() + "; " + origin.parser());
        put(
                line,
                "coded_date",
                options.created() == null ? null : options.created().substring(0, 10));
        line.put("cameo", event.code());
        line.put("status", record.status().label());
        line.put("confidence", record.confidence());
        return line;
    }

    private static @Nullable String endDate(Event event) {
        EventDate date = event.record().date();
        if (date == null || !event.day().toString().equals(date.start())) {
            return null;
        }
        return EventDay.day(date.end())
                .filter(end -> end.isAfter(event.day()))
                .map(Object::toString)
                .orElse(null);
    }

    private Map<String, Object> entity(Actor actor) {
        Map<String, Object> entity = new LinkedHashMap<>();
        List<String> blocks = CodeParts.blocks(actor.code());
        boolean kind = !blocks.isEmpty() && CodeParts.isKind(blocks.get(0));
        put(entity, "code", kind ? blocks.get(0) : actor.country());
        List<String> sectors = facts.ploverSectors(actor);
        if (!sectors.isEmpty()) {
            entity.put("sector", sectors);
        }
        put(entity, "entity_text", orNull(words.raw(actor.text())));
        put(entity, "identifier_text", actor.name());
        put(entity, "religion", facts.religion(actor).orElse(null));
        put(entity, "office", orNull(words.raw(Event.title(actor))));
        put(entity, "cameo", actor.code());
        return entity;
    }

    private @Nullable Map<String, Object> location(@Nullable NamedPlace named) {
        Place place = named == null ? null : named.place();
        if (named == null || place == null) {
            return null;
        }
        Map<String, Object> location = new LinkedHashMap<>();
        put(location, "extracted_place", orNull(words.raw(named.text())));
        location.put("resolved_place", place.name());
        put(location, "geonameid", place.geoname());
        put(location, "lat", place.lat());
        put(location, "lon", place.lon());
        switch (place.kind()) {
            case CITY -> located(location, "city", place, place.rank() == 0 ? 5 : 4);
            case SITE -> location.put("resolution", 5);
            case REGION -> located(location, "province", place, 2);
            case COUNTRY -> location.put("resolution", 1);
            default -> {}
        }
        put(location, "country", orNull(facts.countryName(place.country())));
        put(location, "country_code", place.country());
        return location;
    }

    private static void located(Map<String, Object> location, String level, Place place, int resolution) {
        location.put(level, place.name());
        location.put("resolution", resolution);
    }

    private static @Nullable Map<String, Object> size(Map<String, Object> attributes) {
        Map<String, Object> size = new LinkedHashMap<>();
        put(size, "dead", attributes.get("killed"));
        put(size, "injured", attributes.get("injured"));
        put(size, "size", attributes.get("size"));
        return size.isEmpty() ? null : size;
    }

    /** Where the words stand, in code points, and by what hash their owner can check them. */
    private Map<String, Object> textInfo(Event event, CodePoints points) {
        Span span = event.record().evidence().span();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("sequence", event.record().sentence());
        info.put("start", points.fromUtf16(span.start()));
        info.put("end", points.fromUtf16(span.end()));
        info.put("sha256", Digests.sha256(event.record().evidence().text()));
        if (options.text() == TextPolicy.FULL) {
            info.put("text_story", event.article().text());
        }
        return info;
    }

    private static Map<String, Object> citeInfo(Event event) {
        Article article = event.article();
        Map<String, Object> cite = new LinkedHashMap<>();
        cite.put("citation", article.id());
        put(cite, "url", article.url());
        put(cite, "title", article.title());
        put(cite, "language", article.language());
        put(cite, "publication", orNull(event.publisher()));
        put(cite, "published", article.published());
        put(cite, "license", article.rights());
        cite.put("codebook", event.origin().codebook());
        List<String> version =
                new ArrayList<>(List.of(event.origin().version(), event.origin().hash()));
        cite.put("version", String.join(" ", version));
        return cite;
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }

    private static void put(Map<String, Object> object, String key, @Nullable Object value) {
        if (value != null) {
            object.put(key, value);
        }
    }
}
