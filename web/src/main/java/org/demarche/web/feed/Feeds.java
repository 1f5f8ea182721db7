package org.demarche.web.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.store.HappeningPages;
import org.demarche.store.HappeningPages.Order;
import org.demarche.store.HappeningPages.Shown;
import org.demarche.store.ReportSource;
import org.demarche.web.Ask;
import org.demarche.web.Filters;
import org.demarche.web.Params;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.feed.FeedData.Item;
import org.demarche.web.page.RecordViews;

/**
 * What is new of any query. An item is a happening; its id is made of the happening's, so that it outlives a new
 * codebook, and an item to which a report was added comes again with a later date. Thread-safe.
 */
public final class Feeds {
    private static final int ITEMS = 50;
    private static final int REPORTERS = 5;
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private final Resources resources;
    private final RecordViews records;

    public Feeds(Resources resources) {
        this.resources = resources;
        this.records = new RecordViews(resources.names());
    }

    /** Answers with the feed of what the parameters filter. */
    public Reply answer(Ask ask) throws IOException {
        Filters filters = Filters.of(ask.params(), resources.names());
        List<Shown> shown = resources
                .stores()
                .read(store -> HappeningPages.newest(store, filters.shown(), Order.KEPT, null, ITEMS))
                .shown();
        FeedData feed = feed(ask, filters, shown);
        Reply reply = switch (ask.format()) {
            case RSS -> Reply.of("application/rss+xml;charset=utf-8", XmlFeeds.rss(feed));
            case JSON -> Reply.of("application/feed+json;charset=utf-8", JsonFeeds.json(feed));
            default -> Reply.of("application/atom+xml;charset=utf-8", XmlFeeds.atom(feed));
        };
        return feed.items().isEmpty() ? reply : reply.changed(Instant.parse(feed.updated()));
    }

    private FeedData feed(Ask ask, Filters filters, List<Shown> shown) {
        List<Item> items = shown.stream().map(one -> item(ask.base(), one)).toList();
        String updated =
                items.stream().map(Item::updated).max(String::compareTo).orElse(NEVER);
        String title = "Demarche: " + (filters.isEmpty() ? "all happenings" : filters.label());
        return new FeedData(
                title,
                uuid("feed\n" + filters.params().on("")),
                ask.base() + filters.params().on(ask.path() + ask.format().ending()),
                ask.base() + filters.params().on("/today"),
                updated,
                items);
    }

    private Item item(String base, Shown shown) {
        CodedRecord record = shown.record().record();
        List<String> added = shown.sources().stream()
                .map(ReportSource::added)
                .map(Feeds::moment)
                .sorted()
                .toList();
        return new Item(
                uuid("happening\n" + shown.id()),
                records.of(record, "").line(),
                base + "/happening/" + Params.encoded(shown.id()),
                added.isEmpty() ? NEVER : added.get(0),
                added.isEmpty() ? NEVER : added.get(added.size() - 1),
                record.evidence().text(),
                shown.sources().stream()
                        .map(ReportSource::publisher)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(REPORTERS)
                        .toList(),
                tags(record));
    }

    private static List<String> tags(CodedRecord record) {
        List<String> tags =
                new ArrayList<>(record.kinds().stream().map(Kind::label).toList());
        if (record.cameo() != null) {
            tags.add("CAMEO " + record.cameo());
        }
        if (record.plover() != null) {
            tags.add("PLOVER " + record.plover());
        }
        return tags;
    }

    /** A moment in whole seconds, in the form of RFC 3339. */
    private static String moment(String added) {
        try {
            return OffsetDateTime.parse(added)
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        } catch (DateTimeParseException e) {
            return NEVER;
        }
    }

    private static String uuid(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("demarche\n" + name).getBytes(StandardCharsets.UTF_8));
    }
}
