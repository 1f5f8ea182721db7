package org.demarche.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.demarche.article.Hashing;

/** A well-behaved server on loopback: pages by path, with entity tags. */
final class TestServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();

    TestServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "test server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void put(String path, String type, byte[] body) {
        pages.put(path, new Page(200, type, body, Map.of()));
    }

    void put(String path, String type, String body) {
        put(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    void status(String path, int status, Map<String, String> fields) {
        pages.put(path, new Page(status, "text/plain", new byte[0], fields));
    }

    /** Status and path of the answers so far. */
    List<String> log() {
        return log;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            Page page = pages.getOrDefault(path, new Page(404, "text/plain", new byte[0], Map.of()));
            String tag = "\"" + Hashing.of(new String(page.body, StandardCharsets.ISO_8859_1)) + "\"";
            boolean isKnown = page.status == 200
                    && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            int status = isKnown ? 304 : page.status;
            log.add(status + " " + path);
            exchange.getResponseHeaders().add("ETag", tag);
            exchange.getResponseHeaders().add("Content-Type", page.type);
            page.fields.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, isKnown || page.body.length == 0 ? -1 : page.body.length);
            if (!isKnown && page.body.length > 0) {
                exchange.getResponseBody().write(page.body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Page(int status, String type, byte[] body, Map<String, String> fields) {}
}
