package org.demarche.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answer of a web server as it was recorded. Immutable as long as its bytes are. */
final class HttpAnswer {
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? +(\\d{3})(?: .*)?");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final int OK = 200;

    private final int status;
    private final Map<String, String> fields;
    private final byte[] bytes;
    private final int body;

    private HttpAnswer(int status, Map<String, String> fields, byte[] bytes, int body) {
        this.status = status;
        this.fields = fields;
        this.bytes = bytes;
        this.body = body;
    }

    /** The answer in these bytes, or null when they are none. */
    static @Nullable HttpAnswer of(byte[] bytes) {
        int end = lineEnd(bytes, 0);
        Matcher status = STATUS.matcher(line(bytes, 0, end));
        if (!status.matches()) {
            return null;
        }
        Map<String, String> fields = new HashMap<>();
        int at = end + 1;
        while (at < bytes.length) {
            end = lineEnd(bytes, at);
            String line = line(bytes, at, end);
            at = end + 1;
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.merge(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip(),
                        (before, more) -> before + ", " + more);
            }
        }
        return new HttpAnswer(Integer.parseInt(status.group(1)), fields, bytes, Math.min(at, bytes.length));
    }

    /** What stands in a field of the head, in several of one name with commas between; empty when there is none. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The bytes behind the head. */
    byte[] body() {
        return Arrays.copyOfRange(bytes, body, bytes.length);
    }

    /** How many bytes stand behind the head. */
    int bodyLength() {
        return bytes.length - body;
    }

    /**
     * Why this is no page that was found.
     *
     * @param identified type that the crawler found, where the server gave none, or null
     * @return null when it is one
     */
    @Nullable
    String whyNoPage(@Nullable String identified) {
        if (status != OK) {
            return "response with status " + status;
        }
        String declared = fields.getOrDefault("content-type", identified == null ? "" : identified);
        String type = declared.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (PAGES.contains(type)) {
            return null;
        }
        return type.isEmpty() ? "response without a type" : "response of " + type;
    }

    /** The encoding that the server declared, or null. */
    @Nullable
    String charset() {
        Matcher charset = CHARSET.matcher(field("content-type"));
        return charset.find() ? charset.group(1) : null;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String line(byte[] bytes, int from, int end) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
