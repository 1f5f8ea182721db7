package org.demarche.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.web.page.DyadView.EntryView;
import org.demarche.web.page.RecordView.Fact;
import org.jspecify.annotations.Nullable;

/** Puts entries, as docs/entries.md has them, into words. */
final class EntryViews {
    private static final List<String> WHAT = List.of(
            "number_ordered", "name", "designation", "item", "instrument", "subject", "guest_names", "amount", "place");

    private EntryViews() {}

    static EntryView of(Map<String, @Nullable Object> entry) {
        String first = text(entry.get("first_date"));
        String last = text(entry.get("last_date"));
        List<Fact> steps = new ArrayList<>();
        if (entry.get("steps") instanceof List<?> list) {
            list.forEach(step -> steps.add(step(step)));
        }
        return new EntryView(
                text(entry.get("kind")),
                what(entry),
                text(entry.get("stage")).replace('_', ' '),
                first.equals(last) || last.isEmpty() ? first : first + " to " + last,
                steps);
    }

    private static String what(Map<String, @Nullable Object> entry) {
        List<String> words = new ArrayList<>();
        for (String name : WHAT) {
            Object value = entry.get(name);
            boolean said = name.equals("item") && entry.get("designation") != null;
            if (value instanceof Map<?, ?> map) {
                words.add(Stream.of("name", "text")
                        .map(map::get)
                        .filter(part -> part != null)
                        .map(String::valueOf)
                        .findFirst()
                        .orElse(""));
            } else if (value != null && !said) {
                words.add(RecordViews.inWords(value));
            }
        }
        words.removeIf(String::isEmpty);
        if (entry.get("number_ordered") != null && words.size() > 1) {
            words.add(0, words.remove(0) + " " + words.remove(0));
        }
        return words.isEmpty() ? text(entry.get("kind")) : String.join(", ", words);
    }

    private static Fact step(@Nullable Object step) {
        if (!(step instanceof Map<?, ?> map)) {
            return new Fact("", "", "");
        }
        String stage = text(map.get("stage")).replace('_', ' ');
        String href = "";
        if (map.get("records") instanceof List<?> records
                && !records.isEmpty()
                && records.get(0) instanceof Map<?, ?> cited) {
            href = HappeningViews.articleHref(text(cited.get("article")), text(cited.get("record")));
        }
        return new Fact(text(map.get("date")), stage.isEmpty() ? "told" : stage, href);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
