package org.demarche.web.server;

import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.store.Store;
import org.demarche.web.Desk;
import org.demarche.web.KeptAnswers;
import org.demarche.web.Names;
import org.demarche.web.Resources;
import org.demarche.web.Route;
import org.demarche.web.ServerSettings;
import org.demarche.web.StorePool;
import org.demarche.web.page.Templates;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server of pages, JSON, CSV and feeds. */
public final class WebServer implements AutoCloseable {
    private static final int THREADS = 32;
    private static final int HEADERS = 32 * 1024;
    private static final long IDLE_MILLIS = 30_000;
    private static final long STOP_MILLIS = 2_000;

    private final Server server;
    private final ServerConnector connector;
    private final StorePool stores;
    private final List<Route> routes;
    private final ServerSettings settings;
    private final ExecutorService background;

    private WebServer(ServerSettings settings, Desk desk) {
        this.settings = settings;
        this.stores = new StorePool(settings.database(), settings.limits().query());
        Templates templates = new Templates();
        this.background = Executors.newSingleThreadExecutor(WebServer::daemon);
        KeptAnswers kept = new KeptAnswers(
                stores::version,
                System::nanoTime,
                () -> LocalDate.now(settings.clock()).toString(),
                background,
                settings.limits().behind());
        this.routes = Routes.of(new Resources(settings, stores, desk, new Names(desk.codebook())), templates, kept);
        Answers answers = new Answers(routes, templates);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("serve");
        this.server = new Server(threads);
        this.connector = connector(settings);
        server.addConnector(connector);
        CompressionHandler packed = new CompressionHandler(new Site(settings, answers));
        packed.putCompression(new GzipCompression());
        packed.putConfiguration("/*", CompressionConfig.builder().defaults().build());
        server.setHandler(packed);
        server.setErrorHandler(new OwnErrors(answers));
        server.setStopTimeout(STOP_MILLIS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "answers");
        thread.setDaemon(true);
        return thread;
    }

    private ServerConnector connector(ServerSettings of) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        ServerConnector made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        made.setHost(of.bind());
        made.setPort(of.port());
        made.setIdleTimeout(IDLE_MILLIS);
        return made;
    }

    /**
     * Starts a server that answers as soon as this returns.
     *
     * @throws DemarcheException when the store cannot be read, or the address cannot be listened on
     */
    public static WebServer start(ServerSettings settings, Desk desk) {
        Store.toRead(settings.database()).close();
        WebServer web = new WebServer(settings, desk);
        try {
            web.server.start();
            return web;
        } catch (Exception e) {
            web.close();
            if (e instanceof IOException || e instanceof UnresolvedAddressException) {
                throw new DemarcheException(
                        List.of(new Problem(ProblemCode.DM140, settings.bind() + ":" + settings.port(), why(e))));
            }
            throw new IllegalStateException("the server did not start", e);
        }
    }

    private static String why(Exception e) {
        Throwable cause = e.getCause() instanceof BindException ? e.getCause() : e;
        return cause instanceof UnresolvedAddressException
                ? "there is no such address."
                : String.valueOf(cause.getMessage()) + ".";
    }

    /** Where it is listening: the port is known even when any was asked for. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Its address for people. */
    public String address() {
        String host = settings.bind().contains(":") ? "[" + settings.bind() + "]" : settings.bind();
        return "http://" + host + ":" + port() + "/";
    }

    /** All kinds of addresses that it answers. */
    public List<Route> routes() {
        return routes;
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            settings.log().accept("stopping: " + e);
        }
        background.shutdownNow();
        stores.close();
    }
}
