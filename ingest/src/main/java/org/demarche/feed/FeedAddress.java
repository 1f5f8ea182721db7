package org.demarche.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed in a list of feeds.
 *
 * @param url where it is fetched
 * @param title what the list calls it
 * @param page the page that it belongs to
 * @param categories the headings that it stands under, outermost first, then its own categories
 */
public record FeedAddress(
        String url, @Nullable String title, @Nullable String page, List<String> categories) {

    public FeedAddress {
        categories = List.copyOf(categories);
    }
}
