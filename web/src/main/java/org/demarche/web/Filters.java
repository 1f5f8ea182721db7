package org.demarche.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.demarche.store.RecordFilter;
import org.demarche.web.Params.Param;
import org.jspecify.annotations.Nullable;

/**
 * Which records an address asks for: the parameters of docs/serving.md, which are the options of {@code demarche query}.
 * Immutable.
 */
public final class Filters {
    /** Parameters that filter, in the order in which they are told. */
    public static final List<String> NAMES = List.of(
            "actor",
            "source",
            "target",
            "group",
            "dyad",
            "directed",
            "cameo",
            "plover",
            "kind",
            "status",
            "speaker",
            "publisher",
            "place",
            "since",
            "until",
            "words",
            "coding");

    private static final Set<String> LISTS = Set.of("cameo", "plover", "kind", "status");

    private final Params params;
    private final Names names;

    private Filters(Params params, Names names) {
        this.params = params;
        this.names = names;
    }

    /**
     * Reads the filters among parameters.
     *
     * @throws Refusal when a value cannot be used
     */
    public static Filters of(Params params, Names names) {
        Filters filters = new Filters(
                params.without(param -> !NAMES.contains(param.name())).withoutBlanks(), names);
        filters.build(filters.statuses(), filters.until().orElse(null));
        return filters;
    }

    /** The parameters that filter, and none else. */
    public Params params() {
        return params;
    }

    /** Whether all is asked for. */
    public boolean isEmpty() {
        return params.all().isEmpty();
    }

    /** Records of what has happened or may yet; of the states that were asked for, where any were. */
    public RecordFilter shown() {
        return build(shownStatuses(), until().orElse(null));
    }

    /** As {@link #shown}, without what is later than a day. */
    public RecordFilter shownUntil(String day) {
        return shown().notAfter(day);
    }

    /** Records of all states. */
    public RecordFilter all() {
        return build(statuses(), until().orElse(null));
    }

    /** Whether the reader said which states are meant. */
    public boolean namesStatus() {
        return !list("status").isEmpty();
    }

    /** The last day that was asked for. */
    public Optional<String> until() {
        return params.first("until");
    }

    /** The first day that was asked for. */
    public Optional<String> since() {
        return params.first("since");
    }

    private List<Status> shownStatuses() {
        List<Status> said = statuses();
        return said.isEmpty()
                ? Arrays.stream(Status.values())
                        .filter(status -> !status.unreal())
                        .toList()
                : said;
    }

    private List<Status> statuses() {
        return list("status").stream()
                .map(word -> named("status", word, Status.values(), Status::label))
                .toList();
    }

    private RecordFilter build(List<Status> statuses, @Nullable String until) {
        String since = since().map(day -> WebDays.checked("since", day)).orElse(null);
        String last = until == null ? null : WebDays.checked("until", until);
        if (since != null && last != null && since.compareTo(last) > 0 && !since.startsWith(last)) {
            throw Refusal.parameter("since", "lies after 'until': " + since + ", " + last + ".");
        }
        RecordFilter filter =
                new RecordFilter().since(since).until(last).words(words()).coding(coding());
        params.values("actor").forEach(who -> filter.actor(names.actor("actor", who)));
        params.values("source").forEach(who -> filter.source(names.actor("source", who)));
        params.values("target").forEach(who -> filter.target(names.actor("target", who)));
        params.values("speaker").forEach(who -> filter.speaker(names.actor("speaker", who)));
        params.values("group").forEach(group -> filter.actor(names.group(group)));
        boolean directed = params.first("directed").isPresent();
        params.values("dyad").forEach(pair -> filter.dyad(names.dyad(pair, directed)));
        list("cameo").forEach(code -> filter.cameo(names.event(code)));
        list("plover").forEach(type -> filter.plover(names.plover(type)));
        list("kind").forEach(word -> filter.kind(named("kind", word, Kind.values(), Kind::label)));
        statuses.forEach(filter::status);
        params.values("publisher").forEach(filter::publisher);
        params.values("place").forEach(filter::place);
        return filter;
    }

    private @Nullable String words() {
        List<String> words = params.values("words");
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private @Nullable String coding() {
        Optional<String> hash = params.first("coding");
        if (hash.isPresent() && !hash.get().matches("[0-9a-f]{1,16}")) {
            throw Refusal.parameter("coding", "takes the hash of a codebook, or its beginning.");
        }
        return hash.orElse(null);
    }

    private List<String> list(String name) {
        List<String> values = new ArrayList<>();
        params.values(name).forEach(value -> values.addAll(List.of(value.split("\\s*,\\s*"))));
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }

    private static <T> T named(String name, String word, T[] all, Function<T, String> label) {
        return Arrays.stream(all)
                .filter(one -> label.apply(one).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter(
                        name,
                        "takes "
                                + String.join(
                                        ", ", Arrays.stream(all).map(label).toList()) + ", not '" + word + "'."));
    }

    /** Each filter in words, with the parameters that are left without it. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Param param : params.all()) {
            if (!param.name().equals("directed")) {
                parts.add(new Part(param.name(), words(param), params.without(param::equals)));
            }
        }
        return parts;
    }

    private String words(Param param) {
        if (LISTS.contains(param.name()) || param.name().equals("coding")) {
            return names.inWords(param.name(), param.value());
        }
        return switch (param.name()) {
            case "since" -> "since " + param.value();
            case "until" -> "until " + param.value();
            case "words" -> "“" + param.value() + "”";
            case "source", "target", "speaker", "publisher", "group" ->
                param.name() + " " + names.inWords(param.name(), param.value());
            case "place" -> "in " + names.inWords("place", param.value());
            default -> names.inWords(param.name(), param.value());
        };
    }

    /** All filters in one line; "all" when there are none. */
    public String label() {
        return isEmpty()
                ? "all"
                : String.join(", ", parts().stream().map(Part::words).toList());
    }

    /**
     * One filter.
     *
     * @param name of the parameter
     * @param words for people
     * @param without the parameters without it
     */
    public record Part(String name, String words, Params without) {}
}
