package org.demarche.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.store.HappeningPages.Mark;
import org.jspecify.annotations.Nullable;

/** Writes where a page ended as text that readers pass on and do not read. */
public final class Cursor {
    private static final Pattern INSIDE = Pattern.compile("([0-9-]{0,10})/(\\d{1,18})");

    private Cursor() {}

    /** As it stands in an address; null for null. */
    public static @Nullable String of(@Nullable Mark mark) {
        if (mark == null) {
            return null;
        }
        String inside = mark.day() + "/" + mark.key();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Where to go on; null for none.
     *
     * @throws Refusal when it was not made here
     */
    public static @Nullable Mark read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String inside = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            Matcher matcher = INSIDE.matcher(inside);
            if (matcher.matches()) {
                return new Mark(matcher.group(1), Long.parseLong(matcher.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw Refusal.parameter("cursor", "is none that a page gave; leave it out to begin with the first page.");
    }
}
