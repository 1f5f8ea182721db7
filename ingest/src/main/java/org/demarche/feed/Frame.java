package org.demarche.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What stands around the items of a feed in XML. */
final class Frame {
    private final @Nullable Element root;

    /** @param root the outermost element, or null when there is none */
    Frame(@Nullable Element root) {
        this.root = root;
    }

    /** What it says about all items. */
    FeedFacts facts() {
        if (root == null) {
            return FeedFacts.NONE;
        }
        Vocabulary vocabulary = new Vocabulary(root);
        Element channel = channel(root);
        ItemElement fields = new ItemElement(channel, vocabulary);
        String language = Stream.of(
                        fields.line("language"),
                        fields.line("dc:language"),
                        channel.attr("xml:lang"),
                        root.attr("xml:lang"))
                .filter(tag -> tag != null && !tag.isBlank())
                .findFirst()
                .orElse(null);
        return new FeedFacts(
                fields.line("title", "dc:title", "atom:title", "dc:publisher"),
                language,
                vocabulary.isAtom() ? Authors.of(fields, vocabulary) : null,
                ItemReader.rights(fields),
                Pace.of(fields));
    }

    /** The base that the feed gives; for want of it, the feed's own address or that of its page; or "". */
    String base() {
        if (root == null) {
            return "";
        }
        Element channel = channel(root);
        ItemElement fields = new ItemElement(channel, new Vocabulary(root));
        List<String> bases = new ArrayList<>();
        bases.add(ItemElement.resolved(root.attr("xml:base"), channel.attr("xml:base")));
        bases.add(root.attr("xml:base"));
        for (String name : List.of("link", "atom:link")) {
            for (Element link : fields.all(name)) {
                bases.add(link.hasAttr("href") ? link.attr("href") : link.wholeText());
            }
        }
        return bases.stream()
                .map(String::strip)
                .filter(base -> base.matches("(?s)\\w+://.*"))
                .findFirst()
                .orElse("");
    }

    private static Element channel(Element root) {
        for (Element child = root.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.normalName().endsWith("channel")) {
                return child;
            }
        }
        return root;
    }
}
