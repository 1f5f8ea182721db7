package org.demarche.wire;

import java.util.Locale;
import org.demarche.reading.HtmlText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes an article out of a news item of NewsML-G2. */
final class NewsMl {
    private static final String TEXT = "text";

    private NewsMl() {}

    /** What the item is: "text" when nothing says otherwise, else the code behind the colon, such as "picture". */
    static String kind(Element newsItem) {
        String kind = code(Trees.at(newsItem, "itemmeta", "itemclass"));
        return kind == null ? TEXT : kind;
    }

    /** What stands in the element {@code newsItem}. */
    static WireItem read(Element newsItem) {
        WireItem item = new WireItem();
        Element meta = Trees.at(newsItem, "itemmeta");
        Element content = Trees.at(newsItem, "contentmeta");
        Element rights = Trees.at(newsItem, "rightsinfo");
        item.id(Trees.attribute("guid", newsItem));
        item.status(code(Trees.at(meta, "pubstatus")));
        item.headline(Trees.words(content, "headline"));
        item.dateline(Trees.words(content, "dateline"));
        item.located(named(Trees.at(content, "located")));
        item.byline(Trees.words(content, "by"));
        item.publisher(named(Trees.at(meta, "provider")));
        item.publisher(named(Trees.at(rights, "copyrightholder")));
        item.agency(named(Trees.at(content, "infosource")));
        item.date(Trees.words(content, "contentcreated"));
        item.date(Trees.words(meta, "firstcreated"));
        item.date(Trees.words(meta, "versioncreated"));
        item.language(Trees.attribute("tag", content, "language"));
        String notice = Trees.words(rights, "copyrightnotice");
        item.rights(notice == null ? named(Trees.at(rights, "copyrightholder")) : notice);
        item.rights(Trees.words(rights, "usageterms"));
        contents(Trees.at(newsItem, "contentset"), item);
        item.byline(named(Trees.at(content, "creator")));
        item.language(Trees.attribute("lang", newsItem));
        return item;
    }

    private static void contents(@Nullable Element contentSet, WireItem item) {
        Element part = contentSet == null ? null : contentSet.firstElementChild();
        for (; part != null && !item.hasBody(); part = part.nextElementSibling()) {
            Element nitf = Trees.at(part, "nitf");
            if (nitf != null) {
                Nitf.read(nitf, item);
            } else if (part.normalName().equals("inlinexml")) {
                item.body(HtmlText.of(part));
            } else if (part.normalName().equals("inlinedata") && !part.hasAttr("encoding")) {
                String words = part.wholeText();
                boolean isHtml =
                        part.attr("contenttype").toLowerCase(Locale.ROOT).contains("html");
                item.body(isHtml ? HtmlText.of(words) : words);
            }
        }
    }

    /** The name of a party or place, else what its code says behind the colon. */
    private static @Nullable String named(@Nullable Element element) {
        String name = Trees.words(element, "name");
        return name == null || name.isBlank() ? code(element) : name;
    }

    private static @Nullable String code(@Nullable Element element) {
        String code = Trees.attribute("qcode", element);
        code = code == null ? Trees.attribute("literal", element) : code;
        return code == null ? null : code.substring(code.indexOf(':') + 1);
    }
}
