package org.demarche.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.codebook.EventCode;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Kind;
import org.demarche.record.Quote;
import org.demarche.record.RecordJson;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/** The flat, typed columns of a record with labels beside its codes, and the values of a record in them. Immutable. */
final class RecordColumns {
    private static final List<String> QUADS =
            List.of("verbal cooperation", "material cooperation", "verbal conflict", "material conflict");

    private static final double ROUNDING = 1e4;

    private final Facts facts;
    private final Words words;
    private final boolean wholeText;
    private final AttributeColumns attributes;
    private final TypedTable table;
    private final Map<String, Function<RecordFields, @Nullable Object>> values = new LinkedHashMap<>();

    RecordColumns(Facts facts, TextPolicy text) {
        this.facts = facts;
        this.words = new Words(text);
        this.wholeText = text == TextPolicy.FULL;
        this.attributes = new AttributeColumns(text);
        this.table = new TypedTable("records", attributes.complete(DataDictionary.columns()));
        provenance();
        evidence();
        actor("source", CodedRecord::source);
        actor("target", CodedRecord::target);
        actor("speaker", CodedRecord::speaker);
        codes();
        date();
        place();
        rest();
    }

    /** The columns. */
    TypedTable table() {
        return table;
    }

    /** The values of a record. */
    @Nullable
    Object[] row(RecordFields fields) {
        Map<String, Object> own = attributes.values(fields);
        List<TypedColumn> columns = table.columns();
        @Nullable Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            String name = columns.get(i).name();
            Function<RecordFields, @Nullable Object> value = values.get(name);
            row[i] = value == null ? own.get(name) : value.apply(fields);
        }
        return row;
    }

    private void put(String name, Function<RecordFields, @Nullable Object> value) {
        values.put(name, value);
    }

    private void of(String name, Function<CodedRecord, @Nullable Object> value) {
        values.put(name, fields -> value.apply(fields.record()));
    }

    private void provenance() {
        put("schema", fields -> RecordJson.SCHEMA);
        of("id", CodedRecord::id);
        put("article", fields -> fields.article().id());
        put("published", fields -> fields.article().published());
        put("publisher", fields -> fields.article().publisher());
        put("agency", fields -> fields.article().agency());
        put("byline", fields -> fields.article().byline());
        put("title", fields -> fields.article().title());
        put("url", fields -> fields.article().url());
        put("language", fields -> fields.article().language());
        put("rights", fields -> fields.article().rights());
        put("article_text", fields -> wholeText ? fields.article().text() : null);
    }

    private void evidence() {
        of("sentence", CodedRecord::sentence);
        quote("evidence", CodedRecord::evidence);
        of("evidence_sha256", record -> Digests.sha256(record.evidence().text()));
        of("context_text", record -> raw(joined(record.context(), Quote::text)));
        put("context_spans", fields -> joined(fields.record().context(), quote -> range(fields, quote.span())));
        quote("trigger", CodedRecord::trigger);
        of("kind", record -> joined(record.kinds(), Kind::label));
    }

    private void quote(String prefix, Function<CodedRecord, Quote> quote) {
        of(prefix + "_text", record -> raw(quote.apply(record).text()));
        span(prefix, record -> quote.apply(record).span());
    }

    private void span(String prefix, Function<CodedRecord, @Nullable Span> span) {
        put(prefix + "_start", fields -> {
            Span at = span.apply(fields.record());
            return at == null ? null : fields.points().fromUtf16(at.start());
        });
        put(prefix + "_end", fields -> {
            Span at = span.apply(fields.record());
            return at == null ? null : fields.points().fromUtf16(at.end());
        });
    }

    private void actor(String side, Function<CodedRecord, @Nullable Actor> who) {
        actor(side + "_text", who, actor -> raw(actor.text()));
        actor(side + "_code", who, Actor::code);
        actor(side + "_label", who, this::label);
        span(side, record -> {
            Actor actor = who.apply(record);
            return actor == null ? null : actor.span();
        });
        actor(side + "_country", who, Actor::country);
        actor(side + "_country_name", who, actor -> country(actor.country()));
        actor(side + "_sectors", who, actor -> joined(actor.sectors(), role -> role));
        actor(side + "_name", who, Actor::name);
        actor(side + "_via", who, actor -> joined(actor.via(), Actor.Via::kind));
    }

    private void actor(
            String name, Function<CodedRecord, @Nullable Actor> who, Function<Actor, @Nullable Object> value) {
        of(name, record -> {
            Actor actor = who.apply(record);
            return actor == null ? null : value.apply(actor);
        });
    }

    private @Nullable String label(Actor actor) {
        return actor.code() == null ? null : facts.ontology().actorInWords(actor.code());
    }

    private void codes() {
        of("reciprocal", CodedRecord::reciprocal);
        of("group", CodedRecord::group);
        of("cameo", CodedRecord::cameo);
        of("cameo_label", record -> eventLabel(record.cameo()));
        of("plover", CodedRecord::plover);
        of("mode", CodedRecord::mode);
        of("contexts", record -> joined(record.contexts(), context -> context));
        of("would_be", CodedRecord::wouldBe);
        of("would_be_label", record -> eventLabel(record.wouldBe()));
        of("quad", CodedRecord::quad);
        of("quad_label", record -> record.quad() == null ? null : QUADS.get(record.quad() - 1));
        of("plover_quad", CodedRecord::ploverQuad);
        of("goldstein", CodedRecord::goldstein);
        of("status", record -> record.status().label());
        of("tense", CodedRecord::tense);
        of("aspect", CodedRecord::aspect);
    }

    private @Nullable String eventLabel(@Nullable String code) {
        return code == null
                ? null
                : facts.ontology().code(code).map(EventCode::name).orElse(null);
    }

    private void date() {
        date("date_start", EventDate::start);
        date("date_end", EventDate::end);
        date("date_text", date -> date.words() == null ? null : raw(date.words().text()));
        span("date_text", record -> {
            EventDate date = record.date();
            return date == null || date.words() == null ? null : date.words().span();
        });
        date("date_precision", EventDate::precision);
        date("date_basis", EventDate::basis);
    }

    private void date(String name, Function<EventDate, @Nullable Object> value) {
        of(name, record -> record.date() == null ? null : value.apply(record.date()));
    }

    private void place() {
        of(
                "place_text",
                record -> located(record) == null || record.place() == null
                        ? null
                        : raw(record.place().text()));
        span("place", record -> {
            NamedPlace named = record.place();
            return named == null || named.place() == null ? null : named.span();
        });
        place("place_name", Place::name);
        place("place_country", Place::country);
        place("place_country_name", place -> country(place.country()));
        place("place_lat", Place::lat);
        place("place_lon", Place::lon);
        place("place_geoname", Place::geoname);
    }

    private void place(String name, Function<Place, @Nullable Object> value) {
        of(name, record -> {
            Place place = located(record);
            return place == null ? null : value.apply(place);
        });
    }

    private static @Nullable Place located(CodedRecord record) {
        return record.place() == null ? null : record.place().place();
    }

    private void rest() {
        of("quoted", CodedRecord::quoted);
        of("stance", CodedRecord::stance);
        of("about", record -> joined(record.about(), code -> code));
        of("rule", CodedRecord::rule);
        put("codebook_name", fields -> fields.origin().codebook());
        put("codebook_version", fields -> fields.origin().version());
        put("codebook_hash", fields -> fields.origin().hash());
        put("engine_program", fields -> fields.origin().program());
        put("engine_parser", fields -> fields.origin().parser());
        of("confidence", record -> Math.round(record.confidence() * ROUNDING) / ROUNDING);
    }

    private @Nullable String country(@Nullable String code) {
        return code == null ? null : facts.countryName(code);
    }

    private @Nullable String raw(@Nullable String text) {
        String kept = words.raw(text);
        return kept.isEmpty() ? null : kept;
    }

    private static String range(RecordFields fields, Span span) {
        return fields.points().fromUtf16(span.start()) + "-" + fields.points().fromUtf16(span.end());
    }

    private static <T> @Nullable String joined(List<T> values, Function<T, String> text) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(text.apply(value)));
        return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining(";"));
    }
}
