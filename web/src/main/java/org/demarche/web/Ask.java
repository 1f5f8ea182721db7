package org.demarche.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A request, once it has been found to be allowed.
 *
 * @param method GET or POST
 * @param path decoded, without the ending that names a format
 * @param format that is asked for
 * @param params behind the question mark
 * @param parts the named parts of the path
 * @param base scheme and host by which the reader reached us
 * @param contentType of the body; "" for none
 * @param body reads the whole of it, within the limit
 */
public record Ask(
        String method,
        String path,
        Format format,
        Params params,
        Map<String, String> parts,
        String base,
        String contentType,
        Body body) {

    /** Reads a body. */
    public interface Body {
        /**
         * The whole of it.
         *
         * @throws Refusal when it is too large
         */
        String read() throws IOException;
    }

    /** In what an answer is written. */
    public enum Format {
        HTML(""),
        JSON(".json"),
        CSV(".csv"),
        RSS(".rss"),
        ATOM(".atom");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** What stands at the end of an address for it. */
        public String ending() {
            return ending;
        }
    }

    /** A named part of the path. */
    public String part(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow();
    }

    /** This address in another format, without a cursor. */
    public String in(Format other) {
        return params.without(param -> param.name().equals("cursor")).on(path + other.ending());
    }
}
