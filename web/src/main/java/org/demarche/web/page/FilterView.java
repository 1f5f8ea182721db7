package org.demarche.web.page;

import java.util.Arrays;
import java.util.List;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.demarche.web.Filters;
import org.demarche.web.Params;

/**
 * The form that filters, with what is chosen in it.
 *
 * @param path where it leads
 * @param params what is chosen
 * @param chips what is chosen, each with the address without it
 */
public record FilterView(String path, Params params, List<Chip> chips) {
    public FilterView {
        chips = List.copyOf(chips);
    }

    /** A filter that is set. */
    public record Chip(String words, String without) {}

    static FilterView of(String path, Filters filters) {
        List<Chip> chips = filters.parts().stream()
                .map(part -> new Chip(part.words(), part.without().on(path)))
                .toList();
        return new FilterView(path, filters.params(), chips);
    }

    /** The values of a parameter as the form shows them. */
    public String value(String name) {
        return String.join(", ", params.values(name));
    }

    /** Whether a value is chosen. */
    public boolean has(String name, String value) {
        return params.values(name).stream()
                .flatMap(values -> Arrays.stream(values.split("\\s*,\\s*")))
                .anyMatch(value::equalsIgnoreCase);
    }

    /** Whether any of the filters is set that the form shows only when asked. */
    public boolean hasRare() {
        return List.of("source", "target", "group", "speaker", "place", "plover", "coding").stream()
                .anyMatch(name -> !params.values(name).isEmpty());
    }

    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::label).toList();
    }

    public List<String> statuses() {
        return Arrays.stream(Status.values()).map(Status::label).toList();
    }
}
