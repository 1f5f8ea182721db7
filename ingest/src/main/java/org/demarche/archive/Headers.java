package org.demarche.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of a record: of WARC, named lines; of ARC, one line of fields, which is brought under the same
 * names. Immutable.
 *
 * @param isArc whether it is a record of ARC
 * @param lines values by name in small letters
 */
record Headers(boolean isArc, Map<String, String> lines) {
    /** Most bytes that are looked at to tell whether a record begins. */
    static final int LONGEST_START = 4096;

    private static final String WARC = "WARC/";
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_LINES = 1000;
    /** URL, IP address, date, type, in version 2 more fields, length. The URL may hold spaces. */
    private static final Pattern ARC_LINE =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:.*) (\\S+) (\\d{4,14}) (\\S+)(?: [^ ]+){0,5}? (\\d{1,18})");

    private static final Pattern ARC_START =
            Pattern.compile("(?:https?|ftp|dns|filedesc|file|gopher|news|whois):\\S.*");

    /** Whether bytes begin as a record does. */
    static boolean begins(byte[] bytes, int from, int length) {
        if (length < WARC.length() + 1) {
            return false;
        }
        if (bytes[from] == 'W') {
            String start = new String(bytes, from, WARC.length() + 1, StandardCharsets.ISO_8859_1);
            return start.startsWith(WARC) && Character.isDigit(start.charAt(WARC.length()));
        }
        if (bytes[from] < 'a' || bytes[from] > 'z') {
            return false;
        }
        int end = from;
        while (end < from + length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        String line = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        return ARC_START.matcher(line).matches() && line.matches(".* \\d{4,}.* \\S+");
    }

    /**
     * Reads the head of the record that begins here.
     *
     * @throws BrokenRecord when it is none
     */
    static Headers read(Lookback in) throws IOException {
        String first = line(in);
        if (!first.startsWith(WARC)) {
            return arc(first);
        }
        Map<String, String> lines = new HashMap<>();
        String name = "";
        for (int i = 0; i < MOST_LINES; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                return new Headers(false, lines);
            }
            int colon = line.indexOf(':');
            if (Character.isWhitespace(line.charAt(0))) {
                lines.merge(name, line.strip(), (before, more) -> before + " " + more);
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                lines.putIfAbsent(name, line.substring(colon + 1).strip());
            }
        }
        throw new BrokenRecord("its head does not end");
    }

    private static Headers arc(String line) throws BrokenRecord {
        Matcher fields = ARC_LINE.matcher(line);
        if (!fields.matches()) {
            throw new BrokenRecord("its head cannot be read: '" + shown(line) + "'");
        }
        String url = fields.group(1);
        boolean isHead = url.startsWith("filedesc:");
        return new Headers(
                true,
                Map.of(
                        "warc-type", isHead ? "filedesc" : "response",
                        "warc-target-uri", url,
                        "warc-date", fields.group(3),
                        "content-type", fields.group(4),
                        "content-length", fields.group(5)));
    }

    /** Kind of record, in small letters. */
    String type() {
        return lines.getOrDefault("warc-type", "record without a type").toLowerCase(Locale.ROOT);
    }

    /** Where it was fetched; some writers set it in angle brackets. */
    @Nullable
    String url() {
        return bare(lines.get("warc-target-uri"));
    }

    /** The record's own id; for ARC, which has none, URL and date. */
    @Nullable
    String id() {
        if (isArc) {
            return url() + " " + lines.get("warc-date");
        }
        return bare(lines.get("warc-record-id"));
    }

    /** When it was fetched, as YYYY-MM-DDThh:mm:ssZ, or null. */
    @Nullable
    String date() {
        String date = lines.getOrDefault("warc-date", "");
        Matcher parts = Pattern.compile(
                        isArc
                                ? "(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)"
                                : "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?Z")
                .matcher(date);
        return parts.matches() ? parts.replaceFirst("$1-$2-$3T$4:$5:$6Z") : null;
    }

    /** Type of the content, with its parameters. */
    String contentType() {
        return lines.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    }

    /** Type of the page as the crawler saw it, or null. */
    @Nullable
    String identifiedType() {
        return lines.get("warc-identified-payload-type");
    }

    /** Whether the crawler says that it cut the content off. */
    boolean isCut() {
        return lines.containsKey("warc-truncated");
    }

    /**
     * Bytes of content.
     *
     * @throws BrokenRecord when that is not said
     */
    long length() throws BrokenRecord {
        String length = lines.getOrDefault("content-length", "");
        if (!length.matches("\\d{1,18}")) {
            throw new BrokenRecord(
                    length.isEmpty() ? "it does not say its length" : "its length is '" + shown(length) + "'");
        }
        return Long.parseLong(length);
    }

    private static @Nullable String bare(@Nullable String words) {
        return words != null && words.length() > 1 && words.startsWith("<") && words.endsWith(">")
                ? words.substring(1, words.length() - 1)
                : words;
    }

    private static String shown(String line) {
        String plain = line.replaceAll("[^ -~]", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }

    private static String line(Lookback in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new BrokenRecord("the file ends in its head");
            }
            if (line.length() == LONGEST_LINE) {
                throw new BrokenRecord("a line of its head is too long");
            }
            line.append((char) c);
        }
        byte[] bytes = line.toString().stripTrailing().getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
