package org.demarche.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The names of a record's attributes and the fixed order in which they are written, whatever map holds them. */
final class Attributes {
    /** Attributes that hold one value or a list, in the order of docs/records.md. */
    static final List<String> FLAT = List.of(
            "instrument",
            "subject",
            "stage",
            "supplier",
            "recipient",
            "item",
            "items",
            "designation",
            "description",
            "category",
            "condition",
            "order_date",
            "delivery_date",
            "number",
            "number_text",
            "number_least",
            "number_most",
            "name",
            "participants",
            "branches",
            "assets",
            "medium",
            "level",
            "counterpart_level",
            "host",
            "guest",
            "margins",
            "topic",
            "manner",
            "anonymous",
            "stance_words",
            "killed",
            "killed_text",
            "killed_least",
            "killed_most",
            "injured",
            "injured_text",
            "injured_least",
            "injured_most",
            "size",
            "size_text",
            "size_least",
            "size_most");

    /** What an amount of money is made of. */
    static final List<String> AMOUNT = List.of("text", "value", "currency", "least", "most");

    private static final List<String> ORDER = order();

    private static final Comparator<String> BY_ORDER =
            Comparator.comparingInt(Attributes::rank).thenComparing(Comparator.naturalOrder());

    private Attributes() {}

    private static List<String> order() {
        List<String> names = new ArrayList<>(FLAT);
        names.add(names.indexOf("item"), "amount");
        names.addAll(List.of("comparison", "start", "end"));
        names.addAll(AMOUNT);
        return List.copyOf(names);
    }

    /** The same entries in the fixed order: names of docs/records.md first, others by their letters. */
    static SortedMap<String, Object> ordered(Map<?, ?> attributes) {
        SortedMap<String, Object> ordered = new TreeMap<>(BY_ORDER);
        attributes.forEach((key, value) -> ordered.put(String.valueOf(key), value));
        return ordered;
    }

    private static int rank(String name) {
        int at = ORDER.indexOf(name);
        return at < 0 ? ORDER.size() : at;
    }
}
