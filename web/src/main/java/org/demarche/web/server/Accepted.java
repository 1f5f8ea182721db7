package org.demarche.web.server;

import java.util.Locale;
import java.util.Map;
import org.demarche.web.Ask.Format;

/** What a reader wants by the header Accept. */
final class Accepted {
    private static final Map<String, Format> TYPES = Map.of(
            "text/html", Format.HTML,
            "application/xhtml+xml", Format.HTML,
            "application/json", Format.JSON,
            "application/problem+json", Format.JSON,
            "application/feed+json", Format.JSON,
            "text/csv", Format.CSV,
            "application/rss+xml", Format.RSS,
            "application/atom+xml", Format.ATOM);

    private Accepted() {}

    /**
     * The format that is named with the highest weight, of those with the same weight HTML, else the first.
     *
     * @param accept the header; "" where there is none
     * @return HTML where none of ours is named, as in "*&#47;*"
     */
    static Format of(String accept) {
        Format best = Format.HTML;
        double highest = 0;
        for (String range : accept.split(",")) {
            String[] parts = range.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
            Format named = TYPES.get(parts[0]);
            if (named == null) {
                continue;
            }
            double weight = weight(parts);
            if (weight > highest || weight == highest && weight > 0 && named == Format.HTML) {
                best = named;
                highest = weight;
            }
        }
        return best;
    }

    private static double weight(String... parts) {
        for (String part : parts) {
            if (part.matches("q\\s*=\\s*[01](\\.\\d{0,3})?")) {
                return Double.parseDouble(part.substring(part.indexOf('=') + 1).strip());
            }
        }
        return 1;
    }
}
