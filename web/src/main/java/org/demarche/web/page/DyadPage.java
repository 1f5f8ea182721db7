package org.demarche.web.page;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.codebook.Codebook;
import org.demarche.report.DyadHtml;
import org.demarche.report.DyadJson;
import org.demarche.report.DyadReader;
import org.demarche.report.DyadReport;
import org.demarche.report.DyadRequest;
import org.demarche.report.Measure;
import org.demarche.report.Side;
import org.demarche.report.Wording;
import org.demarche.store.ActorChoice;
import org.demarche.store.HappeningPages;
import org.demarche.store.HappeningPages.Order;
import org.demarche.store.HappeningPages.Page;
import org.demarche.store.RecordFilter;
import org.demarche.web.Ask;
import org.demarche.web.Ask.Format;
import org.demarche.web.Filters;
import org.demarche.web.Params;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.WebDays;
import org.demarche.web.WebJson;
import org.jspecify.annotations.Nullable;

/** Two actors: the report of both, and their latest happenings. Thread-safe. */
public final class DyadPage {
    /** Parameters of a dyad's page. */
    public static final List<String> PARAMS = List.of("since", "until", "measure", "limit");

    /** The database that commands find by themselves; others are named only where nobody but this machine is served. */
    private static final String USUAL = "demarche.db";

    private final Resources resources;
    private final Templates templates;
    private final HappeningViews views;
    private final Wording wording;

    public DyadPage(Resources resources, Templates templates) {
        this.resources = resources;
        this.templates = templates;
        this.views = new HappeningViews(resources.names());
        this.wording = new Wording(resources.names().codebook().ontology());
    }

    /** What the store holds of a dyad. */
    private record Found(
            Filters filters,
            Page page,
            Counts counts,
            @Nullable DyadReport report) {}

    /** Sends the reader of a form to the page of the two that were named in it. */
    public Reply chosen(Ask ask) {
        String one = ask.params().first("a").orElseThrow(() -> Refusal.parameter("a", "is missing."));
        String other = ask.params().first("b").orElseThrow(() -> Refusal.parameter("b", "is missing."));
        return Reply.elsewhere(302, "/dyad/" + encoded(label(one)) + "/" + encoded(label(other)));
    }

    /** How an actor stands in the address of a dyad: its code, or the group. */
    private String label(String words) {
        ActorChoice choice = resources.names().actor("dyad", words);
        return choice.isGroup() ? choice.label() : choice.code();
    }

    private static String encoded(String label) {
        return Params.encoded(label).replace("+", "%20");
    }

    /** Answers with the two that are in the address. */
    public Reply answer(Ask ask) throws IOException {
        String one = label(ask.part("one"));
        String other = label(ask.part("other"));
        if (one.equals(other)) {
            throw Refusal.parameter("dyad", "needs two different sides, not " + one + " twice.");
        }
        if (!one.equals(ask.part("one")) || !other.equals(ask.part("other"))) {
            String path = "/dyad/" + encoded(one) + "/" + encoded(other)
                    + ask.format().ending();
            return Reply.elsewhere(302, ask.params().on(path));
        }
        Found found = find(ask, one, other);
        return switch (ask.format()) {
            case JSON -> json(found);
            case CSV -> HappeningViews.csv(found.page.shown());
            default -> page(ask, found);
        };
    }

    private Found find(Ask ask, String one, String other) throws IOException {
        Params params = ask.params()
                .without(param -> !List.of("since", "until").contains(param.name()))
                .with("dyad", one + "," + other);
        Filters filters = Filters.of(params, resources.names());
        int limit = TodayPage.limit(ask.params(), resources);
        DyadRequest request = request(ask, one, other);
        RecordFilter shown = filters.shown();
        return resources.stores().read(store -> {
            Page page = HappeningPages.newest(store, shown, Order.DAY, null, limit);
            Page all = page.next() == null ? page : null;
            return new Found(
                    filters,
                    page,
                    Counts.of(store, filters, shown, all, resources.limits()),
                    ask.format() == Format.CSV ? null : DyadReader.read(store, request));
        });
    }

    private DyadRequest request(Ask ask, String one, String other) {
        Codebook codebook = resources.names().codebook();
        return new DyadRequest(
                Side.of(one, codebook),
                Side.of(other, codebook),
                day(ask, "since"),
                day(ask, "until"),
                DyadRequest.USUAL_LIMIT,
                measure(ask),
                resources.settings().database().toString().equals(USUAL)
                                || !resources.settings().sql()
                        ? ""
                        : resources.settings().database().toString(),
                LocalDate.now(resources.settings().clock()).plusDays(1).toString());
    }

    private static @Nullable String day(Ask ask, String name) {
        return ask.params().first(name).map(day -> WebDays.checked(name, day)).orElse(null);
    }

    private static Measure measure(Ask ask) {
        Optional<String> said = ask.params().first("measure");
        for (Measure measure : Measure.values()) {
            if (measure.toString().equals(said.orElse("rate").toLowerCase(Locale.ROOT))) {
                return measure;
            }
        }
        throw Refusal.parameter("measure", "takes rate, count or goldstein.");
    }

    private static Reply json(Found found) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dyad", found.filters.label());
        json.put("count", found.counts.json());
        json.put(
                "happenings",
                found.page.shown().stream().map(HappeningViews::json).toList());
        if (found.report != null) {
            StringWriter report = new StringWriter();
            DyadJson.write(report, found.report);
            json.put("report", new WebJson.Raw(report.toString().strip()));
        }
        return Reply.of("application/json", WebJson.write(json));
    }

    private Reply page(Ask ask, Found found) {
        Counts counts = found.counts;
        String unreal = counts.unreal() == 0
                ? ""
                : "; " + counts.words(counts.unreal(), "thing", "things") + " did not happen and are not counted";
        DyadView view = new DyadView(
                found.report == null ? "" : inside(new DyadHtml(wording).body(found.report)),
                counts.happenings() + unreal,
                found.filters.params().on("/today"),
                HappeningViews.days(found.page.shown().stream().map(views::of).toList()));
        String title = found.filters.label();
        PageHead head = new PageHead(title, "", TodayPage.formats(ask), TodayPage.feeds(found.filters), "dyad");
        return templates.page("dyad", head, view);
    }

    /** The report stands inside the main part of the page, and is not all of it. */
    private static String inside(String body) {
        return body.replaceFirst("^<main class=\"dyad\">", "<div class=\"dyad\">")
                .replaceFirst("</main>\\s*$", "</div>");
    }
}
