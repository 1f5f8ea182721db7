package org.demarche.fetch;

import java.net.IDN;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * An address on the web that can be asked: http or https, a host, no user name and no password. Characters that may not
 * stand in an address are escaped as browsers do.
 *
 * @param scheme "http" or "https"
 * @param host in small letters, in ASCII; an IPv6 address without its brackets
 * @param port 1 to 65535
 * @param path with what is asked behind it, beginning with "/"; without fragment
 */
public record WebAddress(String scheme, String host, int port, String path) {
    private static final Pattern WHOLE = Pattern.compile("(?is)(https?):/{1,3}([^/?#\\\\]*)([^#]*)(?:#.*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}\\]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_.])?|[0-9a-f:.]+");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)([?&;][^=&;]*(?:key|token|secret|pass|pwd|auth|sig|credential|session)[^=&;]*=)[^&;]*");
    private static final String UNSAFE = "\"<>\\^`{|}[]";
    private static final int LONGEST = 8000;
    private static final int LONGEST_SHOWN = 300;
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * Reads an address.
     *
     * @throws FetchFailure with DM120 when it is none that can be asked
     */
    public static WebAddress of(String words) throws FetchFailure {
        String stripped = words.strip();
        if (stripped.length() > LONGEST) {
            throw refused("it has more than " + LONGEST + " characters");
        }
        Matcher whole = WHOLE.matcher(stripped.replaceAll("[\\t\\r\\n]", ""));
        if (!whole.matches()) {
            throw refused("it does not begin with http:// or https://");
        }
        String scheme = whole.group(1).toLowerCase(Locale.ROOT);
        String site = whole.group(2);
        if (site.contains("@")) {
            throw refused("it holds a user name or a password, which is not sent");
        }
        Matcher authority = AUTHORITY.matcher(site);
        if (!authority.matches()) {
            throw refused("it names no host");
        }
        String rest = escaped(whole.group(3));
        return new WebAddress(
                scheme,
                host(authority.group(1)),
                port(authority.group(2), scheme),
                rest.startsWith("/") ? rest : "/" + rest);
    }

    /**
     * The address that a link on this one means.
     *
     * @throws FetchFailure with DM120 when it is none that can be asked
     */
    WebAddress resolve(String link) throws FetchFailure {
        String relative = link.strip();
        if (relative.startsWith("?")) {
            return of(site() + path.split("\\?", 2)[0] + relative);
        }
        try {
            return of(new URL(new URL(toString()), relative).toString());
        } catch (MalformedURLException e) {
            throw refused("it leads to something that is no address of http or https");
        }
    }

    private static String host(String words) throws FetchFailure {
        String bare = words.startsWith("[") ? words.substring(1, words.length() - 1) : words;
        try {
            String host = IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            if (HOST.matcher(host).matches()) {
                return host;
            }
        } catch (IllegalArgumentException e) {
            // A label that is empty or too long: no host, as below.
        }
        throw refused("it names no host");
    }

    private static int port(@Nullable String digits, String scheme) throws FetchFailure {
        if (digits == null || digits.isEmpty()) {
            return scheme.equals("https") ? HTTPS : HTTP;
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > HIGHEST_PORT) {
            throw refused("there is no port " + port);
        }
        return port;
    }

    private static String escaped(String rest) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < rest.length(); ) {
            int c = rest.codePointAt(i);
            boolean isLone = c == '%' && !rest.substring(i + 1).matches("(?s)[0-9A-Fa-f]{2}.*");
            if (c > ' ' && c < 0x7F && UNSAFE.indexOf(c) < 0 && !isLone) {
                escaped.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
            }
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    private static FetchFailure refused(String why) {
        return FetchFailure.lasting(ProblemCode.DM120, why);
    }

    /** Scheme, host and port: what one robots.txt speaks for. */
    String site() {
        boolean isUsual = port == (scheme.equals("https") ? HTTPS : HTTP);
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + (isUsual ? "" : ":" + port);
    }

    /** As it is told to people: without what looks like a key, and not too long. */
    public String shown() {
        return shown(toString());
    }

    /** Any words that should be an address, as they are told to people: without passwords and what looks like a key. */
    public static String shown(String address) {
        String bare = address.strip().replaceFirst("(?s)^([^:/?#]*:/*)[^/?#]*@", "$1");
        String shown = SECRET.matcher(bare).replaceAll("$1***").replaceAll("\\p{Cntrl}", " ");
        return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "..." : shown;
    }

    @Override
    public String toString() {
        return site() + path;
    }
}
