package org.demarche.entry;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.entry.History.Reached;
import org.demarche.place.Place;
import org.demarche.record.Kind;
import org.jspecify.annotations.Nullable;

/** Makes an entry of its reports: of what they say differently, the rule of docs/entries.md takes one. */
final class Summary {
    private static final Map<Kind, List<String>> FIRST_SAID = Map.of(
            Kind.AGREEMENT, List.of("instrument", "name", "subject"),
            Kind.ARMS, List.of("designation", "item", "description", "category", "condition"),
            Kind.EXERCISE, List.of("name"),
            Kind.VISIT, List.of("subject", "medium", "margins", "guest_level", "host_level"));

    private final Draft draft;
    private final Kind kind;
    private final Map<String, Object> what = new LinkedHashMap<>();

    private Summary(Draft draft) {
        this.draft = draft;
        this.kind = draft.reports().get(0).kind();
    }

    static Entry of(Draft draft) {
        return new Summary(draft).entry();
    }

    private Entry entry() {
        History history = History.of(kind, draft);
        Reached reached = history.reached();
        Report first = draft.reports().get(0);
        Optional<Report> directed = draft.reports().stream()
                .filter(report -> report.from() != null && report.to() != null)
                .findFirst();
        Set<String> parties = new TreeSet<>();
        draft.reports().forEach(report -> report.parties().forEach(party -> parties.add(party.code())));
        gather(history);
        Dates days = isDoing() ? Dates.of(days()) : new Dates(history.first(), history.last());
        return new Entry(
                draft.id(),
                kind,
                List.copyOf(parties),
                directed.map(Report::from).map(Party::code).orElse(null),
                directed.map(Report::to).map(Party::code).orElse(null),
                what,
                days.first,
                days.last,
                reached.stage(),
                reached.date(),
                history.steps(),
                draft.keptApart(),
                first.origin());
    }

    private boolean isDoing() {
        return kind == Kind.EXERCISE || kind == Kind.VISIT;
    }

    private void gather(History history) {
        FIRST_SAID
                .getOrDefault(kind, List.of())
                .forEach(name -> firstSaid(name).ifPresent(text -> what.put(name, text)));
        switch (kind) {
            case ARMS -> {
                numbers();
                deliveries(history);
                amount();
            }
            case AGREEMENT -> amount();
            case EXERCISE -> {
                all("branches", report -> report.texts("branches"));
                all("assets", report -> report.texts("assets"));
                last(report -> report.attributes().get("size")).ifPresent(size -> what.put("size", size));
            }
            default -> all("guest_names", Report::guests);
        }
        draft.say(Report::place).findFirst().ifPresent(place -> what.put("place", place(place)));
    }

    private void all(String name, Function<Report, Collection<String>> said) {
        Set<String> all = new LinkedHashSet<>();
        draft.reports().forEach(report -> all.addAll(said.apply(report)));
        list(name, all);
    }

    private void amount() {
        last(report -> report.what().amount() == null
                        ? null
                        : report.attributes().get("amount"))
                .ifPresent(amount -> what.put("amount", inOrder((Map<?, ?>) amount)));
    }

    /** What is said first; of instruments and names what says more than "agreement" or bears a year. */
    private Optional<String> firstSaid(String name) {
        Stream<Report> said =
                draft.reports().stream().filter(report -> report.text(name).isPresent());
        Comparator<Report> more = Comparator.comparing(report -> switch (name) {
            case "instrument" ->
                Objects.requireNonNull(report.what().instrument()).family() == null;
            case "name" -> report.what().name() == null || report.what().name().year() == null;
            default -> false;
        });
        return said.sorted(more).findFirst().flatMap(report -> report.text(name));
    }

    private void numbers() {
        last(report -> isDelivered(report) ? null : report.attributes().get("number"))
                .ifPresent(number -> what.put("number_ordered", number));
        draft.reports().stream()
                .filter(Summary::isDelivered)
                .map(report -> report.attributes().get("number"))
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .max(Comparator.comparingDouble(Number::doubleValue))
                .ifPresent(number -> what.put("number_delivered", number));
    }

    private static boolean isDelivered(Report report) {
        return Stages.DELIVERED.equals(report.stage());
    }

    private void deliveries(History history) {
        Optional<String> ordered = draft.reports().stream()
                .map(report -> report.text("order_date"))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> history.dates(Stages.ORDERED).findFirst());
        ordered.ifPresent(date -> what.put("order_date", date));
        Set<String> days = new TreeSet<>();
        draft.reports().forEach(report -> report.text("delivery_date").ifPresent(days::add));
        history.dates(Stages.DELIVERED)
                .filter(date -> days.stream().noneMatch(said -> said.startsWith(date)))
                .toList()
                .forEach(days::add);
        list("delivery_dates", days);
    }

    private void list(String name, Set<String> values) {
        if (!values.isEmpty()) {
            what.put(name, List.copyOf(values));
        }
    }

    private Optional<Object> last(Function<Report, @Nullable Object> value) {
        return draft.say(value).reduce((one, later) -> later);
    }

    private static Map<String, Object> inOrder(Map<?, ?> amount) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (String part : List.of("text", "value", "currency", "least", "most")) {
            Object value = amount.get(part);
            if (value != null) {
                ordered.put(part, value);
            }
        }
        return ordered;
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", place.name());
        if (place.country() != null) {
            written.put("country", place.country());
        }
        if (place.lat() != null && place.lon() != null) {
            written.put("lat", place.lat());
            written.put("lon", place.lon());
        }
        return written;
    }

    /** The days of an exercise or a visit, by the reports that give them most finely; of others those of their steps. */
    private @Nullable Days days() {
        List<Days> events = draft.say(report -> report.when().event()).toList();
        int finest = events.stream().mapToInt(Days::fineness).max().orElse(0);
        return events.stream()
                .filter(event -> event.fineness() == finest)
                .reduce(Days::and)
                .orElse(null);
    }

    private record Dates(@Nullable String first, @Nullable String last) {
        static Dates of(@Nullable Days days) {
            return days == null ? new Dates(null, null) : new Dates(days.start(), days.end());
        }
    }
}
