package org.demarche.web.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.problem.ProblemCode;
import org.demarche.web.Refusal;
import org.demarche.web.ServerSettings;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site may have sent through the reader's browser: a name that was made to point here,
 * and forms of other sites. Thread-safe.
 */
final class Guard {
    /** An address in digits cannot be made to point here by somebody else. */
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

    private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    private final boolean anyDigits;

    Guard(ServerSettings settings) {
        String bind = settings.bind().toLowerCase(Locale.ROOT);
        names.add(bind.contains(":") ? "[" + bind + "]" : bind);
        URI url = settings.publicUrl();
        if (url != null && url.getHost() != null) {
            names.add(url.getHost().toLowerCase(Locale.ROOT));
        }
        this.anyDigits = isWildcard(settings.bind());
    }

    private static boolean isWildcard(String bind) {
        try {
            return InetAddress.getByName(bind).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Looks at the name by which we were called.
     *
     * @param host as in the header Host, without the port; IPv6 in brackets
     * @throws Refusal when it is not ours
     */
    void checkHost(@Nullable String host) {
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
        if (!names.contains(name) && !(anyDigits && DIGITS.matcher(name).matches())) {
            throw new Refusal(421, ProblemCode.DM143, "Nothing is served here under the name in the header Host.");
        }
    }

    /**
     * Looks at where a request comes from that is more than a look at a page.
     *
     * @param origin header Origin, or null
     * @param site header Sec-Fetch-Site, or null
     * @param base scheme and host by which we were called
     * @throws Refusal when it comes from another site
     */
    static void checkOrigin(@Nullable String origin, @Nullable String site, String base) {
        boolean sameSite = site == null || site.equals("same-origin") || site.equals("none");
        if (!sameSite || (origin != null && !origin.equals(base))) {
            throw new Refusal(403, ProblemCode.DM144, "It was sent by a page of another site.");
        }
    }
}
