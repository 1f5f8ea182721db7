package org.demarche.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, property, itemprop or http-equiv, in small letters. */
final class Metadata {
    private final Map<String, List<String>> contents = new HashMap<>();

    Metadata(Document page) {
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").replaceAll("\\s+", " ").strip();
            if (!content.isEmpty()) {
                for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
                    for (String name : meta.attr(key).toLowerCase(Locale.ROOT).split("\\s+")) {
                        contents.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
                    }
                }
            }
        }
    }

    /** What the first of these names that is there says, or nothing. */
    String first(String... names) {
        for (String name : names) {
            List<String> all = contents.get(name);
            if (all != null && !name.isEmpty()) {
                return all.get(0);
            }
        }
        return "";
    }

    /** All that these names say, in the order of the names. */
    List<String> all(List<String> names) {
        return names.stream()
                .flatMap(name -> contents.getOrDefault(name, List.of()).stream())
                .toList();
    }
}
