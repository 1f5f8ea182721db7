package org.demarche.web;

import java.time.Duration;

/**
 * How much one request may ask for. docs/serving.md names them.
 *
 * @param page happenings on a page where none is said
 * @param rows most happenings or rows of one answer
 * @param counted up to how many happenings are counted
 * @param query time for what is asked of the store
 * @param text characters of a text to be coded
 * @param body bytes of a request's body
 * @param codings texts coded at the same time
 * @param requests of one address in a second, over some time
 * @param burst of one address at once
 * @param behind for how long after the store has changed an answer that takes long to make may be given as it was
 */
public record Limits(
        int page,
        int rows,
        int counted,
        Duration query,
        int text,
        int body,
        int codings,
        int requests,
        int burst,
        Duration behind) {
    private static final int BURST = 6;

    /** Limits under which every answer shows the store as it is. */
    public Limits(
            int page, int rows, int counted, Duration query, int text, int body, int codings, int requests, int burst) {
        this(page, rows, counted, query, text, body, codings, requests, burst, Duration.ZERO);
    }

    /** The same with another number of requests in a second, and so many more at once. */
    public Limits withRequests(int perSecond) {
        int atOnce = (int) Math.min(Integer.MAX_VALUE, (long) perSecond * BURST);
        return new Limits(page, rows, counted, query, text, body, codings, perSecond, atOnce, behind);
    }

    /** Those that hold where nothing else is said. */
    public static Limits usual() {
        return new Limits(30, 500, 10_000, Duration.ofSeconds(10), 50_000, 400_000, 2, 50, 300, Duration.ofSeconds(60));
    }
}
