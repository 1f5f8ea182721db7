package org.demarche.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one item of a feed in XML off its element. Not thread-safe. */
final class ItemReader {
    /** Best first: when it was published, then when it was made, then when it was changed. */
    private static final List<String> DATES = List.of(
            "pubdate",
            "published",
            "dc:date",
            "issued",
            "dcterms:issued",
            "dcterms:available",
            "prism:publicationdate",
            "atom:published",
            "atom:issued",
            "created",
            "dcterms:created",
            "dcterms:date",
            "dc:date.taken",
            "date",
            "updated",
            "modified",
            "dcterms:modified",
            "atom:updated",
            "atom:modified",
            "lastbuilddate");

    private static final List<String> CONTENTS =
            List.of("content:encoded", "content", "atom:content", "xhtml:body", "body", "xhtml:div", "fullitem");
    private static final List<String> SUMMARIES = List.of(
            "description",
            "summary",
            "atom:summary",
            "abstract",
            "dcterms:abstract",
            "dc:description",
            "itunes:summary");
    private static final int FAR_LONGER = 2;
    private static final List<String> LAST_BODIES = List.of("media:description", "itunes:subtitle", "subtitle");

    private static final String LANGUAGE = "xml:lang";

    private final ItemElement fields;
    private final Element element;
    private final Vocabulary vocabulary;
    private final String base;

    /** @param base address that those without one of their own are relative to, or "" */
    ItemReader(Element element, Vocabulary vocabulary, String base) {
        this.fields = new ItemElement(element, vocabulary);
        this.element = element;
        this.vocabulary = vocabulary;
        this.base = base;
    }

    /** @param number of the item in its feed */
    FeedItem read(int number) {
        Optional<ItemElement> source =
                fields.all("source").stream().findFirst().map(origin -> new ItemElement(origin, vocabulary));
        String title = fields.line("title", "dc:title", "media:title", "itunes:title", "atom:title");
        String byline = Authors.of(fields, vocabulary);
        if (byline == null && source.isPresent()) {
            byline = Authors.of(source.get(), vocabulary);
        }
        String rights = rights(fields);
        Body body = body();
        return new FeedItem(
                number,
                id(),
                url(),
                title == null ? "" : title,
                body.text(),
                dates(),
                byline,
                source.map(this::publisher).orElseGet(() -> fields.line("dc:publisher")),
                language(body.language()),
                rights == null ? source.map(ItemReader::rights).orElse(null) : rights,
                body.isContent());
    }

    /** What the owner of an item or a feed says about its use. */
    static @Nullable String rights(ItemElement fields) {
        String words =
                fields.line("rights", "copyright", "dc:rights", "dcterms:rights", "media:copyright", "atom:rights");
        if (words != null) {
            return words;
        }
        for (Element licence : fields.all("cc:license")) {
            String address = licence.hasAttr("rdf:resource")
                    ? licence.attr("rdf:resource")
                    : licence.wholeText().strip();
            if (!address.isEmpty()) {
                return address;
            }
        }
        return null;
    }

    private @Nullable String publisher(ItemElement source) {
        String title = source.line("title", "atom:title");
        if (title == null && source.element().children().isEmpty()) {
            title = FeedText.line(source.element(), false);
        }
        return title == null || title.isEmpty() ? null : title;
    }

    private @Nullable String id() {
        for (String name : List.of("guid", "id", "atom:id", "dc:identifier")) {
            Optional<String> words = fields.words(name);
            if (words.isPresent()) {
                return words.get();
            }
        }
        String about = element.attr("rdf:about").strip();
        return about.isEmpty() ? null : about;
    }

    private @Nullable String url() {
        List<Element> links = new ArrayList<>(fields.all("link"));
        links.addAll(fields.all("atom:link"));
        return link(links, link -> isPage(link) && type(link).contains("html"))
                .or(() -> link(links, ItemReader::isPage))
                .or(this::permanent)
                .or(() ->
                        link(links, link -> rel(link).equals("via") || rel(link).equals("related")))
                .or(() -> Optional.of(element.attr("href")).filter(words -> !words.isBlank()))
                .or(() -> fields.words("feedburner:origlink"))
                .or(() -> Optional.of(element.attr("rdf:about")).filter(ItemReader::isWeb))
                .or(() -> fields.words("id").filter(ItemReader::isWeb))
                .map(address -> ItemElement.resolved(address, element, base))
                .orElse(null);
    }

    private Optional<String> link(List<Element> links, Predicate<Element> wanted) {
        return links.stream()
                .filter(wanted)
                .filter(link -> !address(link).isEmpty())
                .findFirst()
                .map(link -> ItemElement.resolved(address(link), link, base));
    }

    private static String address(Element link) {
        String address = link.hasAttr("href") ? link.attr("href") : link.ownText();
        return address.strip();
    }

    private static boolean isPage(Element link) {
        return rel(link).isEmpty() || rel(link).equals("alternate");
    }

    private static String rel(Element link) {
        return link.attr("rel").strip().toLowerCase(Locale.ROOT).replaceFirst("^.*/rel(?:ation)?/", "");
    }

    private static String type(Element link) {
        return link.attr("type").toLowerCase(Locale.ROOT);
    }

    /** The guid where it is an address, which it is unless the feed says otherwise. */
    private Optional<String> permanent() {
        return fields.all("guid").stream()
                .filter(guid -> !guid.attr("ispermalink").strip().equalsIgnoreCase("false"))
                .map(guid -> guid.wholeText().strip())
                .filter(ItemReader::isWeb)
                .findFirst();
    }

    private static boolean isWeb(String words) {
        return words.regionMatches(true, 0, "http://", 0, 7) || words.regionMatches(true, 0, "https://", 0, 8);
    }

    /** The content; what is no more than a summary of it where that is far longer, or where there is no content. */
    private Body body() {
        Body content = longest(CONTENTS);
        Body summary = longest(SUMMARIES);
        boolean isFuller = summary.text().length() > FAR_LONGER * content.text().length();
        Body best = isFuller || content.text().isEmpty() ? summary : content.asContent();
        return best.text().isEmpty() ? longest(LAST_BODIES) : best;
    }

    private Body longest(List<String> names) {
        Body longest = new Body("", null, false);
        for (String name : names) {
            for (Element child : fields.all(name)) {
                String text = FeedText.of(child, vocabulary.isAtom());
                longest = text.length() > longest.text().length() ? new Body(text, language(child), false) : longest;
            }
        }
        return longest;
    }

    private List<String> dates() {
        List<String> dates = new ArrayList<>();
        for (String name : DATES) {
            fields.words(name).ifPresent(dates::add);
        }
        String changed = element.attr("lastmod");
        if (!changed.isBlank()) {
            dates.add(changed);
        }
        return dates;
    }

    private @Nullable String language(@Nullable String ofBody) {
        String said = fields.line("dc:language", "language");
        if (said != null) {
            return said;
        }
        Stream<@Nullable String> ofTitle = fields.all("title").stream().map(ItemReader::language);
        String ofItem = element.hasAttr(LANGUAGE) ? element.attr(LANGUAGE) : null;
        return Stream.concat(Stream.concat(Stream.ofNullable(ofBody), ofTitle), Stream.ofNullable(ofItem))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The language of an element or of the one that it is wrapped around. */
    private static @Nullable String language(Element element) {
        Element child = element.firstElementChild();
        Element tagged = element.hasAttr(LANGUAGE) || child == null ? element : child;
        return tagged.hasAttr(LANGUAGE) ? tagged.attr(LANGUAGE) : null;
    }

    /**
     * The words of an item.
     *
     * @param language that its element names, or null
     * @param isContent whether they are the item's content and not a summary of it
     */
    private record Body(String text, @Nullable String language, boolean isContent) {
        Body asContent() {
            return new Body(text, language, true);
        }
    }
}
