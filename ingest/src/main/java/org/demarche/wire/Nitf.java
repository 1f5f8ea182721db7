package org.demarche.wire;

import java.util.Set;
import org.demarche.reading.HtmlText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes an article out of NITF: what its head says, and the paragraphs of its body. */
final class Nitf {
    /** In the body, but no part of the running text. */
    private static final Set<String> LEFT_OUT = Set.of("media", "note", "fn", "nitf-table-metadata", "custom-table");

    private Nitf() {}

    /** Adds to an item what stands in the element {@code nitf}. */
    static void read(Element nitf, WireItem item) {
        Element data = Trees.at(nitf, "head", "docdata");
        Element published = Trees.at(nitf, "head", "pubdata");
        Element head = Trees.at(nitf, "body", "body.head");
        item.status(Trees.attribute("management-status", data));
        item.id(Trees.attribute("id-string", data, "doc-id"));
        item.id(Trees.attribute("key", data, "du-key"));
        item.headline(Trees.words(head, "hedline", "hl1"));
        item.headline(Trees.words(nitf, "head", "title"));
        item.byline(Trees.words(head, "byline"));
        item.agency(Trees.words(head, "distributor"));
        item.publisher(Trees.attribute("name", published));
        item.dateline(Trees.words(head, "dateline"));
        item.date(Trees.attribute("norm", data, "date.issue"));
        item.date(Trees.attribute("norm", data, "date.release"));
        item.date(Trees.attribute("date.publication", published));
        item.date(Trees.attribute("norm", head, "dateline", "story.date"));
        item.language(Trees.attribute("lang", nitf));
        item.rights(Trees.attribute("holder", data, "doc.copyright"));
        item.rights(Trees.words(head, "rights"));
        item.body(body(nitf));
    }

    private static @Nullable String body(Element nitf) {
        Element content = Trees.at(nitf, "body", "body.content");
        return content == null ? null : HtmlText.of(content, inner -> LEFT_OUT.contains(inner.normalName()));
    }
}
