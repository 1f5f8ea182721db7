package org.demarche.web.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.entry.EntryJoiner;
import org.demarche.store.HappeningPages;
import org.demarche.store.HappeningPages.Order;
import org.demarche.store.HappeningPages.Page;
import org.demarche.store.RecordFilter;
import org.demarche.store.StoredEntries;
import org.demarche.web.Ask;
import org.demarche.web.Filters;
import org.demarche.web.Params;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.WebJson;
import org.jspecify.annotations.Nullable;

/** Two actors: their latest happenings and their entries. Thread-safe. */
public final class DyadPage {
    private static final int ENTRIES = 50;

    private final Resources resources;
    private final Templates templates;
    private final HappeningViews views;

    public DyadPage(Resources resources, Templates templates) {
        this.resources = resources;
        this.templates = templates;
        this.views = new HappeningViews(resources.names());
    }

    /** What the store holds of a dyad. */
    private record Found(Filters filters, Page page, Counts counts, List<Map<String, @Nullable Object>> entries) {}

    /** Sends the reader of a form to the page of the two that were named in it. */
    public Reply chosen(Ask ask) {
        String one = code(ask.params().first("a").orElseThrow(() -> Refusal.parameter("a", "is missing.")));
        String other = code(ask.params().first("b").orElseThrow(() -> Refusal.parameter("b", "is missing.")));
        return Reply.elsewhere(302, "/dyad/" + one + "/" + other);
    }

    private String code(String words) {
        var choice = resources.names().actor("dyad", words);
        return Params.encoded(choice.isGroup() ? choice.label() : choice.code());
    }

    /** Answers with the two that are in the address. */
    public Reply answer(Ask ask) throws IOException {
        String one = ask.part("one");
        String other = ask.part("other");
        String codes = resources.names().actor("dyad", one).code();
        String others = resources.names().actor("dyad", other).code();
        if (!codes.isEmpty() && !others.isEmpty() && !(codes.equals(one) && others.equals(other))) {
            return Reply.elsewhere(
                    302, "/dyad/" + codes + "/" + others + ask.format().ending());
        }
        Found found = find(Params.none().with("dyad", one + "," + other), TodayPage.limit(ask.params(), resources));
        return switch (ask.format()) {
            case JSON -> json(found);
            case CSV -> HappeningViews.csv(found.page.shown());
            default -> page(ask, found);
        };
    }

    private Found find(Params params, int limit) throws IOException {
        Filters filters = Filters.of(params, resources.names());
        RecordFilter registered = filters.all();
        EntryJoiner.KINDS.forEach(registered::kind);
        return resources
                .stores()
                .read(store -> new Found(
                        filters,
                        HappeningPages.newest(store, filters.shown(), Order.DAY, null, limit),
                        Counts.of(store, filters, filters.shown(), resources.limits()),
                        StoredEntries.run(store, registered, ENTRIES + 1)));
    }

    private static Reply json(Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dyad", found.filters.label());
        json.put("count", found.counts.json());
        json.put(
                "happenings",
                found.page.shown().stream().map(HappeningViews::json).toList());
        json.put("entries", found.entries.stream().limit(ENTRIES).toList());
        return Reply.of("application/json", WebJson.write(json));
    }

    private Reply page(Ask ask, Found found) {
        String title = found.filters.label();
        Counts counts = found.counts;
        String unreal = counts.unreal() == 0
                ? ""
                : "; " + counts.words(counts.unreal(), "thing", "things") + " did not happen and are not counted";
        DyadView view = new DyadView(
                title,
                counts.happenings() + unreal,
                found.filters.params().on("/today"),
                found.entries.stream().limit(ENTRIES).map(EntryViews::of).toList(),
                found.entries.size() > ENTRIES,
                HappeningViews.days(found.page.shown().stream().map(views::of).toList()));
        PageHead head = new PageHead(title, "", TodayPage.formats(ask), TodayPage.feeds(found.filters));
        return templates.page("dyad", head, view);
    }
}
