package org.demarche.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up names of hosts for a connection and refuses those of which any address is private. The connection is made to
 * what this look-up gave and nothing is looked up again, so that an answer that changes in between does not pass.
 * Thread-safe.
 */
final class CheckedNames implements DnsResolver {
    /** Names that mean something in one's own network alone; those without a dot are of it too. */
    private static final Pattern LOCAL = Pattern.compile(
            "[^.:]+\\.?|.*\\.(?:localhost|local|internal|intranet|lan|home|corp|private|home\\.arpa)\\.?");

    /** What ends in a number is an address of IPv4 to those who connect to it, in one form or another. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern USUAL_NUMBER = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    private final Predicate<InetAddress> refused;
    private final Lookup lookup;

    CheckedNames(boolean allowPrivate) {
        this(address -> !allowPrivate && PrivateAddresses.contains(address), InetAddress::getAllByName);
    }

    /**
     * @param refused addresses that are not connected to
     * @param lookup finds the addresses of a name
     */
    CheckedNames(Predicate<InetAddress> refused, Lookup lookup) {
        this.refused = refused;
        this.lookup = lookup;
    }

    /** Whether a name leads to a private address now; false when it is not known. */
    static boolean isPrivate(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).anyMatch(PrivateAddresses::contains);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Looks at a host that a proxy will look up. What can be seen from here is refused: private addresses, names of one's own
     * network, numbers that only some programs take for an address, and names that lead to a private address here. What else
     * the proxy finds under a name is not known.
     *
     * @throws PrivateHost when it may not be asked
     */
    void checkForProxy(String host) throws UnknownHostException {
        if (LOCAL.matcher(host).matches() || isOddNumber(host)) {
            refuseLocal(host);
        }
        try {
            resolve(host);
        } catch (PrivateHost e) {
            throw e;
        } catch (UnknownHostException e) {
            // Behind a proxy many a computer can look up nothing itself.
        }
    }

    /** Refuses a host of the own network, unless these are allowed. */
    void refuseLocal(String host) throws PrivateHost {
        if (refused.test(InetAddress.getLoopbackAddress())) {
            throw new PrivateHost(host);
        }
    }

    private static boolean isOddNumber(String host) {
        return NUMBER.matcher(host).matches() && !USUAL_NUMBER.matcher(host).matches();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookup.of(host);
        if (Stream.of(addresses).anyMatch(refused)) {
            throw new PrivateHost(host);
        }
        return addresses;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Finds the addresses of a name. */
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** A host with an address that is private. */
    static final class PrivateHost extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateHost(String host) {
            super(host);
        }
    }
}
