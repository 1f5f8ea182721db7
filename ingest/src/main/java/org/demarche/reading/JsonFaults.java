package org.demarche.reading;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What to say when a parser of JSON met a mistake. */
public final class JsonFaults {
    private static final int LONGEST_REASON = 160;

    private JsonFaults() {}

    /** What the parser complained about, in one short sentence. */
    public static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("").strip();
        if (message.length() > LONGEST_REASON) {
            message = message.substring(0, LONGEST_REASON) + "…";
        }
        return message.endsWith(".") || message.endsWith("…") ? message : message + ".";
    }

    /** The line of the mistake, from 1 on. */
    public static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    /** The column of the mistake, from 1 on. */
    public static int column(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
    }
}
