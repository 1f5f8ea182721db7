package org.demarche.web.page;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.store.HappeningPages;
import org.demarche.store.HappeningPages.Mark;
import org.demarche.store.HappeningPages.Order;
import org.demarche.store.HappeningPages.Page;
import org.demarche.store.RecordFilter;
import org.demarche.web.Ask;
import org.demarche.web.Ask.Format;
import org.demarche.web.Cursor;
import org.demarche.web.Filters;
import org.demarche.web.Params;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.WebJson;
import org.demarche.web.page.PageHead.Link;

/** The latest happenings, by any filter; and the same for the words that a reader looks for. Thread-safe. */
public final class TodayPage {
    /** Parameters beside the filters. */
    public static final List<String> PAGING = List.of("limit", "cursor");

    private static final String SEARCH = "/search";
    private static final String SEARCH_NOTE =
            "Finds the sentences that records stand in, by all of the words, in any form of theirs.";

    private final Resources resources;
    private final Templates templates;
    private final HappeningViews views;
    private final Clock clock;

    public TodayPage(Resources resources, Templates templates) {
        this.resources = resources;
        this.templates = templates;
        this.views = new HappeningViews(resources.names());
        this.clock = resources.settings().clock();
    }

    /** What an address asks for, read from the store. */
    private record Found(Page page, Counts counts, long ahead, Filters filters, int limit) {}

    /** Answers with the latest happenings. */
    public Reply answer(Ask ask) throws IOException {
        if (ask.format() == Format.HTML && ask.params().hasBlanks()) {
            return Reply.elsewhere(302, ask.params().withoutBlanks().on(ask.path()));
        }
        Filters filters = Filters.of(ask.params(), resources.names());
        if (filters.isEmpty() && ask.path().equals(SEARCH) && ask.format() == Format.HTML) {
            return emptySearch(ask, filters);
        }
        Found found = find(ask, filters);
        return switch (ask.format()) {
            case JSON -> json(ask, found);
            case CSV -> HappeningViews.csv(found.page.shown());
            default -> page(ask, found);
        };
    }

    private Found find(Ask ask, Filters filters) throws IOException {
        int limit = limit(ask.params(), resources);
        Mark after = Cursor.read(ask.params().first("cursor").orElse(null));
        String today = LocalDate.now(clock).toString();
        boolean capped = filters.until().isEmpty()
                && filters.since().map(day -> day.compareTo(today) <= 0).orElse(true);
        RecordFilter shown = capped ? filters.shownUntil(today) : filters.shown();
        return resources.stores().read(store -> {
            Page page = HappeningPages.newest(store, shown, Order.DAY, after, limit);
            Page all = after == null && page.next() == null ? page : null;
            Counts counts = Counts.of(store, filters, shown, all, resources.limits());
            long ahead = capped
                    ? HappeningPages.count(
                            store, later(filters), resources.limits().counted())
                    : 0;
            return new Found(page, counts, ahead, filters, limit);
        });
    }

    private RecordFilter later(Filters filters) {
        return Filters.of(laterParams(filters), resources.names()).shown();
    }

    private Params laterParams(Filters filters) {
        return filters.params().with("since", LocalDate.now(clock).plusDays(1).toString());
    }

    /** How many rows are asked for. */
    static int limit(Params params, Resources resources) {
        Optional<String> said = params.first("limit");
        int most = resources.limits().rows();
        if (said.isEmpty()) {
            return resources.limits().page();
        }
        if (!said.get().matches("[1-9]\\d{0,5}") || Integer.parseInt(said.get()) > most) {
            throw Refusal.parameter("limit", "takes a number from 1 to " + most + ".");
        }
        return Integer.parseInt(said.get());
    }

    private static String next(Ask ask, Found found) {
        String cursor = Cursor.of(found.page.next());
        return cursor == null
                ? ""
                : ask.params()
                        .with("cursor", cursor)
                        .on(ask.path() + ask.format().ending());
    }

    private Reply json(Ask ask, Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("filters", found.filters.label());
        json.put("count", found.counts.json());
        String next = next(ask, found);
        if (!next.isEmpty()) {
            json.put("next", next);
        }
        json.put(
                "happenings",
                found.page.shown().stream().map(HappeningViews::json).toList());
        return Reply.of("application/json", WebJson.write(json));
    }

    private Reply emptySearch(Ask ask, Filters filters) {
        TodayView view = new TodayView(
                "Search", SEARCH_NOTE, FilterView.of(ask.path(), filters), "", List.of(), List.of(), "", "", "");
        return templates.page("search", PageHead.plain("Search", "search"), view);
    }

    private Reply page(Ask ask, Found found) {
        boolean search = ask.path().equals(SEARCH);
        List<HappeningView> happenings =
                found.page.shown().stream().map(views::of).toList();
        boolean first = ask.params().first("cursor").isEmpty();
        TodayView view = new TodayView(
                search ? "Search" : "Today",
                search ? SEARCH_NOTE : "",
                FilterView.of(ask.path(), found.filters),
                found.counts.happenings(),
                asides(ask.path(), found),
                HappeningViews.days(happenings),
                first ? "" : found.filters.params().on(ask.path()),
                next(ask, found),
                nothing(found));
        String label = found.filters.isEmpty() ? "" : ": " + found.filters.label();
        PageHead head =
                new PageHead(view.title() + label, search ? "search" : "today", formats(ask), feeds(found.filters));
        return templates.page(search ? "search" : "today", head, view);
    }

    private List<Link> asides(String path, Found found) {
        List<Link> asides = new ArrayList<>();
        Counts counts = found.counts;
        if (counts.unreal() > 0) {
            Params params = found.filters.params().with("status", "negated,hypothetical,historic");
            asides.add(
                    new Link("", counts.words(counts.unreal(), "", "").strip() + " did not happen", params.on(path)));
        }
        found.filters.params().first("words").flatMap(this::called).ifPresent(asides::add);
        if (found.ahead > 0) {
            asides.add(new Link(
                    "",
                    counts.words(found.ahead, "", "").strip() + " of later days",
                    laterParams(found.filters).on(path)));
        }
        return asides;
    }

    /** A way to all that an actor does whose name was looked for. */
    private Optional<Link> called(String words) {
        try {
            String code = resources.names().actor("words", words).code();
            return code.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Link(
                            "",
                            "all of " + resources.names().actorInWords(code),
                            Params.none().with("actor", code).on("/today")));
        } catch (Refusal nobody) {
            return Optional.empty();
        }
    }

    private static String nothing(Found found) {
        return found.filters.isEmpty()
                ? "The store holds no happening yet. Keep some articles with “demarche ingest FILE”."
                : "Nothing fits. Leave out one of the filters.";
    }

    /** The same in other formats. */
    static List<Link> formats(Ask ask) {
        return List.of(
                new Link("application/json", "JSON", ask.in(Format.JSON)),
                new Link("text/csv", "CSV", ask.in(Format.CSV)));
    }

    /** Feeds of what some filters find. */
    static List<Link> feeds(Filters filters) {
        String title = filters.isEmpty() ? "All happenings" : "Happenings: " + filters.label();
        return List.of(
                new Link("application/atom+xml", title, filters.params().on("/feed.atom")),
                new Link("application/rss+xml", title, filters.params().on("/feed.rss")),
                new Link("application/feed+json", title, filters.params().on("/feed.json")));
    }
}
