package org.demarche.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up names of hosts for a connection and refuses those of which any address is private. The connection is made to
 * what this look-up gave and nothing is looked up again, so that an answer that changes in between does not pass.
 * Thread-safe.
 */
final class CheckedNames implements DnsResolver {
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
