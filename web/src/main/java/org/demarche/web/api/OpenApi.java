package org.demarche.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.web.Ask;
import org.demarche.web.Ask.Format;
import org.demarche.web.Reply;
import org.demarche.web.Route;
import org.demarche.web.WebJson;

/** The description of all addresses in the form of OpenAPI 3.1, made from the routes themselves. */
public final class OpenApi {
    private static final Map<Format, String> TYPES = Map.of(
            Format.HTML, "text/html",
            Format.JSON, "application/json",
            Format.CSV, "text/csv",
            Format.RSS, "application/rss+xml",
            Format.ATOM, "application/atom+xml");

    private final String document;

    /**
     * @param version of the program
     * @param routes that are described
     */
    public OpenApi(String version, List<Route> routes) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("openapi", "3.1.0");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Demarche");
        info.put("version", version);
        root.put("info", info);
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            for (Format format : Format.values()) {
                if (route.formats().contains(format)) {
                    paths.computeIfAbsent(route.path() + format.ending(), path -> new LinkedHashMap<>())
                            .put(route.method().toLowerCase(Locale.ROOT), operation(route, format));
                }
            }
        }
        root.put("paths", paths);
        root.put("components", Map.of("schemas", Map.of("problem", problem())));
        this.document = WebJson.write(root);
    }

    /** Answers with the document. */
    public Reply answer(Ask ask) {
        return Reply.of("application/json", document);
    }

    private static Map<String, Object> operation(Route route, Format format) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", route.summary());
        List<Map<String, Object>> parameters = new ArrayList<>();
        route.names().forEach(name -> parameters.add(parameter(name, "path")));
        route.params().forEach(name -> parameters.add(parameter(name, "query")));
        operation.put("parameters", parameters);
        if (route.method().equals("POST")) {
            operation.put("requestBody", body(route));
        }
        operation.put("responses", responses(type(route, format)));
        return operation;
    }

    private static String type(Route route, Format format) {
        boolean api = route.path().startsWith("/api/") || route.path().endsWith(".json");
        return api ? "application/json" : TYPES.getOrDefault(format, "text/html");
    }

    private static Map<String, Object> parameter(String name, String in) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", in.equals("path"));
        parameter.put("schema", Map.of("type", "string"));
        return parameter;
    }

    private static Map<String, Object> body(Route route) {
        Map<String, Object> content = new LinkedHashMap<>();
        if (route.path().startsWith("/api/")) {
            content.put("application/json", Map.of("schema", Map.of("type", "object")));
            content.put("text/plain", Map.of("schema", Map.of("type", "string")));
        } else {
            content.put("application/x-www-form-urlencoded", Map.of("schema", Map.of("type", "object")));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("required", true);
        body.put("content", content);
        return body;
    }

    private static Map<String, Object> responses(String type) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", described("what was asked for", Map.of(type, Map.of())));
        Map<String, Object> problem =
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/problem")));
        responses.put("default", described("why it was refused", problem));
        return responses;
    }

    private static Map<String, Object> described(String description, Map<String, ?> content) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", description);
        response.put("content", content);
        return response;
    }

    private static Map<String, Object> problem() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : List.of("type", "title", "detail", "code", "advice")) {
            properties.put(name, Map.of("type", "string"));
        }
        properties.put("status", Map.of("type", "integer"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("required", List.of("type", "title", "status", "code"));
        schema.put("properties", properties);
        return schema;
    }
}
