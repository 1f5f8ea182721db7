package org.demarche.fetch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched.
 *
 * @param etag of the answer that is known already, or null
 * @param lastModified of the answer that is known already, as the server wrote it, or null
 * @param accept kinds that are wanted, as in HTTP
 */
public record Ask(
        WebAddress address, @Nullable String etag, @Nullable String lastModified, String accept, Limits limits) {
    private static final String PAGES = "text/html, application/xhtml+xml, */*;q=0.5";
    private static final String FEEDS = "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    /** For a page. */
    public static Ask page(WebAddress address) {
        return new Ask(address, null, null, PAGES, Limits.PAGE);
    }

    /** For a feed, of which an earlier answer may be known. */
    public static Ask feed(WebAddress address, @Nullable String etag, @Nullable String lastModified) {
        return new Ask(address, etag, lastModified, FEEDS, Limits.PAGE);
    }

    /** For whatever stands at an address that a person named. */
    public static Ask named(WebAddress address) {
        return new Ask(address, null, null, "text/html, application/xhtml+xml, " + FEEDS, Limits.NAMED);
    }

    /** For the rules of a host. */
    static Ask robots(WebAddress address) {
        return new Ask(address, null, null, "text/plain, */*;q=0.5", Limits.ROBOTS);
    }

    boolean isConditional() {
        return etag != null || lastModified != null;
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Accept", accept);
        if (etag != null) {
            fields.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            fields.put("If-Modified-Since", lastModified);
        }
        return fields;
    }
}
