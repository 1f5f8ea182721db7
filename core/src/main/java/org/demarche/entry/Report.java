package org.demarche.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.place.Place;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What one trigger of one article tells of one thing: a record, or several that name more than two who take part. It
 * holds nothing of the article but the words that are cited.
 *
 * @param kind the kind of entry that it belongs to
 * @param citations its records, at least one
 * @param sentence index of its sentence
 * @param parties who takes part, by their keys
 * @param from the supplier or the guest, or null
 * @param to the recipient or the host, or null
 * @param stage what was reached, or null
 * @param when when that was
 * @param attributes those of its records
 * @param place where, or null
 * @param guests names of the persons who visit
 * @param what the thing itself, to be compared
 * @param origin what made its records
 */
record Report(
        Kind kind,
        List<Citation> citations,
        int sentence,
        List<Party> parties,
        @Nullable Party from,
        @Nullable Party to,
        @Nullable String stage,
        When when,
        Map<String, Object> attributes,
        @Nullable Place place,
        Set<String> guests,
        What what,
        Origin origin) {

    /** By the day told of, then by article and place in it: the order in which reports are joined. */
    static final Comparator<Report> ORDER = Comparator.comparing(
                    (Report report) -> report.when.step() == null
                            ? null
                            : report.when.step().first(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(report -> report.first().published(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(report -> report.first().article())
            .thenComparing(Report::sentence)
            .thenComparing(report -> report.first().start())
            .thenComparing(report -> report.first().record());

    Report {
        citations = List.copyOf(citations);
        parties = List.copyOf(parties);
    }

    Citation first() {
        return citations.get(0);
    }

    String article() {
        return first().article();
    }

    /** True where it names all who must take part, so that it can be told from others. */
    boolean isWhole() {
        return kind == Kind.EXERCISE ? !parties.isEmpty() : parties.size() > 1;
    }

    /** The same for all reports that can belong to one entry. */
    String key() {
        return kind == Kind.EXERCISE ? "" : parties.stream().map(Party::key).collect(Collectors.joining("|"));
    }

    Optional<String> text(String name) {
        return attributes.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A list of texts, or the one text that stands there. */
    List<String> texts(String name) {
        Object value = attributes.get(name);
        if (value instanceof String text) {
            return List.of(text);
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /**
     * When something was.
     *
     * @param date as it is written, or null where it is not said
     * @param basis text, dateline or publication; null without a date
     * @param step the days of that date, or else of publication: what the order of steps goes by
     * @param event the days on which an exercise or a visit takes place, or null where they are not said
     */
    record When(
            @Nullable String date,
            @Nullable String basis,
            @Nullable Days step,
            @Nullable Days event) {

        /** The days of the thing told of, as far as known. */
        @Nullable
        Days told() {
            return event == null ? step : event;
        }
    }

    /**
     * The thing itself, in forms that can be compared.
     *
     * @param instrument of an agreement, or null
     * @param name of an exercise or a treaty, or null
     * @param subject words for what it is on, from the subject and the instrument
     * @param designations of weapons, plain
     * @param items what is sold, with what the weapon is by the table of equipment
     * @param number how many, or null
     * @param amount how much money, or null
     * @param currency of that money, or null
     */
    record What(
            @Nullable Instrument instrument,
            @Nullable ProperName name,
            Set<String> subject,
            Set<String> designations,
            List<Item> items,
            @Nullable Bounds number,
            @Nullable Bounds amount,
            @Nullable String currency) {

        /** Reads the attributes of a record. */
        static What of(Map<String, Object> attributes) {
            Instrument instrument = attributes.get("instrument") instanceof String text ? Instrument.of(text) : null;
            Set<String> subject = new LinkedHashSet<>(instrument == null ? Set.of() : instrument.subject());
            if (attributes.get("subject") instanceof String text) {
                subject.addAll(Words.subject(text));
            }
            Map<?, ?> money = attributes.get("amount") instanceof Map<?, ?> parts ? parts : Map.of();
            return new What(
                    instrument,
                    attributes.get("name") instanceof String text
                            ? ProperName.of(text).orElse(null)
                            : null,
                    subject,
                    attributes.get("designation") instanceof String text
                            ? Set.of(Item.plainDesignation(text))
                            : Set.of(),
                    items(attributes),
                    Bounds.of(attributes, "number", "number_least", "number_most", number(attributes))
                            .orElse(null),
                    Bounds.of(money, "value", "least", "most", String.valueOf(money.get("text")))
                            .orElse(null),
                    money.get("currency") instanceof String text ? text : null);
        }

        private static String number(Map<String, Object> attributes) {
            Object words = attributes.getOrDefault("number_text", attributes.get("number"));
            return String.valueOf(words);
        }

        private static List<Item> items(Map<String, Object> attributes) {
            List<String> phrases = new ArrayList<>();
            if (attributes.get("items") instanceof List<?> list) {
                list.forEach(item -> phrases.add(String.valueOf(item)));
            } else if (attributes.get("item") instanceof String text) {
                phrases.add(text);
            }
            if (attributes.get("description") instanceof String text) {
                phrases.add(text);
            }
            return phrases.stream().map(Item::of).flatMap(Optional::stream).toList();
        }
    }
}
