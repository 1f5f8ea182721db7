package org.demarche.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.ProblemCode;
import org.demarche.web.Limits;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.ServerSettings;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/** Between the server and the answers: guards, reads, sends, and writes a line to the log. Thread-safe. */
final class Site extends Handler.Abstract {
    private static final long MILLION = 1_000_000;
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ServerSettings settings;
    private final Limits limits;
    private final Guard guard;
    private final RateLimit rate;
    private final Answers answers;

    Site(ServerSettings settings, Answers answers) {
        this.settings = settings;
        this.limits = settings.limits();
        this.guard = new Guard(settings);
        this.rate = new RateLimit(limits.requests(), limits.burst(), System::nanoTime);
        this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Reply reply = answered(request);
        int status = send(request, response, reply, callback);
        long millis = (System.nanoTime() - request.getBeginNanoTime()) / MILLION;
        settings.log()
                .accept(request.getMethod() + " " + Request.getPathInContext(request) + " " + status + " " + millis
                        + " ms");
        return true;
    }

    private Reply answered(Request request) {
        String path = URIUtil.decodePath(Request.getPathInContext(request));
        String accept = accept(request);
        try {
            return answer(request, path, accept);
        } catch (Refusal e) {
            return answers.refused(e, path, accept);
        } catch (DemarcheException e) {
            return answers.failed(e, path, accept);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            settings.log().accept("failed: " + e + " at " + place(e));
            return answers.broken(path, accept);
        }
    }

    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return String.join(
                " ", Arrays.stream(trace).limit(4).map(String::valueOf).toList());
    }

    private Reply answer(Request request, String path, String accept) throws IOException {
        guard.checkHost(host(request));
        String method = request.getMethod();
        HttpFields headers = request.getHeaders();
        String base = base(request);
        if (!method.equals("GET") && !method.equals("HEAD")) {
            Guard.checkOrigin(headers.get(HttpHeader.ORIGIN), headers.get("Sec-Fetch-Site"), base);
        }
        if (!rate.allows(Request.getRemoteAddr(request))) {
            throw new Refusal(429, ProblemCode.DM147, "More than " + limits.requests() + " a second for some time.");
        }
        String type = Objects.requireNonNullElse(headers.get(HttpHeader.CONTENT_TYPE), "");
        return answers.to(new Answers.Came(
                method, path, request.getHttpURI().getQuery(), accept, base, type, () -> body(request)));
    }

    static String accept(Request request) {
        return String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT));
    }

    private static @Nullable String host(Request request) {
        return request.getHeaders().contains(HttpHeader.HOST) ? Request.getServerName(request) : null;
    }

    /** Scheme and host by which the reader reached us. */
    private String base(Request request) {
        URI url = settings.publicUrl();
        if (url != null && Request.getServerName(request).equalsIgnoreCase(url.getHost())) {
            return url.toString().replaceFirst("/$", "");
        }
        HttpURI uri = request.getHttpURI();
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private String body(Request request) throws IOException {
        try (InputStream in = Request.asInputStream(request)) {
            byte[] bytes = in.readNBytes(limits.body() + 1);
            if (bytes.length > limits.body()) {
                throw new Refusal(413, ProblemCode.DM145, "A body may have " + limits.body() + " bytes.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Sends an answer; gives the status that was sent. */
    static int send(Request request, Response response, Reply reply, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        guarding(headers);
        headers.add(HttpHeader.VARY, "Accept");
        boolean kept = keeping(headers, reply);
        boolean known = kept && isKnown(request, reply);
        int status = known ? 304 : reply.status();
        response.setStatus(status);
        String location = reply.location();
        if (location != null) {
            headers.put(HttpHeader.LOCATION, location);
        }
        if (reply.allow() != null) {
            headers.put(HttpHeader.ALLOW, reply.allow());
        }
        if (status == 429 || status == 503) {
            headers.put(HttpHeader.RETRY_AFTER, "2");
        }
        byte[] body = known ? new byte[0] : reply.body().getBytes(StandardCharsets.UTF_8);
        if (!known) {
            headers.put(HttpHeader.CONTENT_TYPE, reply.type());
        }
        response.write(true, ByteBuffer.wrap(body), callback);
        return status;
    }

    static void guarding(HttpFields.Mutable headers) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static boolean keeping(HttpFields.Mutable headers, Reply reply) {
        boolean kept = reply.status() == 200 && reply.cache() == Reply.Cache.ASK;
        headers.put(HttpHeader.CACHE_CONTROL, kept ? "no-cache" : "no-store");
        if (kept) {
            headers.put(HttpHeader.ETAG, reply.tag());
        }
        Instant changed = reply.changed();
        if (kept && changed != null) {
            headers.put(
                    HttpHeader.LAST_MODIFIED,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(changed.atOffset(ZoneOffset.UTC)));
        }
        return kept;
    }

    /** Whether the reader has this answer already, by its tag, or else by the moment of its last change. */
    private static boolean isKnown(Request request, Reply reply) {
        String tags = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        if (tags != null) {
            String tag = reply.tag().replace("\"", "");
            return Arrays.stream(tags.split(","))
                    .map(one -> one.strip().replaceFirst("^W/", "").replace("\"", ""))
                    .anyMatch(one -> one.equals("*") || one.equals(tag));
        }
        String since = request.getHeaders().get(HttpHeader.IF_MODIFIED_SINCE);
        Instant changed = reply.changed();
        if (since == null || changed == null) {
            return false;
        }
        try {
            Instant known = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since));
            return !changed.truncatedTo(ChronoUnit.SECONDS).isAfter(known);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
