package org.demarche.web.server;

import static org.demarche.web.Ask.Format.ATOM;
import static org.demarche.web.Ask.Format.CSV;
import static org.demarche.web.Ask.Format.HTML;
import static org.demarche.web.Ask.Format.JSON;
import static org.demarche.web.Ask.Format.RSS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.web.Ask.Format;
import org.demarche.web.Codings;
import org.demarche.web.Filters;
import org.demarche.web.KeptAnswers;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.Route;
import org.demarche.web.api.CodeApi;
import org.demarche.web.api.OpenApi;
import org.demarche.web.feed.Feeds;
import org.demarche.web.page.ArticlePage;
import org.demarche.web.page.CodebookPage;
import org.demarche.web.page.DyadPage;
import org.demarche.web.page.ExplainPage;
import org.demarche.web.page.HappeningPage;
import org.demarche.web.page.SqlPage;
import org.demarche.web.page.Templates;
import org.demarche.web.page.TodayPage;
import org.demarche.web.page.TryPage;

/** All addresses with what answers them. */
final class Routes {
    private static final Set<Format> PAGE = Set.of(HTML, JSON, CSV);
    private static final Set<Format> ALONE = Set.of(HTML);
    private static final List<String> NOTHING = List.of();

    private Routes() {}

    static List<Route> of(Resources resources, Templates templates, KeptAnswers kept) {
        Codings codings = new Codings(resources.desk(), resources.limits());
        List<Route> routes = new ArrayList<>(happenings(resources, templates, kept));
        routes.addAll(texts(resources, templates, codings));
        routes.addAll(codebook(resources, templates));
        OpenApi openApi = new OpenApi(resources.desk().origin().program(), List.copyOf(routes));
        routes.add(new Route("GET", "/openapi.json", "This description", ALONE, NOTHING, openApi::answer));
        return List.copyOf(routes);
    }

    private static List<Route> happenings(Resources resources, Templates templates, KeptAnswers kept) {
        TodayPage today = new TodayPage(resources, templates);
        DyadPage dyad = new DyadPage(resources, templates);
        HappeningPage happening = new HappeningPage(resources, templates);
        SqlPage sql = new SqlPage(resources, templates);
        Feeds feeds = new Feeds(resources);
        List<String> filters = new ArrayList<>(Filters.NAMES);
        filters.addAll(TodayPage.PAGING);
        List<String> none = NOTHING;
        Route.Answering latest = kept.around(today::answer);
        return List.of(
                new Route(
                        "GET",
                        "/",
                        "Leads to the latest happenings",
                        ALONE,
                        none,
                        ask -> Reply.elsewhere(302, "/today")),
                new Route("GET", "/today", "The latest happenings", PAGE, filters, latest),
                new Route("GET", "/search", "Happenings by the words of their sentences", PAGE, filters, latest),
                new Route("GET", "/dyad", "Leads to the page of two actors", ALONE, List.of("a", "b"), dyad::chosen),
                new Route("GET", "/dyad/{one}/{other}", "Two actors", PAGE, DyadPage.PARAMS, kept.around(dyad::answer)),
                new Route("GET", "/happening/{id}", "One happening", PAGE, none, happening::answer),
                new Route(
                        "GET",
                        "/feed",
                        "What is new of a query",
                        Set.of(RSS, ATOM, JSON),
                        Filters.NAMES,
                        kept.around(feeds::answer)),
                new Route("GET", "/sql", "One SELECT of the reader's own", PAGE, List.of("q"), sql::answer));
    }

    private static List<Route> texts(Resources resources, Templates templates, Codings codings) {
        ArticlePage article = new ArticlePage(resources, templates);
        ExplainPage explain = new ExplainPage(resources, templates, codings);
        TryPage trying = new TryPage(resources, templates, codings);
        CodeApi code = new CodeApi(resources, codings);
        List<String> text = List.of("text", "date");
        List<String> why = List.of("article", "record", "text", "date", "sentence");
        return List.of(
                new Route("GET", "/article", "An article with its records", PAGE, List.of("id"), article::answer),
                new Route("GET", "/explain", "Why a record was made", Set.of(HTML, JSON), why, explain::answer),
                new Route("GET", "/try", "Codes a short text", ALONE, text, trying::answer),
                new Route("POST", "/try", "Codes a text", ALONE, NOTHING, trying::answer),
                new Route("POST", "/api/code", "Codes an article or a text", ALONE, List.of("date"), code::answer));
    }

    private static List<Route> codebook(Resources resources, Templates templates) {
        CodebookPage codebook = new CodebookPage(resources, templates);
        Set<Format> both = Set.of(HTML, JSON);
        return List.of(
                new Route("GET", "/codebook", "Event codes", PAGE, NOTHING, codebook::answer),
                new Route("GET", "/codebook/{code}", "An event code with its rules", PAGE, NOTHING, codebook::code),
                new Route("GET", "/codebook/rule/{id}", "A rule with its examples", both, NOTHING, codebook::rule),
                new Route("GET", "/actors", "Whom a name means", both, List.of("name", "date"), codebook::name));
    }
}
