package org.demarche.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was fetched. Not thread-safe. */
public final class Answer implements Closeable {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final int NOT_MODIFIED = 304;
    private static final int LONGEST_FIELD = 1000;

    private final Reply reply;
    private final WebAddress address;
    private final @Nullable WebAddress moved;
    private final Instant retrieved;

    /**
     * @param address that answered, after all redirects
     * @param moved where it is from now on, when the server said that it will not come back
     */
    Answer(Reply reply, WebAddress address, @Nullable WebAddress moved, Instant retrieved) {
        this.reply = reply;
        this.address = address;
        this.moved = moved;
        this.retrieved = retrieved;
    }

    /** Whether nothing has changed since the answer that was known. */
    public boolean isUnchanged() {
        return reply.status() == NOT_MODIFIED;
    }

    /** The address that answered, after all redirects. */
    public WebAddress address() {
        return address;
    }

    /** Where it has moved to for good. */
    public Optional<WebAddress> moved() {
        return Optional.ofNullable(moved);
    }

    /** When it came, as YYYY-MM-DDThh:mm:ssZ. */
    public String retrieved() {
        return retrieved.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public Body body() {
        return reply.body();
    }

    /** The encoding that the server names, or null. */
    public @Nullable String charset() {
        Matcher charset = CHARSET.matcher(reply.field("content-type"));
        return charset.find() ? charset.group(1) : null;
    }

    /** To be given back when it is fetched again, or null. */
    public @Nullable String etag() {
        return validator("etag");
    }

    /** To be given back when it is fetched again, or null. */
    public @Nullable String lastModified() {
        return validator("last-modified");
    }

    private @Nullable String validator(String name) {
        String value = reply.field(name);
        return value.isEmpty() || value.length() > LONGEST_FIELD ? null : value;
    }

    /** For how long it will do, as its server says. */
    public Optional<Duration> maxAge() {
        Matcher age = MAX_AGE.matcher(reply.field("cache-control"));
        return age.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1)))) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        reply.body().close();
    }
}
