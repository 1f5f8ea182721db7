package org.demarche.fetch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy an address is asked through: that of an option, else those that the environment names. This computer itself is
 * always asked without one. Immutable.
 */
public final class Proxies {
    /** No proxy at all. */
    public static final Proxies NONE = new Proxies(null, null, List.of());

    private static final Pattern FORM = Pattern.compile(
            "(?i)(?:([a-z0-9+.-]+)://)?(?:([^:@/]*)(?::([^@/]*))?@)?(\\[[0-9a-f:.]+\\]|[^:/@\\[\\]]+)(?::(\\d{1,5}))?/?");
    private static final Pattern OWN = Pattern.compile("localhost|.*\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|::1");
    private static final int USUAL_PORT = 80;
    private static final int HIGHEST_PORT = 65_535;

    private final @Nullable Proxy http;
    private final @Nullable Proxy https;
    private final List<String> without;

    private Proxies(@Nullable Proxy http, @Nullable Proxy https, List<String> without) {
        this.http = http;
        this.https = https;
        this.without = List.copyOf(without);
    }

    /**
     * A proxy.
     *
     * @param user "" where it asks for no name
     */
    record Proxy(String host, int port, String user, String password) {
        /** As it is told to people. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * The proxies of the environment: https_proxy, http_proxy, all_proxy and no_proxy, in small letters or capitals.
     * HTTP_PROXY in capitals is not read: where a web server runs the program, who asks can set it.
     *
     * @throws IllegalArgumentException when one is no proxy that can be used; the message says which and why
     */
    public static Proxies of(Map<String, String> environment) {
        String all = first(environment, "all_proxy", "ALL_PROXY");
        String forHttp = first(environment, "http_proxy");
        String forHttps = first(environment, "https_proxy", "HTTPS_PROXY");
        return new Proxies(
                read("http_proxy", forHttp.isEmpty() ? all : forHttp),
                read("https_proxy", forHttps.isEmpty() ? all : forHttps),
                List.of(first(environment, "no_proxy", "NO_PROXY")
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split("[,\\s]+")));
    }

    /**
     * One proxy for all addresses.
     *
     * @param words its address; "none" for no proxy
     * @throws IllegalArgumentException when it is no proxy that can be used
     */
    public static Proxies named(String words) {
        if (words.strip().equals("none")) {
            return NONE;
        }
        Proxy proxy = read("--proxy", words);
        if (proxy == null) {
            throw refused("--proxy", words, "name its address, or none");
        }
        return new Proxies(proxy, proxy, List.of());
    }

    private static String first(Map<String, String> environment, String... names) {
        for (String name : names) {
            String value = environment.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static @Nullable Proxy read(String name, String words) {
        if (words.isBlank()) {
            return null;
        }
        Matcher form = FORM.matcher(words.strip());
        if (!form.matches()) {
            throw refused(name, words, "write http://HOST:PORT");
        }
        String scheme = form.group(1);
        if (scheme != null && !scheme.equalsIgnoreCase("http")) {
            throw refused(name, words, "only proxies at http:// are spoken to");
        }
        int port = form.group(5) == null ? USUAL_PORT : Integer.parseInt(form.group(5));
        if (port < 1 || port > HIGHEST_PORT) {
            throw refused(name, words, "there is no such port");
        }
        String host = form.group(4).replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        return new Proxy(host, port, decoded(form.group(2)), decoded(form.group(3)));
    }

    private static IllegalArgumentException refused(String name, String words, String why) {
        return new IllegalArgumentException(
                "the proxy '" + WebAddress.shown(words) + "' of " + name + " cannot be used: " + why);
    }

    private static String decoded(@Nullable String words) {
        return words == null ? "" : URLDecoder.decode(words.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The proxy for an address; empty where it is asked directly. */
    Optional<Proxy> of(String scheme, String host, int port) {
        if (OWN.matcher(host).matches() || without.stream().anyMatch(entry -> names(entry, host, port))) {
            return Optional.empty();
        }
        return Optional.ofNullable(scheme.equals("https") ? https : http);
    }

    /** Whether an entry of no_proxy is this host, a domain that it is in, or *. */
    private static boolean names(String entry, String host, int port) {
        boolean isOfPort = entry.endsWith(":" + port) && entry.indexOf(':') == entry.lastIndexOf(':');
        String domain = (isOfPort ? entry.substring(0, entry.indexOf(':')) : entry).replaceFirst("^\\*?\\.", "");
        return entry.equals("*") || !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
    }

    /** Whether a proxy is at this host and port. */
    boolean isAt(String host, int port) {
        return all().stream().anyMatch(proxy -> proxy.host.equals(host) && proxy.port == port);
    }

    /** The proxies that there are, each once. */
    List<Proxy> all() {
        List<Proxy> all = new ArrayList<>();
        for (Proxy proxy : new @Nullable Proxy[] {http, https}) {
            if (proxy != null && !all.contains(proxy)) {
                all.add(proxy);
            }
        }
        return all;
    }
}
