package org.demarche.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses that came with articles: only those of the web may be followed. */
public final class SafeLink {
    private SafeLink() {}

    /** The address when it leads to a web site; "" for anything else, such as a script. */
    public static String of(@Nullable String url) {
        if (url == null) {
            return "";
        }
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            return web && uri.getHost() != null ? url : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
