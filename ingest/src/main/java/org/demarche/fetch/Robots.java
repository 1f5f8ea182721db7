package org.demarche.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What the owners of hosts ask of programs in robots.txt. Kept for a day; a host whose robots.txt cannot be had is left
 * alone for ten minutes. Thread-safe.
 */
final class Robots {
    private static final List<String> NAMES = List.of("demarche");
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);
    private static final Duration LONGEST_REST = Duration.ofSeconds(60);
    private static final int MANY = 5_000;

    private final Map<String, Rules> hosts = new ConcurrentHashMap<>();
    private final Source source;
    private final Supplier<Instant> clock;

    /** @param source fetches robots.txt */
    Robots(Source source, Supplier<Instant> clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Asks whether an address may be fetched.
     *
     * @return the rest that the host asks for between two requests, at most a minute
     * @throws FetchFailure with DM123 when it may not; with another number when that cannot be known now
     */
    Duration allow(WebAddress address) throws FetchFailure, InterruptedException {
        Rules rules = rules(address);
        FetchFailure failure = rules.failure;
        if (failure != null) {
            throw failure;
        }
        if (!rules.rules.isAllowed(address.toString())) {
            throw FetchFailure.lasting(
                    ProblemCode.DM123, "the rules of " + address.site() + "/robots.txt do not allow it");
        }
        long rest = rules.rules.getCrawlDelay();
        Duration asked = rest == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(rest);
        return asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
    }

    private Rules rules(WebAddress address) throws InterruptedException {
        Rules known = hosts.get(address.site());
        Instant now = clock.get();
        if (known == null || known.until.isBefore(now)) {
            if (hosts.size() > MANY) {
                hosts.clear();
            }
            known = read(address, now);
            hosts.put(address.site(), known);
        }
        return known;
    }

    private Rules read(WebAddress address, Instant now) throws InterruptedException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE / 2, 0);
        try {
            WebAddress robots = new WebAddress(address.scheme(), address.host(), address.port(), "/robots.txt");
            try (Answer answer = source.fetch(Ask.robots(robots));
                    InputStream body = answer.body().stream()) {
                SimpleRobotRules rules =
                        parser.parseContent(robots.toString(), body.readAllBytes(), "text/plain", NAMES);
                return new Rules(rules, null, now.plus(KEPT));
            }
        } catch (FetchFailure e) {
            // A server that has none, or does not show it, forbids nothing (RFC 9309).
            boolean isNone = e.code() == ProblemCode.DM122 && !e.isPassing() || e.code() == ProblemCode.DM125;
            return isNone ? new Rules(all(), null, now.plus(KEPT)) : waiting(e, now);
        } catch (IOException e) {
            return waiting(FetchFailure.passing(ProblemCode.DM121, String.valueOf(e.getMessage())), now);
        }
    }

    private static Rules waiting(FetchFailure e, Instant now) {
        Instant asked = e.until();
        FetchFailure failure = e.isPassing()
                ? FetchFailure.slow(
                        e.code(), "its robots.txt, without which nothing is fetched: " + e.getMessage(), asked)
                : e;
        return new Rules(all(), failure, asked == null ? now.plus(LEFT_ALONE) : asked);
    }

    private static SimpleRobotRules all() {
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }

    /** Fetches. */
    interface Source {
        Answer fetch(Ask ask) throws FetchFailure, InterruptedException;
    }

    /**
     * The rules of a host.
     *
     * @param failure why they are not known, or null
     * @param until when they are to be read again
     */
    private record Rules(SimpleRobotRules rules, @Nullable FetchFailure failure, Instant until) {}
}
