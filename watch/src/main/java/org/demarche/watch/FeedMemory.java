package org.demarche.watch;

import java.time.Duration;
import java.time.Instant;
import org.demarche.fetch.Answer;
import org.demarche.fetch.WebAddress;
import org.demarche.problem.Problem;
import org.demarche.store.FeedRow;
import org.jspecify.annotations.Nullable;

/** How what is remembered of a feed changes with a poll. */
final class FeedMemory {
    private FeedMemory() {}

    /**
     * The feed answered, and all that it brought was dealt with.
     *
     * @param title what it calls itself, or null
     * @param pace how often it says that it changes, or null
     * @param hasNew whether something in it was new
     */
    static FeedRow answered(
            FeedRow before,
            Answer answer,
            @Nullable String title,
            @Nullable Duration pace,
            boolean hasNew,
            Instant now,
            Instant next) {
        boolean keeps = answer.isUnchanged();
        return new FeedRow(
                before.url(),
                title == null ? before.title() : title,
                answer.etag() == null && keeps ? before.etag() : answer.etag(),
                answer.lastModified() == null && keeps ? before.lastModified() : answer.lastModified(),
                answer.moved().map(WebAddress::toString).orElse(null),
                now,
                hasNew ? now : before.changed(),
                next,
                null,
                pace,
                0,
                null,
                null);
    }

    /** Some of what the feed brought was left: it has to come again as a whole, and is due at once. */
    static FeedRow left(FeedRow answered, Instant now) {
        return new FeedRow(
                answered.url(),
                answered.title(),
                null,
                null,
                answered.movedTo(),
                now,
                answered.changed(),
                now,
                null,
                answered.pace(),
                0,
                null,
                null);
    }

    /**
     * The feed could not be had.
     *
     * @param until until when its server wants to be left alone, or null
     */
    static FeedRow failed(FeedRow before, Problem problem, @Nullable Instant until, Instant now, Instant next) {
        return new FeedRow(
                before.url(),
                before.title(),
                before.etag(),
                before.lastModified(),
                before.movedTo(),
                now,
                before.changed(),
                until != null && until.isAfter(next) ? until : next,
                until,
                before.pace(),
                before.failures() + 1,
                problem.code().name(),
                problem.detail());
    }
}
