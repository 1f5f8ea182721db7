package org.demarche.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.demarche.report.DyadHtml;
import org.demarche.web.Reply;

/** The few files that pages need beside themselves. Only those that are named here can be had. Immutable. */
final class StaticFiles {
    private static final Map<String, String> TYPES = Map.of(
            "site.css", "text/css;charset=utf-8",
            "dyad.css", "text/css;charset=utf-8",
            "site.js", "text/javascript;charset=utf-8",
            "icon.svg", "image/svg+xml");

    private static final String FOLDER = "/static/";

    private StaticFiles() {}

    /** The file at a path. */
    static Optional<Reply> at(String path) {
        if (!path.startsWith(FOLDER)) {
            return Optional.empty();
        }
        String name = path.substring(FOLDER.length());
        String type = TYPES.get(name);
        return type == null ? Optional.empty() : Optional.of(read(name, type));
    }

    private static Reply read(String name, String type) {
        if (name.equals("dyad.css")) {
            return Reply.of(type, DyadHtml.style());
        }
        try (InputStream in = StaticFiles.class.getResourceAsStream("/org/demarche/web/static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return Reply.of(type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
