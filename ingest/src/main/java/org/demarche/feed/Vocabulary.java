package org.demarche.feed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Names of elements whatever prefixes a feed gives them: in small letters, with the usual prefix of their namespace, and
 * without one where they belong to the feed's own format. A prefix that is not declared means what it usually does.
 */
final class Vocabulary {
    /** Part of the address of a namespace, in small letters, and its usual prefix. */
    private static final Map<String, String> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put("purl.org/dc/elements", "dc");
        USUAL.put("purl.org/dc/terms", "dcterms");
        USUAL.put("purl.org/rss/1.0/modules/content", "content");
        USUAL.put("purl.org/rss/1.0/modules/", "");
        USUAL.put("w3.org/2005/atom", "atom");
        USUAL.put("purl.org/atom/", "atom");
        USUAL.put("search.yahoo.com/mrss", "media");
        USUAL.put("itunes.com/dtds", "itunes");
        USUAL.put("w3.org/1999/xhtml", "xhtml");
        USUAL.put("prismstandard.org", "prism");
        USUAL.put("feedburner", "feedburner");
        USUAL.put("creativecommons", "cc");
        USUAL.put("web.resource.org/cc", "cc");
        USUAL.put("purl.org/rss", "rss");
        USUAL.put("purl.org/net/rss", "rss");
        USUAL.put("netscape.com/rdf", "rss");
        USUAL.put("userland.com/rss", "rss");
        USUAL.put("blogs.law.harvard.edu/tech/rss", "rss");
        USUAL.put("cyber.law.harvard.edu/rss", "rss");
        USUAL.put("/2000/svg", "svg");
        USUAL.put("w3.org/1999/02/22-rdf", "rdf");
    }

    private static final String DECLARATION = "xmlns";

    private final Map<String, String> prefixes = new HashMap<>();
    private final String own;

    /** @param root the outermost element of the feed, or null when there is none */
    Vocabulary(@Nullable Element root) {
        if (root != null) {
            declare(root, prefixes);
        }
        String local = root == null ? "" : root.normalName().replaceFirst("^.*:", "");
        own = local.equals("feed") || local.equals("entry") ? "atom" : "rss";
    }

    /** Whether the feed is Atom. */
    boolean isAtom() {
        return own.equals("atom");
    }

    /** The name of an element, such as "title", "dc:creator" or "atom:updated". */
    String name(Element element) {
        String full = element.tagName().toLowerCase(Locale.ROOT);
        int colon = full.indexOf(':');
        String prefix = colon < 0 ? "" : full.substring(0, colon);
        String usual = usual(element, prefix);
        String local = full.substring(colon + 1);
        return usual.isEmpty() || usual.equals(own) ? local : usual + ":" + local;
    }

    private String usual(Element element, String prefix) {
        String attribute = prefix.isEmpty() ? DECLARATION : DECLARATION + ":" + prefix;
        if (element.hasAttr(attribute)) {
            return usual(element.attr(attribute), prefix);
        }
        Element parent = element.parent();
        if (parent != null && parent.hasAttr(attribute)) {
            return usual(parent.attr(attribute), prefix);
        }
        return prefixes.getOrDefault(prefix, prefix);
    }

    private static void declare(Element element, Map<String, String> prefixes) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            if (name.startsWith(DECLARATION)) {
                String prefix = name.substring(Math.min(name.length(), DECLARATION.length() + 1));
                prefixes.put(prefix, usual(attribute.getValue(), prefix));
            }
        }
    }

    private static String usual(String address, String prefix) {
        String small = address.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> entry : USUAL.entrySet()) {
            if (small.contains(entry.getKey())) {
                return entry.getValue().isEmpty() ? prefix : entry.getValue();
            }
        }
        return prefix;
    }
}
