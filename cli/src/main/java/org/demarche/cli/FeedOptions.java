package org.demarche.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.fetch.FetchSettings;
import org.demarche.fetch.Proxies;
import org.demarche.watch.FullText;
import org.demarche.watch.WatchSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How feeds are polled and fetched. */
final class FeedOptions {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(s|m|min|h|d)");
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final int LONGEST_DELAY = 3600;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "Poll each feed so often: 90s, 15m, 2h, 1d (default: as the feed and its server say, from 10m"
                    + " to 6h, else 30m).")
    private @Nullable String every;

    @Option(
            names = "--full",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Fetch the page of an item for its full text: auto, where the feed gives a line or a summary;"
                    + " never; always (default: ${DEFAULT-VALUE}).")
    private FullText full = FullText.AUTO;

    @Option(
            names = "--contact",
            paramLabel = "WHOM",
            defaultValue = "",
            description = "An address for mail or a page that owners of servers can turn to; sent with each request.")
    private String contact = "";

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "Rest between two requests to one host (default: ${DEFAULT-VALUE}); longer where its"
                    + " robots.txt says so.")
    private double delay = 1;

    @Option(
            names = "--remember",
            paramLabel = "DAYS",
            defaultValue = "90",
            description = "Forget items that their feed has not listed for so many days, 0 for never (default:"
                    + " ${DEFAULT-VALUE}). Articles are kept.")
    private int remember = 90;

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "Fetch through this proxy, http://HOST:PORT; none for no proxy (default: as http_proxy,"
                    + " https_proxy, all_proxy and no_proxy of the environment say).")
    private @Nullable String proxy;

    @Option(
            names = "--allow-private",
            description = "Fetch from private addresses too, such as those of this computer and its network.")
    private boolean allowPrivate;

    /**
     * How often, and what of an item.
     *
     * @throws ParameterException when a time cannot be used
     */
    WatchSettings watching() {
        if (remember < 0) {
            throw wrong("--remember takes a number of days, or 0, not " + remember);
        }
        return new WatchSettings(full, time(every), remember == 0 ? null : Duration.ofDays(remember));
    }

    /**
     * How politely.
     *
     * @throws ParameterException when the rest cannot be used
     */
    FetchSettings fetching() {
        if (!(delay >= 0 && delay <= LONGEST_DELAY)) {
            throw wrong("--delay takes seconds from 0 to " + LONGEST_DELAY + ", not " + delay);
        }
        return FetchSettings.polite(contact, allowPrivate)
                .withRest(Duration.ofMillis(Math.round(delay * 1000)))
                .withProxies(proxies());
    }

    private Proxies proxies() {
        try {
            return proxy == null ? Proxies.of(System.getenv()) : Proxies.named(proxy);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Duration time(@Nullable String words) {
        if (words == null) {
            return null;
        }
        Matcher time = TIME.matcher(words.strip());
        if (!time.matches()) {
            throw wrong("--every takes a time such as 90s, 15m, 2h or 1d, not " + words);
        }
        long number = Long.parseLong(time.group(1));
        Duration duration = switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofMinutes(number);
        };
        if (duration.compareTo(SHORTEST) < 0) {
            throw wrong("--every takes at least 10s, not " + words);
        }
        return duration;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
