package org.demarche.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a server serves, to whom.
 *
 * @param database the store that is read
 * @param bind address that is listened on
 * @param port 0 for any that is free
 * @param publicUrl how others reach it, through a proxy for example, or null
 * @param texts which articles are shown whole
 * @param sql whether queries of the reader's own are run
 * @param limits how much may be asked
 * @param clock says which day is today
 * @param log takes a line for each request, without what was asked
 */
public record ServerSettings(
        Path database,
        String bind,
        int port,
        @Nullable URI publicUrl,
        Texts texts,
        boolean sql,
        Limits limits,
        Clock clock,
        Consumer<String> log) {

    /** Which articles are shown whole; of the others the sentences that records stand in. */
    public enum Texts {
        /** Those whose owners allow it, and those of which no owner is known. */
        ALLOWED,
        /** All. */
        ALL,
        /** None. */
        NONE
    }
}
