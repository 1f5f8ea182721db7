package org.demarche.web.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
     * @param accept the header; "" where there is none
     * @param base scheme and host by which we were called
     */
    record Came(
            String method,
            String path,
            @Nullable String query,
            String accept,
            String base,
            String contentType,
            Body body) {}

    /** The answer to a request that is allowed. */
    Reply to(Came came) throws IOException {
        String method = came.method.equals("HEAD") ? "GET" : came.method;
        if (method.equals("GET")) {
            Optional<Reply> file = StaticFiles.at(came.path);
            if (file.isPresent()) {
                return file.get();
            }
        }
        Set<String> methods = new TreeSet<>();
        for (Meant meant : meant(came)) {
            for (Route route : routes) {
                Optional<Map<String, String>> parts = route.match(meant.path);
                if (parts.isPresent() && route.formats().contains(meant.format)) {
                    methods.add(route.method());
                    if (route.method().equals(method)) {
                        return answer(route, came, meant.path, meant.format, parts.get());
                    }
                }
            }
        }
        if (!methods.isEmpty()) {
            throw Refusal.method(came.method, String.join(", ", methods).replace("GET", "GET, HEAD"));
        }
        throw Refusal.missing("There is nothing at " + came.path + ".");
    }

    /** What an address may mean: a path without the ending that names a format, and that format. */
    private record Meant(String path, Format format) {}

    /**
     * What the ending names, else what the reader accepts, else a page; openapi.json is an address as it stands.
     */
    private static List<Meant> meant(Came came) {
        Format ending = ending(came.path);
        Meant page = new Meant(came.path, Format.HTML);
        if (ending == Format.HTML) {
            return List.of(new Meant(came.path, Accepted.of(came.accept)), page);
        }
        return List.of(
                new Meant(
                        came.path.substring(
                                0, came.path.length() - ending.ending().length()),
                        ending),
                page);
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

    /**
     * The answer to a request that is refused.
     *
     * @param accept the header; "" where there is none
     */
    Reply refused(Refusal refusal, String path, String accept) {
        return refused(refusal.status(), refusal.code(), refusal.detail(), path, accept)
                .allowing(refusal.allow());
    }

    /** The answer where the store could not be asked. */
    Reply failed(DemarcheException e, String path, String accept) {
        Problem problem = e.problems().get(0);
        int status = problem.code() == ProblemCode.DM107 ? 400 : 503;
        return refused(status, problem.code(), problem.detail(), path, accept);
    }

    /** The answer where the program is at fault; what it was is told in the log alone. */
    Reply broken(String path, String accept) {
        return refused(500, ProblemCode.DM014, "The program failed; its log says how.", path, accept);
    }

    private Reply refused(int status, ProblemCode code, String detail, String path, String accept) {
        boolean people = ending(path) == Format.HTML && Accepted.of(accept) == Format.HTML && !path.startsWith("/api/");
        if (people) {
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
