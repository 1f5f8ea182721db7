package org.demarche.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks a running server for its pages: one reader first, then twenty at once while a feed with ever new items is watched.
 * Arguments: address of the server, seconds, and the command that watches the feed whose address is put at its end.
 */
public final class ServeSpeedMain {
    private static final int READERS = 20;
    private static final int TIMES = 5;
    private static final int SLOW = 2_000;

    /** Every so many requests one asks for what nobody asked for before. */
    private static final int RARE = 10;

    private static final List<String> SIDES = List.of(
            "USA", "CHN", "RUS", "GBR", "FRA", "DEU", "IND", "JPN", "ISR", "IRN", "UKR", "TUR", "SYR", "IRQ", "PAK",
            "EGY");
    private static final double MILLION = 1e6;

    private static final List<String> PAGES = List.of(
            "/today",
            "/today.json",
            "/today?actor=RUS",
            "/today?actor=USA",
            "/today?dyad=RUS-CHN",
            "/today?dyad=RUS-CHN&since=2020",
            "/today?kind=arms",
            "/today?cameo=057",
            "/today?cameo=20",
            "/today?status=negated",
            "/today?publisher=paper+7",
            "/today?place=RUS",
            "/today?until=2005",
            "/today?words=signed",
            "/today?words=praised",
            "/today?words=praised+talks&actor=CHN",
            "/today?group=NATO",
            "/today?actor=IGOUNO",
            "/search?words=bombers",
            "/dyad/RUS/CHN",
            "/dyad/USA/CHN",
            "/dyad/RUS/JPN",
            "/dyad/FJI/TON",
            "/feed.atom",
            "/feed.rss?actor=RUS",
            "/feed.json?words=signed",
            "/codebook",
            "/codebook/057",
            "/actors?name=Kremlin",
            "/try?text=France+condemned+the+attack+on+Israel.",
            "/static/site.css");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ServeSpeedMain() {}

    /** An answer: milliseconds to the first byte, bytes, status. */
    private record Answer(double millis, int bytes, int status, String body) {}

    public static void main(String[] args) throws Exception {
        String base = args[0];
        int seconds = Integer.parseInt(args[1]);
        await(base);
        List<String> pages = new ArrayList<>(PAGES);
        pages.addAll(found(ask(base + "/today.csv?limit=3").body));
        System.out.printf(Locale.ROOT, "%9s %9s %9s %6s  page%n", "first ms", "then ms", "bytes", "status");
        for (String page : pages) {
            double first = ask(base + page).millis;
            List<Double> times = new ArrayList<>();
            Answer last = null;
            for (int i = 0; i < TIMES; i++) {
                last = ask(base + page);
                times.add(last.millis);
            }
            System.out.printf(
                    Locale.ROOT, "%9.1f %9.1f %9d %6d  %s%n", first, part(times, 0.5), last.bytes, last.status, page);
        }
        Feed feed = new Feed();
        List<String> command = new ArrayList<>(Arrays.asList(args).subList(2, args.length));
        command.add(feed.address());
        Process watch = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            feed.awaitReader();
            load(base, pages, seconds);
            System.out.printf(Locale.ROOT, "%d items were in the feed that was watched meanwhile%n", feed.items());
        } finally {
            watch.destroy();
            watch.waitFor();
            feed.close();
        }
    }

    /** A feed that has new items whenever it is asked. */
    private static final class Feed {
        private static final int NEW = 30;
        private static final List<String> NAMES = List.of(
                "China", "Russia", "Britain", "France", "Germany", "India", "Japan", "Israel", "Iran", "Turkey",
                "Egypt");
        private static final String[] VERBS = {"condemned", "praised", "visited", "invited", "warned", "thanked"};

        private final HttpServer server;
        private final AtomicInteger items = new AtomicInteger();
        private final CountDownLatch read = new CountDownLatch(1);

        Feed() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] body = page().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
                read.countDown();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
        }

        private String page() {
            StringBuilder page = new StringBuilder("<rss version=\"2.0\"><channel><title>Made</title>");
            int last = items.addAndGet(NEW);
            for (int i = last - NEW; i < last; i++) {
                String one = NAMES.get(i % NAMES.size());
                String other = NAMES.get((i * 7 + 3) % NAMES.size());
                page.append("<item><guid isPermaLink=\"false\">")
                        .append(i)
                        .append("</guid><title>Note ")
                        .append(i)
                        .append("</title><description>")
                        .append(one + " " + VERBS[i % VERBS.length] + " " + other + " on Monday, note " + i + " says.")
                        .append("</description></item>");
            }
            return page.append("</channel></rss>").toString();
        }

        void awaitReader() throws InterruptedException {
            read.await();
        }

        int items() {
            return items.get();
        }

        void close() {
            server.stop(0);
        }
    }

    /** Pages of happenings and articles that there are. */
    private static List<String> found(String csv) {
        List<String> pages = new ArrayList<>();
        csv.lines().skip(1).limit(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            pages.add("/happening/" + cells[0]);
            pages.add("/article?id=" + cells[17]);
            pages.add("/explain?article=" + cells[17] + "&record=" + cells[18]);
        });
        return pages;
    }

    private static void await(String base) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try {
                ask(base + "/codebook.csv");
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("no server at " + base);
    }

    private static Answer ask(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        boolean plain = address.contains(".csv");
        long began = System.nanoTime();
        HttpResponse<InputStream> answer = CLIENT.send(
                plain ? HttpRequest.newBuilder(URI.create(address)).build() : request,
                HttpResponse.BodyHandlers.ofInputStream());
        double millis = (System.nanoTime() - began) / MILLION;
        try (InputStream in = answer.body()) {
            byte[] body = in.readAllBytes();
            return new Answer(millis, body.length, answer.statusCode(), plain ? new String(body, "UTF-8") : "");
        }
    }

    private static void load(String base, List<String> pages, int seconds) throws InterruptedException {
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger errors = new AtomicInteger();
        AtomicLong next = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        for (int i = 0; i < READERS; i++) {
            readers.execute(() -> {
                while (System.nanoTime() < end) {
                    long number = next.getAndIncrement();
                    String page =
                            number % RARE == 0 ? unasked(number / RARE) : pages.get((int) (number % pages.size()));
                    try {
                        Answer answer = ask(base + page);
                        times.add(answer.millis);
                        if (answer.status != 200) {
                            errors.incrementAndGet();
                            System.out.println(answer.status + " " + page);
                        }
                        if (answer.millis > SLOW) {
                            System.out.printf(Locale.ROOT, "%.0f ms %s%n", answer.millis, page);
                        }
                    } catch (IOException e) {
                        errors.incrementAndGet();
                        System.out.println(e + " " + page);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            });
        }
        readers.shutdown();
        readers.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
        System.out.printf(
                Locale.ROOT,
                "%d readers, %d s: %d requests, %d errors, median %.0f ms, 99th percentile %.0f ms%n",
                READERS,
                seconds,
                times.size(),
                errors.get(),
                part(times, 0.5),
                part(times, 0.99));
    }

    /** An address that nobody asked for before. */
    private static String unasked(long number) {
        String one = SIDES.get((int) (number % SIDES.size()));
        long step = 1 + number / SIDES.size() % (SIDES.size() - 1);
        String other = SIDES.get((int) ((number + step) % SIDES.size()));
        String year = String.valueOf(2005 + number % 15);
        return switch ((int) (number % 4)) {
            case 0 -> "/dyad/" + one + "/" + other + "?since=" + year;
            case 1 -> "/today?actor=" + one + "&cameo=" + (10 + number % 10) + "&until=" + year;
            case 2 -> "/today?source=" + one + "&target=" + other + "&limit=" + (10 + number % 80);
            default -> "/feed.atom?actor=" + one + "&since=" + year;
        };
    }

    private static double part(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
