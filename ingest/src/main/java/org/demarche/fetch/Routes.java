package org.demarche.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.demarche.fetch.Proxies.Proxy;
import org.jspecify.annotations.Nullable;

/** Leads requests to their hosts or to a proxy, and looks up whichever of both is connected to. Thread-safe. */
final class Routes extends DefaultRoutePlanner implements DnsResolver {
    private final Proxies proxies;
    private final CheckedNames names;

    Routes(Proxies proxies, CheckedNames names) {
        super(DefaultSchemePortResolver.INSTANCE);
        this.proxies = proxies;
        this.names = names;
    }

    /**
     * Looks at a host before it is asked.
     *
     * @return " through the proxy HOST:PORT"; "" where there is none
     * @throws CheckedNames.PrivateHost when it may not be asked
     */
    String check(WebAddress address) throws UnknownHostException {
        if (proxies.isAt(address.host(), address.port())) {
            names.refuseLocal(address.host());
        }
        Proxy proxy =
                proxies.of(address.scheme(), address.host(), address.port()).orElse(null);
        if (proxy == null) {
            return "";
        }
        names.checkForProxy(address.host());
        return " through the proxy " + proxy;
    }

    @Override
    protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
        return proxies.of(target.getSchemeName(), target.getHostName(), target.getPort())
                .map(proxy -> new HttpHost("http", proxy.host(), proxy.port()))
                .orElse(null);
    }

    /** The names and passwords of the proxies, for them alone. */
    CredentialsProvider passwords() {
        BasicCredentialsProvider passwords = new BasicCredentialsProvider();
        for (Proxy proxy : proxies.all()) {
            if (!proxy.user().isEmpty()) {
                passwords.setCredentials(
                        new AuthScope(proxy.host(), proxy.port()),
                        new UsernamePasswordCredentials(
                                proxy.user(), proxy.password().toCharArray()));
            }
        }
        return passwords;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return names.resolve(host);
    }

    /** A proxy was named by whoever runs the program, so it may be in the own network. */
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return proxies.isAt(host, port)
                ? Arrays.stream(InetAddress.getAllByName(host))
                        .map(address -> new InetSocketAddress(address, port))
                        .toList()
                : names.resolve(host, port);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
