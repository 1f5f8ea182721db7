package org.demarche.web.feed;

import java.util.List;

/**
 * What a feed holds, whatever its format. Moments are UTC, as 2024-05-02T08:00:00Z.
 *
 * @param title of the feed
 * @param id that does not change
 * @param self its own address
 * @param home the page of the same
 * @param updated when the newest item changed
 * @param items newest first
 */
public record FeedData(String title, String id, String self, String home, String updated, List<Item> items) {
    public FeedData {
        items = List.copyOf(items);
    }

    /**
     * One happening.
     *
     * @param id that outlives a new codebook
     * @param title who did what to whom
     * @param link its page
     * @param published when its first article was kept
     * @param updated when its last article was kept
     * @param text the sentence that shows it
     * @param by who reported it
     * @param tags kinds and codes
     */
    public record Item(
            String id,
            String title,
            String link,
            String published,
            String updated,
            String text,
            List<String> by,
            List<String> tags) {
        public Item {
            by = List.copyOf(by);
            tags = List.copyOf(tags);
        }
    }
}
