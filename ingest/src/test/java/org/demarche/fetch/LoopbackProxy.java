package org.demarche.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy for plain HTTP at this computer, which finds every host at one port of it, as a proxy looks names up for itself. It
 * opens no tunnels, and can ask for a password.
 */
final class LoopbackProxy implements Closeable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final int target;
    private final String password;

    /**
     * @param target port of the server that it leads to
     * @param password in the form of Basic authentication that it asks for; "" for none
     */
    LoopbackProxy(int target, String password) throws IOException {
        this.target = target;
        this.password = password;
        Thread accepting = new Thread(this::accept, "proxy");
        accepting.setDaemon(true);
        accepting.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** First lines of what was asked. */
    List<String> asked() {
        return heads.stream().map(head -> head.split("\r\n", 2)[0]).toList();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread serving = new Thread(() -> serve(client), "proxied");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            OutputStream out = client.getOutputStream();
            String head = head(client.getInputStream());
            heads.add(head);
            if (!password.isEmpty() && !head.contains("Proxy-Authorization: Basic " + password)) {
                say(out, "407 Who?\r\nProxy-Authenticate: Basic realm=\"proxy\"");
            } else if (head.startsWith("CONNECT ")) {
                say(out, "403 No tunnels");
            } else {
                forward(head, out);
            }
        } catch (IOException e) {
            // Whoever asked has gone.
        }
    }

    private static void say(OutputStream out, String status) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Asks the server for the path alone and gives back what it says to the end. */
    private void forward(String head, OutputStream out) throws IOException {
        String plain = head.replaceFirst("^GET http://[^/ ]+", "GET ").replaceFirst("(?i)\r\nConnection: [^\r]*", "");
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            server.getOutputStream()
                    .write(plain.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            server.getInputStream().transferTo(out);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ended: " + head.toString().toLowerCase(Locale.ROOT));
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
