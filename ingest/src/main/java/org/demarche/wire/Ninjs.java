package org.demarche.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.reading.HtmlText;
import org.demarche.reading.JsonTrees;
import org.demarche.reading.Problems;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes an article out of an object of ninjs 1.0 to 3.0; its names come in small letters. */
final class Ninjs {
    private static final Set<String> TEXTS = Set.of("text", "composite");

    private Ninjs() {}

    /** What the item is: its type, or "text" when it names none. */
    static String kind(Map<?, ?> object) {
        String kind = JsonTrees.words(object, "type");
        return kind != null ? kind : object.containsKey("eventdetails") ? "event" : "text";
    }

    /** Whether items of a kind hold articles. */
    static boolean isText(String kind) {
        return TEXTS.contains(kind);
    }

    /** What stands in an object. */
    static WireItem read(Map<?, ?> object, Problems problems) throws IOException {
        WireItem item = new WireItem();
        item.id(JsonTrees.words(object, "uri"));
        item.status(JsonTrees.words(object, "pubstatus"));
        item.headline(value(object, "headlines", "main"));
        item.headline(JsonTrees.words(object, "headline"));
        item.headline(JsonTrees.words(object, "title"));
        item.byline(JsonTrees.words(object, "by"));
        item.byline(JsonTrees.words(object, "byline"));
        item.dateline(JsonTrees.words(object, "dateline"));
        item.located(JsonTrees.words(object, "located"));
        item.publisher(named(object, "provider"));
        item.publisher(JsonTrees.words(object, "copyrightholder"));
        item.agency(named(object, "infosources"));
        item.agency(named(object, "source"));
        item.date(JsonTrees.words(object, "contentcreated"));
        item.date(JsonTrees.words(object, "firstcreated"));
        item.date(JsonTrees.words(object, "versioncreated"));
        item.language(JsonTrees.words(object, "language"));
        String notice = JsonTrees.words(object, "copyrightnotice");
        item.rights(notice == null || notice.isBlank() ? JsonTrees.words(object, "copyrightholder") : notice);
        item.rights(JsonTrees.words(object, "usageterms"));
        for (Map<?, ?> info : JsonTrees.objects(object, "rightsinfo")) {
            item.rights(JsonTrees.words(info, "linkedrights"));
        }
        body(object, item, problems);
        if (!item.hasBody()) {
            item.body(JsonTrees.words(object, "description_text"));
            item.body(value(object, "descriptions", "text"));
        }
        return item;
    }

    /** Bodies that mark paragraphs before those that do not: HTML, NITF, plain text. */
    private static void body(Map<?, ?> object, WireItem item, Problems problems) throws IOException {
        List<Map<?, ?>> bodies = JsonTrees.objects(object, "bodies");
        for (Form form : Form.values()) {
            for (Map<?, ?> body : bodies) {
                String type = JsonTrees.words(body, "role") + " " + JsonTrees.words(body, "contenttype");
                if (Form.of(type.toLowerCase(Locale.ROOT)) == form) {
                    add(form, JsonTrees.words(body, "value"), item, problems);
                }
            }
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                String name = String.valueOf(entry.getKey());
                if (name.startsWith("body_") && Form.of(name) == form && entry.getValue() instanceof String words) {
                    add(form, words, item, problems);
                }
            }
        }
    }

    private static void add(Form form, @Nullable String words, WireItem item, Problems problems) throws IOException {
        if (words == null || item.hasBody()) {
            return;
        }
        switch (form) {
            case HTML -> item.body(HtmlText.of(words));
            case NITF -> nitf(words, item, problems);
            case PLAIN -> item.body(words.replace("\r\n", "\n"));
        }
    }

    private static void nitf(String xml, WireItem item, Problems problems) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        try (XmlItems items = new XmlItems(new ByteArrayInputStream(bytes), Set.of("nitf"), Set.of(), problems)) {
            Element nitf = items.next();
            if (nitf != null) {
                Nitf.read(nitf, item);
            }
        }
    }

    /** The value with this role in a list, else the first one. */
    private static @Nullable String value(Map<?, ?> object, String list, String role) {
        String first = null;
        for (Map<?, ?> each : JsonTrees.objects(object, list)) {
            String value = JsonTrees.words(each, "value");
            if (role.equals(JsonTrees.words(each, "role"))) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first;
    }

    private static @Nullable String named(Map<?, ?> object, String name) {
        String words = JsonTrees.words(object, name);
        if (words != null) {
            return words;
        }
        return JsonTrees.objects(object, name).stream()
                .map(each -> JsonTrees.words(each, "name"))
                .filter(each -> each != null)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** How a body is written, the best first. */
    private enum Form {
        HTML,
        NITF,
        PLAIN;

        static Form of(String type) {
            return type.contains("html") ? HTML : type.contains("nitf") ? NITF : PLAIN;
        }
    }
}
