package org.demarche.report;

import java.util.List;

/**
 * Colours of a terminal.
 *
 * @param colour whether there are any
 */
record Ink(boolean colour) {
    private static final String PLAIN = "\u001B[0m";

    /** Blue for cooperation, brighter where material; yellow and red for conflict. */
    private static final List<String> QUADS = List.of("\u001B[36m", "\u001B[34m", "\u001B[33m", "\u001B[31m");

    String bold(String text) {
        return in("\u001B[1m", text);
    }

    String dim(String text) {
        return in("\u001B[2m", text);
    }

    /** In the colour of a class from 1 to 4. */
    String quad(int quad, String text) {
        return in(QUADS.get(quad - 1), text);
    }

    private String in(String code, String text) {
        return colour && !text.isEmpty() ? code + text + PLAIN : text;
    }
}
