package org.demarche.fetch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A server on loopback that answers in bad faith: the path says how. */
final class HostileServer implements Closeable {
    private static final byte[] PAGE =
            "<html><body><p>France met Spain.</p></body></html>".getBytes(StandardCharsets.UTF_8);
    private static final int SECOND = 1000;
    private static final byte[] BOMB = packedSpaces();

    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    HostileServer() throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "hostile");
        accepting.setDaemon(true);
        accepting.start();
    }

    /** An address of it under some name of its host. */
    String at(String host, String path) {
        return "http://" + host + ":" + socket.getLocalPort() + path;
    }

    String at(String path) {
        return at("127.0.0.1", path);
    }

    /** The heads of the requests so far, with small letters. */
    List<String> requests() {
        return requests;
    }

    long asked(String path) {
        return requests.stream()
                .filter(head -> head.startsWith("get " + path + " "))
                .count();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread answering = new Thread(() -> answer(connection), "hostile answer");
                answering.setDaemon(true);
                answering.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection;
                InputStream in = connection.getInputStream();
                OutputStream out = connection.getOutputStream()) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int c = in.read();
                if (c < 0) {
                    return;
                }
                head.append((char) c);
            }
            requests.add(head.toString().toLowerCase(java.util.Locale.ROOT));
            send(head.substring(4, head.indexOf(" ", 4)), out);
        } catch (IOException | InterruptedException e) {
            // The client went away, as it should.
        }
    }

    private void send(String path, OutputStream out) throws IOException, InterruptedException {
        switch (path.split("[?]")[0]) {
            case "/page" -> whole(out, "200 OK", "Content-Type: text/html\r\n", PAGE);
            case "/loop" -> whole(out, "302 Found", "Location: /loop2\r\n", new byte[0]);
            case "/loop2" -> whole(out, "302 Found", "Location: /loop\r\n", new byte[0]);
            case "/on" -> {
                int step = path.contains("?") ? Integer.parseInt(path.replaceAll("\\D", "")) : 0;
                whole(out, "302 Found", "Location: /on?" + (step + 1) + "\r\n", new byte[0]);
            }
            case "/to" -> whole(out, "301 Moved", "Location: " + path.substring(4) + "\r\n", new byte[0]);
            case "/huge" -> endless(out, "Content-Length: 2147483648\r\n", 0);
            case "/endless" -> endless(out, "", 0);
            case "/drip" -> endless(out, "Content-Type: text/html\r\n", SECOND);
            case "/headdrip" -> drip(out, "HTTP/1.1 200 OK\r\nX: ");
            case "/headers" -> headers(out);
            case "/line" -> drown(out, "HTTP/1.1 200 OK\r\nX: ");
            case "/status" -> drown(out, "");
            case "/bomb" -> whole(out, "200 OK", "Content-Encoding: gzip\r\n", bomb());
            case "/nested" -> whole(out, "200 OK", "Content-Encoding: gzip, gzip, gzip, gzip\r\n", bomb());
            case "/nogzip" -> whole(out, "200 OK", "Content-Encoding: gzip\r\n", PAGE);
            case "/badgzip" -> whole(out, "200 OK", "Content-Encoding: gzip\r\n", cut(bomb()));
            case "/notbrotli" -> whole(out, "200 OK", "Content-Encoding: br\r\n", PAGE);
            case "/short" -> whole(out, "200 OK", "", PAGE, PAGE.length + 10);
            case "/silent" -> Thread.sleep(600L * SECOND);
            case "/close" -> out.flush();
            case "/failing" -> whole(out, "500 No", "", PAGE);
            case "/later" -> whole(out, "503 Busy", "Retry-After: 7200\r\n", PAGE);
            case "/soon" -> whole(out, asked("/soon") > 1 ? "200 OK" : "429 Wait", "Retry-After: 3\r\n", PAGE);
            case "/robots.txt" ->
                whole(
                        out,
                        "200 OK",
                        "",
                        "User-agent: *\nDisallow: /secret\nCrawl-delay: 7\n".getBytes(StandardCharsets.UTF_8));
            default -> whole(out, "404 None", "", PAGE);
        }
    }

    private static void whole(OutputStream out, String status, String fields, byte[] body) throws IOException {
        whole(out, status, fields, body, body.length);
    }

    private static void whole(OutputStream out, String status, String fields, byte[] body, int length)
            throws IOException {
        out.write(
                ("HTTP/1.1 " + status + "\r\n" + fields + "Connection: close\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    private static void endless(OutputStream out, String fields, int rest) throws IOException, InterruptedException {
        out.write(("HTTP/1.1 200 OK\r\n" + fields + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        byte[] block = new byte[rest > 0 ? 1 : 1 << 16];
        while (true) {
            out.write(block);
            out.flush();
            Thread.sleep(rest);
        }
    }

    private static void drip(OutputStream out, String begin) throws IOException, InterruptedException {
        out.write(begin.getBytes(StandardCharsets.ISO_8859_1));
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(SECOND);
        }
    }

    private static void drown(OutputStream out, String begin) throws IOException {
        out.write(begin.getBytes(StandardCharsets.ISO_8859_1));
        byte[] block = "x".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
        while (true) {
            out.write(block);
        }
    }

    private static void headers(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; ; i++) {
            out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** A hundred million spaces, packed. */
    private static byte[] bomb() {
        return BOMB.clone();
    }

    private static byte[] packedSpaces() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] block = " ".repeat(1_000_000).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] cut(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, 500);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
