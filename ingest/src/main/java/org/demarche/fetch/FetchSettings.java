package org.demarche.fetch;

import java.time.Duration;

/**
 * How to fetch.
 *
 * @param contact an address for owners of servers to write to, sent with each request; "" for none
 * @param allowPrivate whether hosts at private addresses may be asked
 * @param asksRobots whether robots.txt is asked and obeyed
 * @param rest between two requests to one host
 * @param tries how often at most an address is asked that fails in passing
 * @param pause how to wait
 * @param proxies through which hosts are asked
 */
public record FetchSettings(
        String contact,
        boolean allowPrivate,
        boolean asksRobots,
        Duration rest,
        int tries,
        Pause pause,
        Proxies proxies) {
    private static final int LONGEST_CONTACT = 200;

    public FetchSettings {
        contact = contact.replaceAll("[\\p{Cntrl}()\\\\]", " ").strip();
        contact = contact.substring(0, Math.min(contact.length(), LONGEST_CONTACT));
        if (tries < 1) {
            throw new IllegalArgumentException("no tries: " + tries);
        }
    }

    /** Without a proxy. */
    public FetchSettings(
            String contact, boolean allowPrivate, boolean asksRobots, Duration rest, int tries, Pause pause) {
        this(contact, allowPrivate, asksRobots, rest, tries, pause, Proxies.NONE);
    }

    /** For one address that a person named: robots.txt is not asked. */
    public static FetchSettings named(boolean allowPrivate) {
        return new FetchSettings("", allowPrivate, false, Duration.ZERO, 2, Pause.SLEEP);
    }

    /** For a program that comes again and again: a second of rest, robots.txt obeyed. */
    public static FetchSettings polite(String contact, boolean allowPrivate) {
        return new FetchSettings(contact, allowPrivate, true, Duration.ofSeconds(1), 3, Pause.SLEEP);
    }

    /** The same with another rest between two requests to one host. */
    public FetchSettings withRest(Duration other) {
        return new FetchSettings(contact, allowPrivate, asksRobots, other, tries, pause, proxies);
    }

    /** The same through other proxies. */
    public FetchSettings withProxies(Proxies others) {
        return new FetchSettings(contact, allowPrivate, asksRobots, rest, tries, pause, others);
    }

    /** Who asks, as servers read it. */
    String userAgent() {
        String version = FetchSettings.class.getPackage().getImplementationVersion();
        String program = "demarche/" + (version == null ? "development" : version);
        return contact.isEmpty() ? program : program + " (+" + contact + ")";
    }
}
