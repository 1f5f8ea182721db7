package org.demarche.feed;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item as the feed wrote it, its texts made plain.
 *
 * @param number 1-based, in the order of the feed
 * @param id what the feed calls it, or null
 * @param title in one line, or ""
 * @param body its fullest text, or ""
 * @param dates when it was published, best first, as written
 * @param isContent whether the feed gives the body as the item's content and not as a summary of it
 */
record FeedItem(
        int number,
        @Nullable String id,
        @Nullable String url,
        String title,
        String body,
        List<String> dates,
        @Nullable String byline,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable String rights,
        boolean isContent) {

    /** Whether nothing of it would fill a field. */
    boolean isBlank() {
        return facts().isEmpty() && title.isEmpty() && body.isEmpty();
    }

    /** What it tells beside its words, in one text. */
    String facts() {
        return Stream.concat(Stream.of(id, url, byline, publisher, language, rights), dates.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** About how many characters it holds. */
    int size() {
        return title.length() + body.length();
    }
}
