package org.demarche.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Asks a running server for its pages, one reader first, then twenty at once. Arguments: its address, seconds. */
public final class ServeSpeedMain {
    private static final int READERS = 20;
    private static final int TIMES = 5;
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
            "/today?publisher=daily",
            "/today?until=2005",
            "/today?words=signed",
            "/today?words=signed+minister&actor=CHN",
            "/today?group=NATO",
            "/today?actor=IGOUNO",
            "/search?words=agreement",
            "/dyad/RUS/CHN",
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
        System.out.printf(Locale.ROOT, "%9s %9s %6s  page%n", "ms", "bytes", "status");
        for (String page : pages) {
            List<Double> times = new ArrayList<>();
            Answer last = ask(base + page);
            for (int i = 0; i < TIMES; i++) {
                last = ask(base + page);
                times.add(last.millis);
            }
            System.out.printf(Locale.ROOT, "%9.1f %9d %6d  %s%n", part(times, 0.5), last.bytes, last.status, page);
        }
        load(base, pages, seconds);
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
                    String page = pages.get((int) (next.getAndIncrement() % pages.size()));
                    try {
                        Answer answer = ask(base + page);
                        times.add(answer.millis);
                        if (answer.status != 200) {
                            errors.incrementAndGet();
                        }
                    } catch (IOException e) {
                        errors.incrementAndGet();
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

    private static double part(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
