package org.demarche.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param type of the body
 * @param body empty where there is none
 * @param location where the reader is sent, or null
 * @param cache whether it may be kept and asked for again
 * @param changed when what it shows changed last, or null where that is not known
 * @param allow methods that the address takes, where it was asked with another, or null
 */
public record Reply(
        int status,
        String type,
        String body,
        @Nullable String location,
        Cache cache,
        @Nullable Instant changed,
        @Nullable String allow) {
    private static final int TAG = 16;

    /** How an answer may be kept. */
    public enum Cache {
        ASK,
        NEVER
    }

    /** An answer in text. */
    public static Reply of(String type, String body) {
        return new Reply(200, type, body, null, Cache.ASK, null, null);
    }

    /** Sends the reader elsewhere on this server. */
    public static Reply elsewhere(int status, String location) {
        return new Reply(status, "text/plain;charset=utf-8", "", location, Cache.NEVER, null, null);
    }

    /** The same with the moment at which what it shows changed last. */
    public Reply changed(Instant moment) {
        return new Reply(status, type, body, location, cache, moment, null);
    }

    /** The same, never to be kept. */
    public Reply unkept() {
        return new Reply(status, type, body, location, Cache.NEVER, null, null);
    }

    /** The same under another status. */
    public Reply withStatus(int other) {
        return new Reply(other, type, body, location, Cache.NEVER, null, null);
    }

    /** The same, which tells the methods that the address takes. */
    public Reply allowing(@Nullable String methods) {
        return new Reply(status, type, body, location, cache, changed, methods);
    }

    /** A name for these bytes: the same bytes have the same. */
    public String tag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest).substring(0, TAG) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
