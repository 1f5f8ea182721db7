package org.demarche.web.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.web.Ask;
import org.demarche.web.Ask.Body;
import org.demarche.web.Ask.Format;
import org.demarche.web.Params;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.Route;
import org.demarche.web.WebJson;
import org.demarche.web.page.ErrorView;
import org.demarche.web.page.PageHead;
import org.demarche.web.page.Templates;
import org.jspecify.annotations.Nullable;

/** Finds who answers an address, and turns what goes wrong into one shape of answer. Thread-safe. */
final class Answers {
    private final List<Route> routes;
    private final Templates templates;

    Answers(List<Route> routes, Templates templates) {
        this.routes = routes;
        this.templates = templates;
    }

    /**
     * A request as it came.
     *
     * @param path decoded
     * @param query behind the question mark, or null
     * @param base scheme and host by which we were called
     */
    record Came(String method, String path, @Nullable String query, String base, String contentType, Body body) {}

    /** The answer to a request that is allowed. */
    Reply to(Came came) throws IOException {
        String method = came.method.equals("HEAD") ? "GET" : came.method;
        if (method.equals("GET")) {
            Optional<Reply> file = StaticFiles.at(came.path);
            if (file.isPresent()) {
                return file.get();
            }
        }
        boolean known = false;
        for (Format format : formats(came.path)) {
            String path =
                    came.path.substring(0, came.path.length() - format.ending().length());
            for (Route route : routes) {
                Optional<Map<String, String>> parts = route.match(path);
                if (parts.isPresent() && route.formats().contains(format)) {
                    known = true;
                    if (route.method().equals(method)) {
                        return answer(route, came, path, format, parts.get());
                    }
                }
            }
        }
        if (known) {
            throw new Refusal(405, ProblemCode.DM141, "This address does not take " + came.method + ".");
        }
        throw Refusal.missing("There is nothing at " + came.path + ".");
    }

    /** The format that the ending names, then none: openapi.json is an address as it stands. */
    private static List<Format> formats(String path) {
        Format ending = ending(path);
        return ending == Format.HTML ? List.of(Format.HTML) : List.of(ending, Format.HTML);
    }

    private static Format ending(String path) {
        for (Format format : Format.values()) {
            if (format != Format.HTML && path.endsWith(format.ending())) {
                return format;
            }
        }
        return Format.HTML;
    }

    private static Reply answer(Route route, Came came, String path, Format format, Map<String, String> parts)
            throws IOException {
        Params params = Params.parse(came.query);
        for (Params.Param param : params.all()) {
            if (!route.params().contains(param.name())) {
                String known = route.params().isEmpty() ? "none" : String.join(", ", route.params());
                throw Refusal.parameter(param.name(), "is not known here; this address takes " + known + ".");
            }
        }
        Ask ask = new Ask(route.method(), path, format, params, parts, came.base, came.contentType, came.body);
        return route.answer().to(ask);
    }

    /** The answer to a request that is refused. */
    Reply refused(Refusal refusal, String path) {
        return refused(refusal.status(), refusal.code(), refusal.detail(), path);
    }

    /** The answer where the store could not be asked. */
    Reply failed(DemarcheException e, String path) {
        Problem problem = e.problems().get(0);
        int status = problem.code() == ProblemCode.DM107 ? 400 : 503;
        return refused(status, problem.code(), problem.detail(), path);
    }

    /** The answer where the program is at fault; what it was is told in the log alone. */
    Reply broken(String path) {
        return refused(500, ProblemCode.DM014, "The program failed; its log says how.", path);
    }

    private Reply refused(int status, ProblemCode code, String detail, String path) {
        if (ending(path) == Format.HTML && !path.startsWith("/api/")) {
            ErrorView view = new ErrorView(code.title(), code.name(), detail, code.advice());
            return templates
                    .page("error", PageHead.plain(code.title(), ""), view)
                    .withStatus(status);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "about:blank");
        json.put("title", code.title());
        json.put("status", status);
        json.put("detail", detail);
        json.put("code", code.name());
        json.put("advice", code.advice());
        return Reply.of("application/problem+json", WebJson.write(json)).withStatus(status);
    }
}
