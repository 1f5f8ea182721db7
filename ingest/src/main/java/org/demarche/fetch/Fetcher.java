package org.demarche.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what stands at addresses of http and https: follows redirects one by one and looks at each, obeys robots.txt,
 * lets hosts rest, tries again what fails in passing, and takes no more than the limits say. Thread-safe; several threads
 * may fetch at once, from different hosts. Closing it breaks off what is under way.
 */
public final class Fetcher implements AutoCloseable {
    /** A proxy wants to know who asks. */
    static final int PROXY_ASKS = 407;

    private static final int MOST_REDIRECTS = 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Set<Integer> MOVED_FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);
    private static final int SERVER_FAILED = 500;
    private static final int NOT_MODIFIED = 304;
    private static final int HUNDRED = 100;

    private final FetchSettings settings;
    private final Supplier<Instant> clock;
    private final Transport transport;
    private final Hosts hosts;
    private final Robots robots;

    public Fetcher(FetchSettings settings) {
        this(settings, new CheckedNames(settings.allowPrivate()), Instant::now);
    }

    /**
     * For one address that a person named. Its host may be at a private address, since whoever names such a host means it;
     * a host at a public one must not lead to a private one. Through the proxies of the environment.
     *
     * @throws FetchFailure when these cannot be used
     */
    public static Fetcher named(WebAddress address) throws FetchFailure {
        try {
            FetchSettings settings = FetchSettings.named(CheckedNames.isPrivate(address.host()));
            return new Fetcher(settings.withProxies(Proxies.of(System.getenv())));
        } catch (IllegalArgumentException e) {
            throw FetchFailure.lasting(ProblemCode.DM121, String.valueOf(e.getMessage()));
        }
    }

    /**
     * @param names looks up hosts
     * @param clock tells how old the rules of hosts are, and when to come again
     */
    Fetcher(FetchSettings settings, CheckedNames names, Supplier<Instant> clock) {
        this.settings = settings;
        this.clock = clock;
        this.transport = new Transport(settings.userAgent(), new Routes(settings.proxies(), names));
        this.hosts = new Hosts(settings.pause(), System::nanoTime);
        this.robots = new Robots(ask -> fetch(ask, false), clock);
    }

    /**
     * Fetches.
     *
     * @return what came; to be closed
     * @throws FetchFailure when nothing can be had
     * @throws InterruptedException when this thread is to stop
     */
    public Answer fetch(Ask ask) throws FetchFailure, InterruptedException {
        return fetch(ask, settings.asksRobots());
    }

    private Answer fetch(Ask ask, boolean asksRobots) throws FetchFailure, InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                return follow(ask, asksRobots);
            } catch (FetchFailure e) {
                Duration wait = wait(e, tried);
                if (!e.isSoonOver() || tried >= settings.tries() || wait.compareTo(LONGEST_WAIT) > 0) {
                    throw e;
                }
                settings.pause().take(wait);
            }
        }
    }

    /** A second, three, nine; or as long as the server asks for. */
    private Duration wait(FetchFailure e, int tried) {
        Instant until = e.until();
        return until == null
                ? Duration.ofSeconds(Math.round(Math.pow(3, tried - 1)))
                : Duration.between(clock.get(), until);
    }

    private Answer follow(Ask ask, boolean asksRobots) throws FetchFailure, InterruptedException {
        Set<String> seen = new HashSet<>();
        WebAddress at = ask.address();
        WebAddress moved = null;
        boolean isForGood = true;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!seen.add(at.toString())) {
                throw FetchFailure.lasting(ProblemCode.DM125, "it leads back to itself by way of " + at.shown());
            }
            Reply reply = send(ask, at, asksRobots);
            if (!REDIRECTS.contains(reply.status())) {
                return answer(ask, reply, at, moved);
            }
            at = next(at, reply);
            isForGood &= MOVED_FOR_GOOD.contains(reply.status());
            moved = isForGood ? at : moved;
        }
        throw FetchFailure.lasting(
                ProblemCode.DM125, "it leads on and on; after " + MOST_REDIRECTS + " steps it was left alone");
    }

    private Reply send(Ask ask, WebAddress at, boolean asksRobots) throws FetchFailure, InterruptedException {
        Duration asked = asksRobots ? robots.allow(at) : Duration.ZERO;
        Duration rest = asked.compareTo(settings.rest()) > 0 ? asked : settings.rest();
        return hosts.inTurn(at.host() + ":" + at.port(), rest, () -> transport.get(at, ask.fields(), ask.limits()));
    }

    private static WebAddress next(WebAddress at, Reply reply) throws FetchFailure {
        String location = reply.field("location");
        if (location.isEmpty()) {
            throw FetchFailure.lasting(
                    ProblemCode.DM122, "the server answered " + reply.status() + " and does not say where it is");
        }
        try {
            return at.resolve(location);
        } catch (FetchFailure e) {
            throw FetchFailure.lasting(
                    e.code(), "it leads to " + WebAddress.shown(location) + ", and of that: " + e.getMessage());
        }
    }

    private Answer answer(Ask ask, Reply reply, WebAddress at, @Nullable WebAddress moved) throws FetchFailure {
        int status = reply.status();
        Instant now = clock.get();
        if (status / HUNDRED == 2 || status == NOT_MODIFIED && ask.isConditional()) {
            return new Answer(reply, at, moved, now);
        }
        String detail = status == PROXY_ASKS
                ? "the proxy asks for a name and a password, or for others than it was given"
                : String.format(Locale.ROOT, "the server answered %d", status);
        if (status >= SERVER_FAILED || BUSY.contains(status)) {
            throw FetchFailure.passing(
                    ProblemCode.DM122,
                    detail,
                    RetryAfter.read(reply.field("retry-after"), now).orElse(null));
        }
        throw FetchFailure.lasting(ProblemCode.DM122, detail);
    }

    /** Breaks off what is under way; what is asked later fails. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            // Nothing more can be done: the connections are being dropped.
        }
    }
}
