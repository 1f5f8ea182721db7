package org.demarche.fetch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Fetches from a server in bad faith, with the limits of the program, and prints what came of it. */
public final class HostileServerMain {
    private static final List<String> PATHS = List.of(
            "/page",
            "/loop",
            "/on",
            "/to?file:///etc/passwd",
            "/huge",
            "/endless",
            "/bomb",
            "/nested",
            "/badgzip",
            "/notbrotli",
            "/nogzip",
            "/short",
            "/close",
            "/headers",
            "/line",
            "/status",
            "/failing",
            "/later",
            "/none",
            "/secret/plan",
            "/drip",
            "/headdrip",
            "/silent");

    private HostileServerMain() {}

    /** @param args none */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.printf("%-22s %8s %10s  %s%n", "path", "seconds", "heap MB", "outcome");
        try (HostileServer server = new HostileServer()) {
            for (String path : PATHS) {
                forgetPeaks();
                long begun = System.nanoTime();
                String outcome = outcome(server.at(path));
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf(Locale.ROOT, "%-22s %8.1f %10.0f  %s%n", path, seconds, peak(), outcome);
            }
            FetchSettings strict = FetchSettings.polite("", false);
            try (Fetcher fetcher = new Fetcher(strict)) {
                System.out.println("without --allow-private            " + outcome(fetcher, server.at("/page")));
            }
        }
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .forEach(System.out::println);
        }
    }

    private static String outcome(String address) throws InterruptedException {
        FetchSettings settings =
                new FetchSettings("", true, address.contains("/secret"), Duration.ZERO, 3, Pause.SLEEP);
        try (Fetcher fetcher = new Fetcher(settings)) {
            return outcome(fetcher, address);
        }
    }

    private static String outcome(Fetcher fetcher, String address) throws InterruptedException {
        try (Answer answer = fetcher.fetch(Ask.page(WebAddress.of(address)))) {
            return "fetched, " + answer.body().size() + " bytes";
        } catch (FetchFailure e) {
            return e.code() + " " + e.code().title() + ": " + e.detail();
        } catch (IOException e) {
            return "closing failed: " + e;
        }
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
    }
}
