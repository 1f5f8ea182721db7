package org.demarche.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.demarche.problem.ProblemCode;

/**
 * One request and its answer over HTTP/1.1: no redirects, no cookies, no passwords, no tries again. The only class that
 * knows the library. Thread-safe.
 */
final class Transport implements Closeable {
    private static final int LONGEST_LINE = 32 << 10;
    private static final int MOST_FIELDS = 200;
    private static final int MOST_CONNECTIONS = 32;
    private static final int BLOCK = 1 << 14;
    private static final Timeout CONNECT = Timeout.ofSeconds(15);
    private static final Timeout SILENCE = Timeout.ofSeconds(20);
    private static final int SMALL = 1 << 16;
    private static final int GOOD = 2;
    private static final int HUNDRED = 100;

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor timer;
    private final Routes routes;
    private final Set<HttpGet> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param userAgent who asks
     * @param routes looks up hosts and proxies
     */
    Transport(String userAgent, Routes routes) {
        this.routes = routes;
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(routes)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_FIELDS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(SILENCE)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setRoutePlanner(routes)
                .setDefaultCredentialsProvider(routes.passwords())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "fetch timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Asks once.
     *
     * @param fields of the request
     * @throws FetchFailure when there is no whole answer within the limits
     */
    Reply get(WebAddress address, Map<String, String> fields, Limits limits) throws FetchFailure {
        HttpGet request = new HttpGet(URI.create(address.toString()));
        request.setHeader("Accept-Encoding", Codings.ACCEPTED);
        fields.forEach(request::setHeader);
        String through = through(address);
        Body body = new Body();
        underWay.add(request);
        try (Deadline deadline = new Deadline(timer, request::abort, limits.longest())) {
            try {
                return exchange(address, request, deadline, limits, body, through);
            } catch (IOException | RuntimeException e) {
                request.abort();
                body.close();
                throw Causes.of(e, address, deadline, through);
            }
        } catch (FetchFailure e) {
            throw e;
        } catch (RejectedExecutionException e) {
            throw FetchFailure.slow(ProblemCode.DM121, "fetching was ended", null);
        } catch (IOException e) {
            throw FetchFailure.passing(ProblemCode.DM121, "its answer cannot be kept: " + e.getMessage());
        } finally {
            underWay.remove(request);
        }
    }

    private String through(WebAddress address) throws FetchFailure {
        try {
            return routes.check(address);
        } catch (UnknownHostException e) {
            throw Causes.isPrivate(address);
        }
    }

    private Reply exchange(
            WebAddress address, HttpGet request, Deadline deadline, Limits limits, Body body, String through)
            throws IOException {
        HttpHost host = new HttpHost(address.scheme(), address.host(), address.port());
        HttpClientContext context = HttpClientContext.create();
        ClassicHttpResponse response = client.executeOpen(host, request, context);
        boolean isWhole = false;
        try {
            deadline.headIsThere();
            if (!through.isEmpty() && isOfProxy(address, response, context)) {
                throw Causes.noTunnel(response.getCode(), through);
            }
            Map<String, String> fields = fields(response);
            HttpEntity entity = response.getEntity();
            isWhole = entity == null || isSmall(entity);
            if (response.getCode() / HUNDRED == GOOD && entity != null) {
                if (entity.getContentLength() > limits.mostBytes() && !limits.isCut()) {
                    throw Causes.tooLarge(limits);
                }
                isWhole = false;
                InputStream plain = Codings.plain(entity.getContent(), fields.getOrDefault("content-encoding", ""));
                isWhole = copy(plain, body, deadline, limits);
            } else if (entity != null && isWhole) {
                entity.getContent().skipNBytes(entity.getContentLength());
            }
            return new Reply(response.getCode(), fields, body);
        } finally {
            if (!isWhole) {
                // Else closing would first read all that is left.
                request.abort();
            }
            Closer.closeQuietly(response);
        }
    }

    /** Whether a proxy that opened no tunnel says this itself, which must not pass for what the host says. */
    private static boolean isOfProxy(WebAddress address, ClassicHttpResponse response, HttpClientContext context) {
        return address.scheme().equals("https")
                && context.getSSLSession() == null
                && response.getCode() != Fetcher.PROXY_ASKS;
    }

    /** Whether reading it to its end costs less than another connection. */
    private static boolean isSmall(HttpEntity entity) {
        return entity.getContentLength() >= 0 && entity.getContentLength() <= SMALL;
    }

    private static Map<String, String> fields(ClassicHttpResponse response) {
        Map<String, String> fields = new HashMap<>();
        for (Header header : response.getHeaders()) {
            String value = header.getValue();
            fields.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), value == null ? "" : value.strip());
        }
        return fields;
    }

    /** Takes the bytes; false when there are more than wanted. */
    private static boolean copy(InputStream plain, Body body, Deadline deadline, Limits limits) throws IOException {
        byte[] block = new byte[BLOCK];
        for (int n = plain.read(block); n >= 0; n = plain.read(block)) {
            int room = (int) Math.min(n, limits.mostBytes() - body.size());
            body.write(block, room);
            if (room < n && !limits.isCut()) {
                throw Causes.tooLarge(limits);
            }
            if (room < n) {
                return false;
            }
            if (deadline.isTooSlow(body.size())) {
                throw Causes.tooSlow(deadline);
            }
        }
        return true;
    }

    /** Breaks off what is under way; what is asked later is refused. */
    @Override
    public void close() throws IOException {
        underWay.forEach(HttpGet::abort);
        timer.shutdownNow();
        client.close();
    }
}
