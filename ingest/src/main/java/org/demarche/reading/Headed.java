package org.demarche.reading;

import org.jspecify.annotations.Nullable;

/** Puts headline and body together. */
public final class Headed {
    private Headed() {}

    /** Headline, blank line, body; a body that begins with the headline is enough. */
    public static String text(@Nullable String headline, String body) {
        if (headline == null || headline.isEmpty()) {
            return body;
        }
        if (body.isEmpty()) {
            return headline;
        }
        String rest = body.startsWith(headline) ? body.substring(headline.length()) : null;
        if (rest == null || !rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(0))) {
            return headline + "\n\n" + body;
        }
        return rest.startsWith("\n") && !rest.startsWith("\n\n") ? headline + "\n" + rest : body;
    }
}
