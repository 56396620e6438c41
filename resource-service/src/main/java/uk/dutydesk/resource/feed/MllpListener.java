package uk.dutydesk.resource.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.security.auth.x500.X500Principal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where hospitals' systems connect: in the open on loopback, and over TLS with a certificate at both ends. */
@ApplicationScoped
public class MllpListener {

    private static final Logger LOG = Logger.getLogger(MllpListener.class);

    private final Vertx vertx;
    private final Receiver receiver;
    private final SecurityEvents security;
    private final FeedSettings settings;
    private final AtomicInteger open = new AtomicInteger();
    private final WorkerExecutor work;
    private @Nullable NetServer server;
    private @Nullable NetServer tlsServer;

    MllpListener(Vertx vertx, Receiver receiver, SecurityEvents security, FeedSettings settings) {
        this.vertx = vertx;
        this.receiver = receiver;
        this.security = security;
        this.settings = settings;
        this.work = vertx.createSharedWorkerExecutor("bed-feeds", settings.atOnce());
    }

    void start(@Observes StartupEvent started) {
        if (settings.port() >= 0) {
            server = listen(options(settings.port()));
            LOG.infof("listening for bed feeds (MLLP) on %s:%d", settings.host(), port());
        }
        if (settings.tls().port() >= 0) {
            var certificates = new FeedCertificates(settings.tls());
            var secure = listen(certificates.onto(options(settings.tls().port())));
            tlsServer = secure;
            vertx.setPeriodic(settings.tls().lookEvery().toMillis(), look -> certificates.renew(secure));
            LOG.infof("listening for bed feeds (MLLP over TLS) on %s:%d", settings.host(), tlsPort());
        }
    }

    private NetServerOptions options(int port) {
        return new NetServerOptions().setHost(settings.host()).setPort(port).setTcpNoDelay(true);
    }

    private NetServer listen(NetServerOptions options) {
        return vertx.createNetServer(options)
                .connectHandler(this::connected)
                .exceptionHandler(failed -> security.handshakeFailed())
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    void stop(@Observes ShutdownEvent stopping) {
        close(server);
        close(tlsServer);
        work.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void close(@Nullable NetServer server) {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** The port in use; -1 if none. */
    public int port() {
        return server == null ? -1 : server.actualPort();
    }

    /** The port in use for TLS; -1 if none. */
    public int tlsPort() {
        return tlsServer == null ? -1 : tlsServer.actualPort();
    }

    int connections() {
        return open.get();
    }

    /** Beyond the limit new connections are refused; those there are go on. */
    private void connected(NetSocket socket) {
        if (open.incrementAndGet() > settings.connections()) {
            open.decrementAndGet();
            socket.close();
            return;
        }
        var connection = new MllpConnection(vertx, work, socket, line(socket), receiver, settings);
        socket.closeHandler(closed -> {
            open.decrementAndGet();
            connection.ended();
        });
        connection.begin();
    }

    private static Line line(NetSocket socket) {
        if (!socket.isSsl()) {
            return Line.OPEN;
        }
        try {
            return Line.of((X500Principal) socket.sslSession().getPeerPrincipal());
        } catch (SSLPeerUnverifiedException impossible) {
            throw new IllegalStateException(impossible); // the handshake asks for a certificate
        }
    }
}
