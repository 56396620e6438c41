package uk.dutydesk.resource.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where hospitals' systems connect. */
@ApplicationScoped
public class MllpListener {

    private static final Logger LOG = Logger.getLogger(MllpListener.class);

    private final Vertx vertx;
    private final ReceivingMessages receiving;
    private final FeedSettings settings;
    private final AtomicInteger open = new AtomicInteger();
    private @Nullable NetServer server;

    MllpListener(Vertx vertx, ReceivingMessages receiving, FeedSettings settings) {
        this.vertx = vertx;
        this.receiving = receiving;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        if (settings.port() < 0) {
            return;
        }
        var options = new NetServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setTcpNoDelay(true);
        server = vertx.createNetServer(options)
                .connectHandler(this::connected)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        LOG.infof("listening for bed feeds (MLLP) on %s:%d", settings.host(), port());
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** The port in use; -1 if none. */
    public int port() {
        return server == null ? -1 : server.actualPort();
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
        var connection = new MllpConnection(vertx, socket, receiving, settings);
        socket.closeHandler(closed -> {
            open.decrementAndGet();
            connection.ended();
        });
        connection.begin();
    }
}
