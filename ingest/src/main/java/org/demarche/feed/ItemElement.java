package org.demarche.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** An element of a feed and what stands right in it, by name. Not thread-safe. */
final class ItemElement {
    /** Elements that hold words only; what other elements they seem to hold stands behind them, their end tag missing. */
    private static final Set<String> FLAT = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "author",
            "category",
            "comments",
            "dc:date",
            "dc:creator",
            "id",
            "published",
            "updated",
            "issued",
            "language",
            "copyright",
            "description");

    private static final Set<String> NEVER_INSIDE = Set.of(
            "guid",
            "pubdate",
            "description",
            "content:encoded",
            "dc:date",
            "dc:creator",
            "comments",
            "published",
            "updated",
            "issued",
            "id",
            "category",
            "enclosure",
            "language",
            "copyright");

    private static final int MOST_FOLLOWERS = 1000;

    private final Element element;
    private final Vocabulary vocabulary;
    private final Map<String, List<Element>> children = new LinkedHashMap<>();

    ItemElement(Element element, Vocabulary vocabulary) {
        this.element = element;
        this.vocabulary = vocabulary;
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            String name = vocabulary.name(child);
            if (FLAT.contains(name)) {
                freeFollowers(child);
            }
            children.computeIfAbsent(name, key -> new ArrayList<>()).add(child);
        }
    }

    /** The element itself. */
    Element element() {
        return element;
    }

    /** The elements of a name in it, in order. */
    List<Element> all(String name) {
        return children.getOrDefault(name, List.of());
    }

    /** The plain line of the first element with words, by the order of the names. */
    @Nullable
    String line(String... names) {
        for (String name : names) {
            for (Element child : all(name)) {
                String line = FeedText.line(child, vocabulary.isAtom());
                if (!line.isEmpty()) {
                    return line;
                }
            }
        }
        return null;
    }

    /** The words of the first element of a name, without white space around them. */
    Optional<String> words(String name) {
        return all(name).stream()
                .map(child -> child.wholeText().strip())
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    /** An address made whole by the bases of the elements around it and that of the feed. */
    static String resolved(String address, Element at, String feedBase) {
        String whole = address.strip();
        for (Element up = at; up != null; up = up.parent()) {
            whole = resolved(up.attr("xml:base"), whole);
        }
        return resolved(feedBase, whole);
    }

    /** An address made whole by a base; as it is when the base is none. */
    static String resolved(String base, String address) {
        if (base.isBlank()) {
            return address;
        }
        try {
            URI whole = new URI(address.replace(" ", "%20"));
            return whole.isAbsolute()
                    ? address
                    : new URI(base.strip()).resolve(whole).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return address;
        }
    }

    /** Moves what cannot stand in an element, and all behind it, to its place. */
    private void freeFollowers(Element holder) {
        if (holder.childNodeSize() > MOST_FOLLOWERS) {
            return;
        }
        for (Element inner = holder.firstElementChild(); inner != null; inner = inner.nextElementSibling()) {
            String name = vocabulary.name(inner);
            boolean isAddress = name.equals("link") && inner.ownText().strip().startsWith("http");
            if (isAddress || NEVER_INSIDE.contains(name)) {
                List<Node> followers =
                        List.copyOf(holder.childNodes().subList(inner.siblingIndex(), holder.childNodeSize()));
                element.insertChildren(holder.siblingIndex() + 1, followers);
                return;
            }
        }
    }
}
